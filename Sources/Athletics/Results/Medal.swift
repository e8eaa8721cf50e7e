/// Gold, silver or bronze.
package enum Medal: Int, Hashable, Sendable, CaseIterable, Comparable {
  case gold = 1
  case silver
  case bronze

  /// The word in a competition log.
  package var word: String {
    switch self {
    case .gold: "gold"
    case .silver: "silver"
    case .bronze: "bronze"
    }
  }

  package init?(word: String) {
    guard let medal = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = medal
  }

  package static func < (left: Medal, right: Medal) -> Bool { left.rawValue < right.rawValue }
}
