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

extension Replay {
  /// How many places an entry won since the mark point before the one where it was last seen, or
  /// lost below zero; nothing where either place is not known or left open.
  package func placesWon(by id: EntryID, in state: RaceState) -> Int? {
    let now: Placing?
    let last: Int
    switch (state.way, state.lastSeen[id.index]) {
    case (.atStart, _): return nil
    case (.result, _): (now, last) = (state.placing(of: id), columns.count)
    case (_, .finish): (now, last) = (firstSheet?.placing(of: id), columns.count)
    case (.atMarkPoint(let here), .column(let index)):
      guard columns[index].markPoint == here else { return nil }
      (now, last) = (state.placing(of: id), index)
    case (.atInstant, .column(let index)): (now, last) = (columns[index].placings[id.index], index)
    case (_, .nowhere): return nil
    }
    guard let now, !now.isOpen,
      let before = columns[..<last].lazy.reversed().compactMap({ $0.placings[id.index] }).first,
      !before.isOpen
    else { return nil }
    return before.number - now.number
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
