/// Where a figure comes from, the most trustworthy first.
package enum Origin: UInt8, Hashable, Sendable, CaseIterable {
  case official
  case tracked
  case reported
  case estimated

  /// The word in a race log and in exports.
  package var word: String {
    switch self {
    case .official: "official"
    case .tracked: "tracked"
    case .reported: "reported"
    case .estimated: "estimated"
    }
  }

  package init?(word: String) {
    guard let origin = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = origin
  }
}

/// How well a figure is attested, the best first.
package enum Confidence: UInt8, Hashable, Sendable, CaseIterable {
  case twoSources
  case oneSource
  case doubtful

  /// The word in a race log and in exports.
  package var word: String {
    switch self {
    case .twoSources: "two"
    case .oneSource: "one"
    case .doubtful: "doubtful"
    }
  }

  package init?(word: String) {
    guard let confidence = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = confidence
  }
}

/// The origin and the confidence of a value.
package struct Provenance: Hashable, Sendable {
  package let origin: Origin
  package let confidence: Confidence

  package init(_ origin: Origin, _ confidence: Confidence) {
    self.origin = origin
    self.confidence = confidence
  }

  /// What a value computed from both is worth: the weakest of each.
  package func weakest(_ other: Provenance) -> Provenance {
    Provenance(
      origin.rawValue >= other.origin.rawValue ? origin : other.origin,
      confidence.rawValue >= other.confidence.rawValue ? confidence : other.confidence)
  }
}
