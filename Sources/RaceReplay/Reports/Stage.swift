import Athletics

/// Where in the race a report belongs; the order of the cases is the order of the race.
package enum Stage: Hashable, Comparable, Sendable {
  case beforeGun
  /// At a mark point, while the race runs.
  case markPoint(Distance)
  case finish
  /// Once all have finished: corrections, decisions, the official result.
  case after
}
