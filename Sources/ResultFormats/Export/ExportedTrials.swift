import Athletics
import ResultReading

/// The trials of a field event in the words that World Athletics has for them.
enum ExportedTrials {
  /// An object for each trial, or for the trials at a height.
  static func details(_ series: [Attempt], _ unsaid: inout Unsaid) -> [[JSONMember]] {
    series.compactMap { attempt in
      var members: [JSONMember] = []
      let text = attempt.text.lowercased().replacing("p", with: "-")
      if let height = attempt.height {
        guard text.allSatisfy({ "xo-r".contains($0) }) else {
          unsaid.add("words in the series of a field event")
          return nil
        }
        members.add("height", height.text)
        members.add("attempts", text)
        return members
      }
      guard FieldMark(text)?.unit == .centimetres || ["x", "-", "r", "o"].contains(text) else {
        unsaid.add("words in the series of a field event")
        return nil
      }
      members.add("result", text)
      if let printed = attempt.wind {
        if let wind = wind(printed) {
          members.add("wind", wind)
        } else {
          unsaid.add("winds that are no figure")
        }
      }
      return members
    }
  }

  /// A wind with one decimal, or a word for its absence; nothing for what is neither.
  static func wind(_ text: String) -> String? {
    if ["NWI", "NW", "W"].contains(text) { return text }
    let digits = text.drop { $0 == "+" || $0 == "-" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard text.count - digits.count <= 1, parts.count == 2, (1...2).contains(parts[0].count),
      parts[0].count == 1 || parts[0].first != "0",
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let tenths = parts[1].first, parts[1].dropFirst().allSatisfy({ $0 == "0" })
    else { return nil }
    return text.prefix(text.count - digits.count) + parts[0] + "." + String(tenths)
  }
}
