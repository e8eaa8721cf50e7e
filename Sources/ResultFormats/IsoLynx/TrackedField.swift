import Athletics
import RaceReplay

/// The passings of a tracked race before they are rounded, held so that official times can anchor
/// them.
struct TrackedField: Hashable, Sendable {
  /// What was tracked of an entry.
  struct Run: Hashable, Sendable {
    let id: EntryID
    let passings: [TrackedAthlete.Passing]

    /// When the athlete came to the finish of a race of this length, unrounded.
    func finish(at length: Distance) -> RaceTime? {
      passings.first { $0.markPoint == length }?.time
    }
  }

  let step: Distance
  let runs: [Run]
}

extension TrackedAthlete.Passing {
  /// What it tells of a race: a split at a multiple of the step, or the finish; nothing elsewhere.
  /// - Parameter shift: what the time is set right by before it is rounded to 0.1 s.
  func report(
    _ id: EntryID, _ race: Race, step: Distance, shift: RaceTime = .zero
  ) -> Report? {
    let printed = PrintedTime(time: Self.tenths(time + shift), decimals: 1)
    let reading = Reading(printed, .near(within))
    let tracked = Provenance(.tracked, .oneSource)
    let length = race.discipline.raceDistance ?? .longest
    if markPoint == length {
      return Report(.finish, .result(ResultClaim(id, reading: reading)), tracked, line: line)
    }
    guard markPoint < length, markPoint.millimetres % step.millimetres == 0,
      printed.time > .zero
    else { return nil }
    return Report(
      .markPoint(markPoint), .pass(id, rank: nil, reading: reading), tracked, line: line)
  }

  /// The time to 0.1 s, no finer than tracking is good to.
  private static func tenths(_ time: RaceTime) -> RaceTime {
    let step = RaceTime.ticksPerSecond / 10
    return RaceTime(ticks: (time.ticks + step / 2) / step * step)
  }
}
