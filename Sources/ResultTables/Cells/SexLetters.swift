import Athletics

/// What letters for the sexes stand for, by which of them a table has: `M` is a man beside `F`, and a woman
/// (mujer) beside `H` (hombre); `H` is a man beside `D`, `F` and `M`.
enum SexLetters {
  /// The letter of a cell that holds nothing else, as a capital.
  static func letter(_ text: String) -> String? {
    guard text.count == 1, let letter = text.first, letter.isLetter else { return nil }
    return letter.uppercased()
  }

  /// The code of the category that each of the letters stands for; none for a letter that is of no sex.
  static func codes(_ letters: Set<String>) -> [String: String] {
    var codes = usual.filter { letters.contains($0.key) }
    if letters.contains("H"), letters.contains("M"), letters.isDisjoint(with: women) {
      codes["M"] = "w"
    }
    // Uomini beside donne.
    if letters.contains("U"), letters.contains("D") { codes["U"] = "m" }
    // Miehet beside naiset, férfi beside nők, erkek beside kadın.
    if letters.contains("N"), letters.contains("M") || letters.contains("F") {
      codes["N"] = "w"
      if letters.contains("F"), !letters.contains("M") { codes["F"] = "m" }
    }
    if letters.contains("E"), letters.contains("K") { codes["E"] = "m" }
    return codes
  }

  /// Those that stand for a sex only beside another letter.
  static let others: Set<String> = ["N", "E", "U"]

  private static let women: Set<String> = ["F", "W", "D", "K", "V", "Ж"]
  private static let usual = [
    "M": "m", "H": "m", "М": "m", "F": "w", "W": "w", "D": "w", "K": "w", "V": "w", "Ж": "w",
    "X": "x",
  ]
}
