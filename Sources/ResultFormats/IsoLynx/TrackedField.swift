import Athletics
import RaceReplay

/// The splits of a tracked race, held so that official times can anchor them.
struct TrackedField: Hashable, Sendable {
  /// What was tracked of an entry.
  struct Run: Hashable, Sendable {
    let id: EntryID
    let splits: [TrackedAthlete.Split]

    /// When the athlete came to the finish of a race of this length.
    func finish(at length: Distance) -> RaceTime? {
      splits.first { $0.markPoint == length }?.time
    }
  }

  let step: Distance
  let runs: [Run]
}

extension TrackedAthlete.Split {
  /// What it tells of a race: a split at a multiple of the step, or the finish; nothing elsewhere.
  /// - Parameters:
  ///   - file: which tracking file of the race it is from.
  ///   - shift: what the time is set right by; it then shares its error with no other.
  func report(
    _ id: EntryID, _ race: Race, step: Distance, file: UInt16 = 1, shift: RaceTime = .zero
  ) -> Report? {
    let tracked = Reading.tracked(time + shift, file: file, within: within)
    let reading = shift == .zero ? tracked : tracked.apart
    let worth = Provenance(.tracked, .oneSource)
    let length = race.discipline.raceDistance ?? .longest
    if markPoint == length {
      return Report(.finish, .result(ResultClaim(id, reading: reading)), worth, line: line)
    }
    guard markPoint < length, markPoint.millimetres % step.millimetres == 0,
      reading.time > .zero
    else { return nil }
    return Report(
      .markPoint(markPoint), .pass(id, rank: nil, reading: reading), worth, line: line)
  }
}
