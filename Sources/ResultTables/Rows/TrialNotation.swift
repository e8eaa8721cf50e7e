import Athletics
import ResultReading

/// One trial of a jump for distance or a throw as people write it: `6.71`, `6.71 (+1.1)`, `5.70m(0.8)`,
/// `x`, `FOUL`, `-`, `PASS`.
struct TrialNotation: Equatable {
  /// The mark, `X` for a foul, `-` for a trial that was passed, `R` for one retired from.
  let text: String
  /// In metres a second, as printed, or that there was no gauge.
  private(set) var wind: String?

  /// Nothing for what is no trial.
  init?(_ cell: String) {
    let words = cell.replacing("(", with: " (").split { $0 == " " || $0 == "/" }.map(String.init)
    guard let first = words.first else { return nil }
    if words.count == 1, let sign = Self.signs[first.uppercased()] {
      text = sign
      return
    }
    guard let told = FieldNotation(words.joined(separator: " ")), told.feet == nil,
      told.mark.unit == .centimetres
    else { return nil }
    text = told.mark.text
    wind = told.wind
    for word in told.words where word.lowercased() != "w" {
      guard wind == nil, let gauge = Self.gauge(word) else { return nil }
      wind = gauge
    }
  }

  /// The wind in a column of its own, where it need have no sign: `+0.3`, `0,3`, `NWI`.
  static func wind(_ cell: String) -> String? {
    if cell.uppercased() == "NWI" { return "NWI" }
    let text = (cell.hasSuffix("m/s") ? String(cell.dropLast(3)) : cell).trimmingSpaces
    let isSigned = text.first.map { "+-−".contains($0) } ?? false
    let parts = text.dropFirst(isSigned ? 1 : 0)
      .split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) })
    else { return nil }
    return text.replacing(",", with: ".")
  }

  /// `(0.8)`, `(NWI)`, `NWI`: a wind without a sign stands in brackets.
  private static func gauge(_ word: String) -> String? {
    let isBracketed = word.hasPrefix("(") && word.hasSuffix(")")
    let plain = isBracketed ? String(word.dropFirst().dropLast()) : word
    if plain.uppercased() == "NWI" { return "NWI" }
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard isBracketed, parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) })
    else { return nil }
    return plain
  }

  private static let signs: [String: String] = {
    var signs: [String: String] = [:]
    for (sign, words) in [
      ("X", "X F FOUL FAIL NUL NULL N OGV"), ("-", "- – — P PASS PASSED"), ("R", "R RET"),
    ] {
      for word in words.split(separator: " ") { signs[String(word)] = sign }
    }
    return signs
  }()
}
