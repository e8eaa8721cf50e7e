import Athletics

/// How far back the middle of a field and its last were, mark point by mark point: where everyone is
/// whose own gaps are not looked at.
package struct FieldSpread: Sendable {
  /// Of whoever had half of those before them who came past.
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
      guard let (middle, last) = race.middleAndLast(at: mark) else { continue }
      let markPoint = race.distance(of: mark)
      for (id, line) in [(middle, \FieldSpread.middle), (last, \.last)] {
        guard let point = race.gap(of: id, to: reference, at: mark, markPoint) else { continue }
        spread[keyPath: line].append(point)
      }
    }
    return spread
  }
}

extension RaceSoFar {
  fileprivate func middleAndLast(at mark: Mark) -> (EntryID, EntryID)? {
    func isTimed(_ id: EntryID) -> Bool { markForGaps(of: id, at: mark) != nil }
    let passed: ArraySlice<EntryID>
    switch mark {
    case .finish: passed = finishOrder[...]
    case .column(let index):
      let order = replay.columns[index].order
      if case .atInstant = state.way {
        passed = order.prefix(while: isTimed)
      } else {
        passed = order[...]
      }
    }
    guard let last = passed.last(where: isTimed),
      let middle = passed.dropFirst((passed.count - 1) / 2).first(where: isTimed)
    else { return nil }
    return (middle, last)
  }

  fileprivate func gap(
    of id: EntryID, to reference: Reference, at mark: Mark, _ markPoint: Distance
  ) -> GapPoint? {
    guard let other = reading(of: reference, at: mark), let own = markForGaps(of: id, at: mark)
    else { return nil }
    return GapPoint(
      markPoint: markPoint, difference: TimeDifference(from: other.value, to: own.value),
      provenance: own.provenance.weakest(other.provenance), isReference: false)
  }
}
