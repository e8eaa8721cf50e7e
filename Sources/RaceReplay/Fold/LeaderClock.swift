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

  /// Takes the leader's times, by distance; those that cannot be right together are left out.
  init(_ readings: [(distance: Distance, reading: Attested<Reading>)], in race: Race) {
    let sound = SoundTimes(
      readings.map { SoundTimes.Passing(distance: $0.distance, reading: $0.reading.value) },
      in: race
    ).sound.map(\.distance)
    var next = 0
    for (distance, reading) in readings where next < sound.count && sound[next] == distance {
      next += 1
      let passing = Passing(
        time: reading.value.time, decimals: reading.value.decimals,
        provenance: reading.provenance)
      points.append((distance, passing))
    }
  }

  /// The latest time that is known.
  var end: RaceTime { points.last?.passing.time ?? .zero }

  /// The leader's time at a distance, in a straight line between the known ones around it; nothing
  /// beyond the last known one.
  package func passing(of distance: Distance) -> Passing? {
    let after = points.partition { $0.distance < distance }
    guard after < points.count else { return nil }
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

  /// Where the leader is at a time, in a straight line between the known times around it; nothing
  /// from the last known one on, and where those are further apart than a length.
  func distance(at time: RaceTime, within longest: Distance) -> (
    distance: Distance, isEstimated: Bool
  )? {
    let after = points.partition { $0.passing.time <= time }
    guard after > 0, after < points.count else { return nil }
    let (last, next) = (points[after - 1], points[after])
    let part = Int128((time - last.passing.time).ticks)
    let length = Int128((next.distance - last.distance).millimetres)
    let span = Int128((next.passing.time - last.passing.time).ticks)
    guard span > 0, next.distance - last.distance <= longest else { return nil }
    let covered = Int((length * part * 2 + span) / (span * 2))
    return (Distance(millimetres: last.distance.millimetres + covered), part > 0)
  }
}
