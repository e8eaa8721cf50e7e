/// How an entry's race ended.
///
/// A reason is what stands behind the word, as it was written and without brackets around it: the
/// rule that was broken (`TR17.2.3`), or `injury`.
package enum Outcome: Hashable, Sendable {
  case finished
  case didNotFinish(reason: String? = nil)
  case didNotStart(reason: String? = nil)
  case disqualified(reason: String? = nil)
  case noMark(reason: String? = nil)
  /// Took part without competing: the time counts and no place goes with it; in the source's own
  /// word (`NC`, `exh`).
  case outOfCompetition(word: String)
  /// A word of the source that is none of these, kept as it was written.
  case other(String)

  /// Reads the words that result lists use, with a reason behind them: `DQ`, `DQ TR17.2.3`,
  /// `DSQ [R17.3]`, `DNF (injury)`, `NC`, and what they are in words (`abandon`, `bröt`); an unknown word
  /// is kept.
  package init(word text: String) {
    let (word, rest) = Self.parts(text)
    switch word {
    case "OK", "FINISHED":
      self = rest == nil ? .finished : .other(text)
    case "DNF": self = .didNotFinish(reason: rest)
    case "DNS": self = .didNotStart(reason: rest)
    case "DQ", "DSQ": self = .disqualified(reason: rest)
    case "NM": self = .noMark(reason: rest)
    default:
      let plain = Self.unbracketed(text[...])
      if Self.isOutOfCompetition(plain) {
        self = .outOfCompetition(word: String(plain))
      } else if let rule = Self.rule(text) {
        self = .disqualified(reason: rule)
      } else if let known = OutcomeWords.outcome(text) {
        self = known
      } else {
        self = .other(text)
      }
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
    case .outOfCompetition(let word), .other(let word): word
    }
  }

  /// What the source gives as the reason.
  package var reason: String? {
    switch self {
    case .didNotFinish(let reason), .didNotStart(let reason), .disqualified(let reason),
      .noMark(let reason):
      reason
    case .finished, .outOfCompetition, .other: nil
    }
  }

  /// The word with its reason: `DQ (TR17.2.3)`.
  package var text: String { word + (reason.map { " (\($0))" } ?? "") }

  /// The same outcome with a reason; nothing where none goes with it.
  package func because(_ reason: String?) -> Outcome? {
    switch self {
    case .didNotFinish: .didNotFinish(reason: reason)
    case .didNotStart: .didNotStart(reason: reason)
    case .disqualified: .disqualified(reason: reason)
    case .noMark: .noMark(reason: reason)
    case .finished, .outOfCompetition, .other: nil
    }
  }

  /// Whether both are the same but for the reason.
  package func isSame(as other: Outcome) -> Bool { word == other.word }

  /// The outcome with the reason that another telling of it gives, where this one gives none.
  package func completed(by other: Outcome?) -> Outcome {
    guard let other, isSame(as: other), reason == nil, let reason = other.reason else {
      return self
    }
    return because(reason) ?? self
  }
}

extension Outcome {
  /// The first word of an outcome in capitals, and what stands behind it.
  package static func parts(_ text: String) -> (word: String, rest: String?) {
    let word = text.prefix(while: \.isLetter)
    return (word.uppercased(), reason(in: text.dropFirst(word.count)))
  }

  /// What is left without the signs before it and the brackets around it; nothing where nothing is.
  private static func reason(in text: Substring) -> String? {
    let signs: Set<Character> = [" ", "\t", ":", ",", ";", ".", "-", "–", "—", "/"]
    var rest = text.drop(while: signs.contains)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    rest = unbracketed(rest)
    return rest.isEmpty ? nil : String(rest)
  }

  /// The text without brackets and spaces around it.
  private static func unbracketed(_ text: Substring) -> Substring {
    var rest = text
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)]
    where rest.first == open && rest.last == close && !rest.dropFirst().contains(open) {
      rest = rest.dropFirst().dropLast()
    }
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  private static func isOutOfCompetition(_ text: Substring) -> Bool {
    let letters = text.uppercased().filter { $0.isLetter }
    // Dots tell the German letters from a name and from an age group.
    if letters == "AK" { return text.contains(".") }
    return [
      "NC", "OOC", "PK", "EXH", "EXHIBITION", "HC", "HORSCONCOURS", "OUTOFCOMPETITION",
      "NONCOMPETING", "NONCOMPETITOR", "AUSSERKONKURRENZ", "AUßERKONKURRENZ",
    ].contains(letters) && !text.contains(where: \.isNumber)
  }

  /// The rule that stands at a disqualification without a space: `DQTR16.8`.
  private static func rule(_ text: String) -> String? {
    guard text.contains(where: \.isNumber) else { return nil }
    let word = text.uppercased()
    return ["DQ", "DSQ"].first { word.hasPrefix($0) }.map { String(text.dropFirst($0.count)) }
  }
}
