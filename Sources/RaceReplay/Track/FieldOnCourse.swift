import Athletics

/// The field as it would be seen from above at one moment.
package struct FieldOnCourse: Hashable, Sendable {
  /// The time that it is seen at; nothing at a mark point that the leader passed at a time not known.
  package let seenAt: RaceState.Clock?
  /// Whoever's place is known or can be estimated, the furthest first; level ones in the order of
  /// the standing, those who have finished in the order of their times.
  package let runners: [RunnerPosition]
  /// Where the front of the race is, while nobody who is drawn is known to be it: the leader's time
  /// is known and not whose.
  package let front: CoursePosition?
  /// In the race, and with nothing known between gun and finish.
  package let unseen: [EntryID]
  /// Behind the leader at a mark point where places are known and no times, in the order of the
  /// standing.
  package let placed: [EntryID]
  /// In the race, at a time between two that are too far apart for a place to follow.
  package let betweenFarTimes: [EntryID]
  /// Out of the race.
  package let out: [EntryID]
}

extension Replay {
  /// The field on the course where one stands: at an instant, at the gun, at a mark point as its
  /// leader passed, in a result as the first crossed the line; nothing where that time is not known,
  /// except at a mark point, where the leader is by definition.
  ///
  /// Between two splits of one runner it is placed in a straight line in time. That looks ahead to
  /// the later one, which a replay knows; while that has not been reported, the runner stays at the
  /// last mark point passed, as one last seen there. Nobody is placed by places, ranks or estimates,
  /// and nobody beyond where the leader’s times have the front.
  package func fieldOnCourse(in state: RaceState) -> FieldOnCourse? {
    guard let seen = timeSeen(in: state) else { return leaderAtMarkPoint(in: state) }
    let sheet = state.sheet ?? firstSheet
    let finish = race.discipline.raceDistance
    let leaders = KnownSplits(leaderSplits, in: race.discipline)
    let lead = position(ofLeaders: leaders, at: seen.time)
    var runners: [RunnerPosition] = []
    var held: [RunnerPosition] = []
    var (unseen, betweenFarTimes, out): ([EntryID], [EntryID], [EntryID]) = ([], [], [])
    for id in state.order {
      let line = sheet?[id]
      let finishReading = line?.deciding == nil ? nil : line?.finest
      if state.outcomes[id]?.endsTheRun ?? false, finishReading == nil {
        out.append(id)
        continue
      }
      let known = knownSplits(of: id, finish: finishReading)
      if let position = known.position(
        at: seen.time, finish: finish, leaders: leaders.splits)
      {
        if let limit = lead?.limit(of: position) {
          held.append(RunnerPosition(id, CoursePosition(limit, position.basis)))
        } else {
          runners.append(RunnerPosition(id, position))
        }
      } else if known.splits.contains(where: { $0.distance > .zero && $0.distance != finish }) {
        betweenFarTimes.append(id)
      } else {
        unseen.append(id)
      }
    }
    return FieldOnCourse(
      seenAt: seen, runners: Self.byDistance(runners + held),
      front: front(lead, ahead: runners), unseen: unseen, placed: [],
      betweenFarTimes: betweenFarTimes, out: out)
  }

  /// The leader at the mark point passed, named or not, and who came there behind by the order told.
  private func leaderAtMarkPoint(in state: RaceState) -> FieldOnCourse? {
    guard case .atMarkPoint(let markPoint) = state.way else { return nil }
    let here = CoursePosition(markPoint, .known)
    let running = state.order.filter { !(state.outcomes[$0]?.endsTheRun ?? false) }
    let behind = running.filter { $0 != state.leader }
    return FieldOnCourse(
      seenAt: nil, runners: state.leader.map { [RunnerPosition($0, here)] } ?? [],
      front: state.leader == nil ? here : nil,
      unseen: behind.filter { state.placing(of: $0) == nil },
      placed: behind.filter { state.placing(of: $0) != nil }, betweenFarTimes: [],
      out: state.order.filter { state.outcomes[$0]?.endsTheRun ?? false })
  }

  private func timeSeen(in state: RaceState) -> RaceState.Clock? {
    func known(_ time: RaceTime, _ decimals: Int) -> RaceState.Clock {
      RaceState.Clock(time: time, decimals: decimals, isEstimated: false)
    }
    let clock: RaceState.Clock?
    switch state.way {
    case .atStart: return known(.zero, 1)
    case .atInstant(let instant): return known(instant, 1)
    case .atMarkPoint(let markPoint): clock = timeline.leader.time(at: markPoint)
    case .result:
      if let reading = state.sheet?.firstAcross { return known(reading.time, reading.decimals) }
      clock = race.discipline.raceDistance.flatMap(timeline.leader.time)
    }
    return clock.flatMap { $0.isEstimated ? nil : $0 }
  }

  private func knownSplits(of id: EntryID, finish: Attested<Reading>?) -> KnownSplits {
    let length = race.discipline.raceDistance
    var splits: [Split] = []
    for column in columns where length.map({ column.markPoint < $0 }) ?? true {
      guard let reading = column.deciding(id) else { continue }
      splits.append(Split(distance: column.markPoint, reading: reading))
    }
    if let length, let finish { splits.append(Split(distance: length, reading: finish)) }
    return KnownSplits(splits, in: race.discipline)
  }

  /// The furthest first: who has finished by time, the others by distance; else the order stays.
  private static func byDistance(_ runners: [RunnerPosition]) -> [RunnerPosition] {
    func key(_ runner: RunnerPosition) -> (Int, Int64) {
      if case .finished(let time) = runner.at.basis { return (Int.min, time.ticks) }
      return (-runner.distance.millimetres, 0)
    }
    return runners.enumerated().sorted { left, right in
      let (one, other) = (key(left.element), key(right.element))
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }
}

extension CoursePosition {
  /// Where an estimate of somebody else ends, if this is where the front is: at the front itself where
  /// it is known at least as finely, and in any case before the mark point that nobody has passed yet;
  /// nothing where it doesn’t reach as far.
  fileprivate func limit(of estimate: CoursePosition) -> Distance? {
    guard case .between(let from, let to) = estimate.basis else { return nil }
    let end: Distance
    switch basis {
    case .known: end = distance
    case .between(let start, let next): end = start >= from && next <= to ? distance : next
    case .lastSeen, .finished: return nil
    }
    return estimate.distance > end ? end : nil
  }
}

extension Outcome {
  /// Whether whoever has it is no longer running.
  fileprivate var endsTheRun: Bool {
    switch self {
    case .didNotStart, .didNotFinish, .disqualified, .noMark: true
    case .finished, .outOfCompetition, .other: false
    }
  }
}

extension ResultSheet {
  /// The time of whoever was the first over the line, where that is known, out since or not.
  fileprivate var firstAcross: Reading? {
    guard let first, let winner = self[first]?.deciding else { return nil }
    let out = outs.keys.compactMap { self[$0]?.deciding }
    return ([winner] + out).min { $0.time < $1.time }
  }
}
