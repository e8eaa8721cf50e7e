/// A place as tables print it: `3`, `3.`, or `3=` and `=3` where it is shared.
package struct TablePlace: Hashable, Sendable {
  /// Counted from 1.
  package let number: Int
  /// Whether the table says that others have it too.
  package let isShared: Bool

  /// The places that are read: more than any race has had.
  package static let range = 1...999_999

  /// What stands in a cell of places.
  package static let expected = "a place from 1 to \(range.upperBound) or a word such as DNF"

  /// Nothing for what is no place from 1 to the last.
  package init?(_ number: Int, isShared: Bool = false) {
    guard Self.range.contains(number) else { return nil }
    self.number = number
    self.isShared = isShared
  }

  /// Reads `1`, `1.`, `1=`, `=1`, `T1`, `1st`, `1er`, `1/250`, and `1.0` as programs write it; nothing
  /// for what is no place from 1 to the last.
  package init?(_ text: String) {
    var digits = Substring(text.lowercased())
    let isShared = digits.hasPrefix("=") || digits.hasSuffix("=") || digits.hasPrefix("t")
    if isShared { digits = digits.drop { $0 == "=" || $0 == "t" } }
    if digits.hasSuffix("=") { digits = digits.dropLast() }
    if let slash = digits.firstIndex(of: "/") {
      guard let count = Int(digits[digits.index(after: slash)...]),
        let number = Int(digits[..<slash]), number <= count
      else { return nil }
      digits = digits[..<slash]
    }
    let number = digits.prefix { $0.isASCII && $0.isNumber }
    let rest = digits.dropFirst(number.count)
    let isFraction = rest.first == "." && rest.dropFirst().allSatisfy { $0 == "0" }
    guard isFraction || Self.endings.contains(String(rest)), let place = Int(number) else {
      return nil
    }
    self.init(place, isShared: isShared)
  }

  /// Reads the place in a round with the number of its heat, as lists of marks have it: `1f1`, `2h3`,
  /// `4sf2`, `1rA`.
  package init?(inRound text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    let round = rest.prefix { $0.isASCII && $0.isLetter }
    let heat = rest.dropFirst(round.count)
    guard (1...3).contains(digits.count), heat.count < 3, heat.allSatisfy(\.isNumber),
      Self.rounds.contains(String(round)), let place = Int(digits)
    else { return nil }
    self.init(place)
  }

  private static let rounds: Set<String> = [
    "f", "h", "s", "sf", "q", "qf", "r", "rA", "rB", "rC", "rD", "p", "A", "B", "C", "D", "fA",
    "fB",
    "v", "z", "e", "ch",
  ]

  /// What stands behind the number where a place is written as a word.
  private static let endings: Set<String> = [
    "", "st", "nd", "rd", "th", "er", "re", "e", "è", "ère", "ème", "eme", "º", "ª", "°", "o", "a",
    ":a", ":e",
  ]
}
