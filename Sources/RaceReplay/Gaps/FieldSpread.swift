import Athletics

/// How far back the middle of those timed was and the last of them, mark point by mark point: where a
/// field is whose own gaps are not looked at.
package struct FieldSpread: Sendable {
  /// Of whoever had half of the others before them there.
  package fileprivate(set) var middle: [GapPoint] = []
  /// Of whoever came past last, so far.
  package fileprivate(set) var last: [GapPoint] = []

  /// One of which nothing is known.
  package init() {}
}

extension Replay {
  /// The spread of the whole field behind a reference up to where one stands.
  ///
  /// Each point is the gap of whoever was there at that mark point, and so of several athletes in turn.
  package func fieldSpread(to reference: Reference, in state: RaceState) -> FieldSpread {
    let race = RaceSoFar(self, state)
    var spread = FieldSpread()
    for mark in race.marks {
      let timed = race.order(at: mark).compactMap { race.markForGaps(of: $0, at: mark) }
      guard let other = race.reading(of: reference, at: mark), let last = timed.last else {
        continue
      }
      let markPoint = race.distance(of: mark)
      func gap(_ own: Attested<Reading>) -> GapPoint {
        GapPoint(from: other, to: own, at: markPoint, isReference: false)
      }
      spread.middle.append(gap(timed[(timed.count - 1) / 2]))
      spread.last.append(gap(last))
    }
    return spread
  }
}

extension RaceSoFar {
  /// Those who have a place at a mark, in the order in which they passed.
  fileprivate func order(at mark: Mark) -> [EntryID] {
    switch mark {
    case .column(let index): replay.columns[index].order
    case .finish: finishOrder
    }
  }
}
