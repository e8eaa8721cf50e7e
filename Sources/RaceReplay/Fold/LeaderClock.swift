import Athletics

/// When the leader passed each distance: known at some mark points, estimated between them.
package struct LeaderClock: Sendable {
  /// The leader's time at a distance.
  package struct Passing: Hashable, Sendable {
    package let time: RaceTime
    package let decimals: Int
    /// What it is worth; an interpolated one is estimated.
    package let provenance: Provenance
    package var isEstimated: Bool { provenance.origin == .estimated }
  }

  private var points: [(distance: Distance, passing: Passing)] = [
    (.zero, Passing(time: .zero, decimals: 0, provenance: Provenance(.official, .twoSources)))
  ]

  init() {}

  mutating func add(_ reading: Attested<Reading>, at distance: Distance) {
    let passing = Passing(
      time: reading.value.time, decimals: reading.value.decimals, provenance: reading.provenance)
    points.append((distance, passing))
    points.sort { $0.distance < $1.distance }
  }

  /// The leader's time at a distance, in a straight line between the known ones around it; nothing
  /// beyond the last known one.
  package func passing(of distance: Distance) -> Passing? {
    guard let after = points.firstIndex(where: { $0.distance >= distance }) else { return nil }
    let next = points[after]
    if next.distance == distance { return next.passing }
    guard after > 0 else { return nil }
    let last = points[after - 1]
    let span = Int128((next.distance - last.distance).millimetres)
    let part = Int128((distance - last.distance).millimetres)
    let taken = Int128((next.passing.time - last.passing.time).ticks)
    let ticks = (taken * part * 2 + span) / (span * 2)
    return Passing(
      time: last.passing.time + RaceTime(ticks: Int64(ticks)),
      decimals: min(last.distance > .zero ? last.passing.decimals : 1, next.passing.decimals, 1),
      provenance: Provenance(
        .estimated,
        last.passing.provenance.weakest(next.passing.provenance).confidence))
  }
}
