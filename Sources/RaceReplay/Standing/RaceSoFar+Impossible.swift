import Athletics

extension RaceSoFar {
  /// Why the time of an entry at a mark cannot be right, where it cannot.
  func impossibility(of id: EntryID, at mark: Mark) -> Impossibility? {
    guard reading(of: id, at: mark) != nil else { return nil }
    return switch mark {
    case .column(let index): replay.columns[index][id]?.impossibility
    case .finish: sheet?[id]?.impossibility
    }
  }

  /// The time of an entry at a mark, where it can be right; an estimate too.
  func sound(_ id: EntryID, at mark: Mark) -> Attested<Reading>? {
    impossibility(of: id, at: mark) == nil ? reading(of: id, at: mark) : nil
  }
}

extension Replay {
  /// Where an entry's time cannot be right where one stands, and why.
  package func impossibilities(
    of id: EntryID, in state: RaceState
  ) -> [Distance: Impossibility] {
    guard ways[id.index].hasImpossible else { return [:] }
    let race = RaceSoFar(self, state)
    var found: [Distance: Impossibility] = [:]
    for mark in race.marks {
      if let why = race.impossibility(of: id, at: mark) { found[race.distance(of: mark)] = why }
    }
    return found
  }
}
