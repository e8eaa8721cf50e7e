/// The runners of a relay team as print has them below its row: `1) Birk, Ada SR   2) Fell, Zoe JR`.
enum PrintedLegs {
  /// Their names in the order of the legs; nothing for any other line.
  static func names(_ line: PrintedLine) -> [String]? {
    var legs: [[String]] = []
    for word in line.words.map(\.text) {
      if isNumber(word) {
        legs.append([])
      } else if legs.isEmpty {
        return nil
      } else {
        legs[legs.count - 1].append(word)
      }
    }
    let names = legs.map(name)
    return !names.isEmpty && names.allSatisfy { $0.contains(where: \.isLetter) } ? names : nil
  }

  /// `1)`, `12)`.
  private static func isNumber(_ word: String) -> Bool {
    word.hasSuffix(")") && (2...3).contains(word.count) && word.dropLast().allSatisfy(\.isNumber)
  }

  /// `Birk, Ada SR` is Ada Birk; what stands behind is the year at school, or how old she is.
  private static func name(_ words: [String]) -> String {
    var words = words
    if words.count > 1, let last = words.last,
      years.contains(last) || (last.count <= 2 && last.allSatisfy(\.isNumber))
    {
      words.removeLast()
    }
    let parts = words.joined(separator: " ").split(separator: ",").map(\.trimmingSpaces)
    return parts.count == 2 ? parts[1] + " " + parts[0] : words.joined(separator: " ")
  }

  private static let years: Set<String> = ["FR", "SO", "JR", "SR"]

  /// The names as a cell lists them.
  static func cell(_ names: [String]) -> String {
    "[" + names.map { "\"" + $0.filter { $0 != "\"" } + "\"" }.joined(separator: ", ") + "]"
  }
}
