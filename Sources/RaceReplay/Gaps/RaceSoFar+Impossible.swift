import Athletics

extension RaceSoFar {
  /// Whether an entry cannot have come to a mark in its time, from where it was last timed.
  func isImpossible(_ id: EntryID, at mark: Mark) -> Bool { impossibility(of: id, at: mark) != nil }

  /// Why an entry cannot have come to a mark in its time, from where it was last timed.
  func impossibility(of id: EntryID, at mark: Mark) -> Impossibility? {
    guard let later = reading(of: id, at: mark) else { return nil }
    var start = Distance.zero
    var difference = TimeDifference(fromGunTo: later.value)
    for earlier in marks[..<position(of: mark)].reversed() {
      guard let reading = reading(of: id, at: earlier) else { continue }
      start = distance(of: earlier)
      difference = TimeDifference(from: reading.value, to: later.value)
      break
    }
    return replay.race.discipline.impossibility(
      of: difference, over: distance(of: mark) - start)
  }
}

extension Replay {
  /// Where an entry's time cannot be right where one stands, each since its time before, and why.
  package func impossibilities(
    of id: EntryID, in state: RaceState
  ) -> [Distance: Impossibility] {
    let race = RaceSoFar(self, state)
    var found: [Distance: Impossibility] = [:]
    for mark in race.marks {
      if let why = race.impossibility(of: id, at: mark) { found[race.distance(of: mark)] = why }
    }
    return found
  }
}
