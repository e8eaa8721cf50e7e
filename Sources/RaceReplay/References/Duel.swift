import Athletics

/// Two against each other over the course as far as one has come: times, gaps, and who won back how
/// much.
package struct Duel: Hashable, Sendable {
  /// What one of the two won on the other, certain throughout the intervals.
  package struct Recovery: Hashable, Sendable {
    /// Whether it was the athlete, not the opponent.
    package let isOwn: Bool
    /// From this mark point on.
    package let since: Distance
    package let gain: TimeDifference
    /// What of it was won on the last part of the course, and from where.
    package let lately: Part?
  }

  /// What was won from a mark point on.
  package struct Part: Hashable, Sendable {
    package let since: Distance
    package let gain: TimeDifference
  }

  package let own: EntryID
  package let opponent: Reference
  /// The opponent first: gaps are positive where the athlete is behind.
  package let comparison: RunComparison
  package let recovery: Recovery?
}

extension Replay {
  /// An athlete against another of the race, or a run, up to where one stands; the leader stands for
  /// whoever is first, or next behind the athlete who is. Nothing where there is nobody.
  package func duel(
    of id: EntryID, against reference: Reference, in state: RaceState
  ) -> Duel? {
    var opponent = reference
    if reference == .leader || reference == .entry(id) {
      guard let other = state.order.first(where: { $0 != id && state.outcomes[$0] == nil }) else {
        return nil
      }
      opponent = .entry(other)
    }
    let soFar = RaceSoFar(self, state)
    let own = run(of: id, in: soFar)
    let other: ReferenceRun
    switch opponent {
    case .entry(let chosen): other = run(of: chosen, in: soFar)
    case .run(let run): other = run
    case .leader: return nil
    }
    let comparison = RunComparison(other, own)
    return Duel(
      own: id, opponent: opponent, comparison: comparison, recovery: comparison.recovery)
  }

  private func run(of id: EntryID, in soFar: RaceSoFar) -> ReferenceRun {
    let points = soFar.marks.compactMap { mark in
      soFar.markForGaps(of: id, at: mark).map {
        Split(distance: soFar.distance(of: mark), reading: $0)
      }
    }
    return ReferenceRun(.otherRace(race, startList[id].athlete), points: points)
  }
}

extension RunComparison {
  /// The rows where both have a time that is no estimate.
  package var certain: [Row] { rows.filter { $0.gap.map { !$0.isEstimated } ?? false } }

  /// What either won back from where the gap was widest to the other side, where that is certain;
  /// from where the one who is ahead in the end was last not ahead for certain, if that was ever so.
  fileprivate var recovery: Duel.Recovery? {
    let rows = certain
    guard let last = rows.last, rows.count > 1 else { return nil }
    let isBehind = last.gap?.value.isPositive
    let start = isBehind == nil ? nil : rows.lastIndex { $0.gap?.value.isPositive != isBehind }
    let losses = rows.dropLast().suffix(from: start ?? 0).compactMap {
      row -> (since: Distance, lost: TimeDifference)? in
      lost(from: row, to: last).map { (row.distance, $0) }
    }
    guard
      let most = losses.max(by: {
        abs($0.lost.range.middle.ticks) < abs($1.lost.range.middle.ticks)
      }), most.lost.isCertain
    else { return nil }
    let isOwn = most.lost.range.upper < .zero
    let before = rows[rows.count - 2]
    var lately: Duel.Part?
    if before.distance > most.since, let lost = lost(from: before, to: last), lost.isCertain,
      (lost.range.upper < .zero) == isOwn
    {
      lately = Duel.Part(since: before.distance, gain: isOwn ? lost.reversed : lost)
    }
    return Duel.Recovery(
      isOwn: isOwn, since: most.since, gain: isOwn ? most.lost.reversed : most.lost, lately: lately)
  }

  /// How much longer the second took from one row to another.
  private func lost(from start: Row, to end: Row) -> TimeDifference? {
    guard let one = start.first?.value, let other = start.second?.value,
      let oneEnd = end.first?.value, let otherEnd = end.second?.value
    else { return nil }
    return TimeDifference(from: one, to: oneEnd).gap(to: TimeDifference(from: other, to: otherEnd))
  }
}

extension TimeDifference {
  /// Whether it is certain which side it is to.
  package var isCertain: Bool { isPositive != nil }

  /// Which side it is to for certain.
  fileprivate var isPositive: Bool? {
    range.lower > .zero ? true : range.upper < .zero ? false : nil
  }

  /// The same from the other end.
  package var reversed: TimeDifference {
    TimeDifference(
      range: TimeRange(lower: .zero - range.upper, upper: .zero - range.lower), decimals: decimals,
      rangeDecimals: rangeDecimals)
  }
}
