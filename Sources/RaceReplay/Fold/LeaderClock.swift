import Athletics

/// When the leader passed each distance: known at some mark points, estimated between them.
package struct LeaderClock: Sendable {
  private var splits: [Split] = [.gun]

  init() {}

  /// Takes the leader's times, by distance; those that cannot be right together are left out.
  init(_ timed: [Split], in race: Race) { splits += SoundTimes(timed, in: race).sound }

  /// The latest time that is known.
  var end: RaceTime { splits.last?.time ?? .zero }

  /// The leader's time at a distance, in a straight line between the known ones around it; nothing
  /// beyond the last known one.
  package func time(at distance: Distance) -> RaceState.Clock? {
    let after = splits.partition { $0.distance < distance }
    guard after < splits.count else { return nil }
    let next = splits[after]
    let decimals = next.reading.value.decimals
    if next.distance == distance {
      return RaceState.Clock(
        time: next.time, decimals: decimals, isEstimated: next.reading.isEstimated)
    }
    guard after > 0 else { return nil }
    let last = splits[after - 1]
    let span = Int128((next.distance - last.distance).millimetres)
    let part = Int128((distance - last.distance).millimetres)
    let taken = Int128((next.time - last.time).ticks)
    let ticks = (taken * part * 2 + span) / (span * 2)
    return RaceState.Clock(
      time: last.time + RaceTime(ticks: Int64(ticks)),
      decimals: min(last.distance > .zero ? last.reading.value.decimals : 1, decimals, 1),
      isEstimated: true)
  }
}
