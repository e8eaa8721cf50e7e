/// How an entry's race ended.
package enum Outcome: Hashable, Sendable {
  case finished
  case didNotFinish
  case didNotStart
  case disqualified
  case noMark
  /// A word of the source that is none of these, kept as it was written.
  case other(String)

  /// Reads the words that result lists use; an unknown word is kept.
  package init(word: String) {
    switch word.uppercased() {
    case "OK", "FINISHED": self = .finished
    case "DNF": self = .didNotFinish
    case "DNS": self = .didNotStart
    case "DQ", "DSQ": self = .disqualified
    case "NM": self = .noMark
    default: self = .other(word)
    }
  }

  /// The outcome where it ended the race before the finish.
  package var unlessFinished: Outcome? { self == .finished ? nil : self }

  /// The word that a result list prints.
  package var word: String {
    switch self {
    case .finished: "finished"
    case .didNotFinish: "DNF"
    case .didNotStart: "DNS"
    case .disqualified: "DQ"
    case .noMark: "NM"
    case .other(let word): word
    }
  }
}
