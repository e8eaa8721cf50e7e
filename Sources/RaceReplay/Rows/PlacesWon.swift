import Athletics

extension RaceState {
  /// Where everyone who is not out was last seen, where that is one place.
  package var commonLastSeen: LastSeen? {
    var common: LastSeen?
    for (index, seen) in lastSeen.enumerated() where outcomes[EntryID(index)] == nil {
      if let common, common != seen { return nil }
      common = seen
    }
    return common
  }
}

/// Places won from one mark to another, or lost below zero, with what is left open about them.
package struct PlacesWon: Hashable, Sendable {
  /// From the least to the most that can have been won.
  package let range: ClosedRange<Int>

  package init(from start: ClosedRange<Int>, to end: ClosedRange<Int>) {
    let least = start.lowerBound - end.upperBound
    range = least...max(start.upperBound - end.lowerBound, least)
  }

  /// How many were won, or lost, at least; zero where it may have been none.
  package var certain: Int { range.lowerBound > 0 ? range.lowerBound : min(range.upperBound, 0) }

  /// Whether it may have been more.
  package var isOpen: Bool { range.count > 1 }

  /// Who won the most of several, two or more, where nobody else can have won as many.
  static func most(_ gains: [(id: EntryID, won: PlacesWon)]) -> (id: EntryID, won: PlacesWon)? {
    guard let best = gains.max(by: { $0.won.certain < $1.won.certain }), best.won.certain > 1,
      gains.allSatisfy({ $0.id == best.id || $0.won.range.upperBound < best.won.certain })
    else { return nil }
    return best
  }
}

extension Replay {
  /// How many places an entry won since the mark point before the one where it was last seen, in a
  /// later result since the finish; nothing where either place is not known, and where a later result
  /// left it as it was.
  package func placesWon(by id: EntryID, in state: RaceState) -> PlacesWon? {
    let now: ClosedRange<Int>?
    let last: Int
    switch (state.way, state.lastSeen[id.index]) {
    case (.atStart, _): return nil
    case (.result, _) where state.step.kind != .finish:
      guard let now = state.placing(of: id)?.certainPlaces,
        let before = firstSheet?.placing(of: id)?.certainPlaces, now != before
      else { return nil }
      return PlacesWon(from: before, to: now)
    case (.result, _): (now, last) = (state.placing(of: id)?.certainPlaces, columns.count)
    case (_, .finish): (now, last) = (firstSheet?.placing(of: id)?.certainPlaces, columns.count)
    case (.atMarkPoint(let here), .column(let index)):
      guard columns[index].markPoint == here else { return nil }
      (now, last) = (columns[index].places(of: id), index)
    case (.atInstant, .column(let index)): (now, last) = (columns[index].places(of: id), index)
    case (_, .nowhere): return nil
    }
    guard let now,
      let before = columns[..<last].lazy.reversed().compactMap({ $0.places(of: id) }).first
    else { return nil }
    return PlacesWon(from: before, to: now)
  }

  /// The last reading of an entry that is known by then, at the mark point where it was last seen or
  /// at the finish.
  package func lastReading(of id: EntryID, in state: RaceState) -> Attested<Reading>? {
    switch state.lastSeen[id.index] {
    case .nowhere: nil
    case .column(let index): split(of: id, at: columns[index].markPoint, in: state)
    case .finish: line(of: id, in: state)?.reading
    }
  }

  /// The stretch of an entry that ends where it was last seen.
  package func lastStretch(of id: EntryID, in state: RaceState) -> StretchTime? {
    switch state.lastSeen[id.index] {
    case .nowhere: nil
    case .column(let index): stretch(of: id, to: columns[index].markPoint)
    case .finish: race.discipline.raceDistance.flatMap { stretch(of: id, to: $0, in: firstSheet) }
    }
  }
}
