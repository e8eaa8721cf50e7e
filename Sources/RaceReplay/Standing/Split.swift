import Athletics

/// When a runner was at a distance: at a mark point, or at the finish.
package struct Split: Hashable, Sendable {
  package let distance: Distance
  package let reading: Attested<Reading>

  package init(distance: Distance, reading: Attested<Reading>) {
    self.distance = distance
    self.reading = reading
  }

  package var time: RaceTime { reading.value.time }

  /// Where and when everyone starts.
  static let gun = Split(
    distance: .zero,
    reading: Attested(
      Reading(PrintedTime(time: .zero, decimals: 0), .exact), Provenance(.official, .twoSources)))
}
