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

extension Stage {
  /// The stage in a number: the millimetres of a mark point, which are below ``Distance/longest``, or
  /// one beyond them.
  var number: Int32 {
    switch self {
    case .beforeGun: -1
    case .markPoint(let distance): Int32(clamping: max(0, distance.millimetres))
    case .finish: .max - 1
    case .after: .max
    }
  }

  init(number: Int32) {
    switch number {
    case ..<0: self = .beforeGun
    case .max - 1: self = .finish
    case .max: self = .after
    default: self = .markPoint(Distance(millimetres: Int(number)))
    }
  }
}
