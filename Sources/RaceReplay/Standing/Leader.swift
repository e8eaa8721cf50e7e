import Athletics

/// Whoever was the first at a mark, and when: the one whom gaps to the leader are told to.
package struct Leader: Hashable, Sendable {
  /// Nothing where the time was given without saying whose.
  package let id: EntryID?
  package let reading: Attested<Reading>
}

extension MarkColumn {
  /// Who has the first place here; of several, the first in the order.
  var first: EntryID? { order.first.flatMap { placings[$0.index]?.number == 1 ? $0 : nil } }

  /// Whoever was the first to be read here: the one reported first, the fastest of those who were
  /// timed, or the leader whom nobody names.
  var leader: Leader? {
    if let first, let own = deciding(first) { return Leader(id: first, reading: own) }
    return unnamedLeader.map { Leader(id: nil, reading: $0) }
  }

  /// The same, where nobody who was not read can have been before.
  package var certainLeader: Leader? {
    guard let leader, let id = leader.id else { return leader }
    let isReported = placings[id.index]?.isReported ?? false
    return missing > 0 && !isReported ? nil : leader
  }
}

extension ResultSheet {
  /// Who has the first place; of several, the first in the order.
  var first: EntryID? { order.first.flatMap { placing(of: $0)?.number == 1 ? $0 : nil } }

  /// Who has the first place alone.
  var winner: EntryID? { first.flatMap { placing(of: $0)?.isShared == false ? $0 : nil } }

  /// The reading of whoever is in first place.
  var winnersReading: Attested<Reading>? { first.flatMap { self[$0]?.decidingMark } }
}

extension Replay {
  /// The time that the clock stops at, where the winner’s is known.
  package var winnersClock: RaceState.Clock? {
    race.discipline.raceDistance.flatMap { timeline.leader.time(at: $0) }
  }

  /// The lead of whoever is alone in front over whoever is next; nothing where the times contradict
  /// the reported order.
  package func lead(in state: RaceState) -> Gap? {
    guard state.leader != nil,
      let second = state.order.dropFirst().first(where: { state.placing(of: $0) != nil }),
      let gap = gap(of: second, to: .leader, in: state), gap.difference.range.upper >= .zero
    else { return nil }
    return gap
  }
}

extension RaceState {
  /// Who has the first place; of several, the first in the order.
  package var first: EntryID? {
    order.first.flatMap { placing(of: $0)?.number == 1 ? $0 : nil }
  }

  /// The one athlete in first place, where there is one.
  package var leader: EntryID? {
    first.flatMap { placing(of: $0)?.isShared == false ? $0 : nil }
  }
}

extension RaceSoFar {
  /// Whoever led at a mark, named or not.
  func leader(at mark: Mark) -> Leader? {
    switch mark {
    case .column(let index):
      return replay.columns[index].leader.flatMap { shown($0.reading) == nil ? nil : $0 }
    case .finish:
      guard let first = sheet?.first else { return nil }
      return markForGaps(of: first, at: .finish).map { Leader(id: first, reading: $0) }
    }
  }

  /// The entry that a mark was led by, alone and told apart from everyone else, also from a leader
  /// whom nobody names.
  func soleLeader(at mark: Mark) -> EntryID? {
    let first: EntryID?
    switch mark {
    case .column(let index): first = replay.columns[index].first
    case .finish: first = sheet?.first
    }
    guard let first, placing(of: first, at: mark)?.isShared == false else { return nil }
    if case .column(let index) = mark, let unnamed = replay.columns[index].unnamedLeader?.deciding,
      let own = reading(of: first, at: mark)?.value, unnamed.isBefore(own)
    {
      return nil
    }
    return first
  }
}
