import Athletics

/// A height, a distance or points as people write them, and what stands behind: `6.1`, `6,10`,
/// `6.10m`, `20'1"`, `8.05 (+1.2)`, `8.01w +2.3`.
struct FieldNotation {
  let mark: FieldMark
  /// In metres a second, as printed.
  let wind: String?
  let words: [String]
  /// What was written in feet and inches.
  let feet: String?

  /// - Parameter isPoints: whether it is points, of which a sign parts thousands: `1.210`, `8 301`.
  init?(_ text: String, isPoints: Bool = false) {
    let text = isPoints ? Self.withoutGroups(text) : text
    var rest = text.split(separator: " ").map(String.init)
    guard let first = rest.first, first.first?.isNumber ?? false else { return nil }
    if let (mark, count) = Self.fromFeet(rest) {
      self.mark = mark
      feet = rest.prefix(count).joined(separator: " ")
      rest.removeFirst(count)
    } else {
      rest.removeFirst()
      let groups = first.split(separator: ",", omittingEmptySubsequences: false)
      // Three digits behind a comma are thousands of points.
      let isGrouped = groups.count == 2 && groups[1].count == 3
      var number = first.replacing(",", with: isGrouped ? "" : ".")
      if number.hasSuffix("w") {
        number.removeLast()
        rest.insert("w", at: 0)
      }
      // `3m80`: metres and centimetres.
      let metres = number.split(separator: "m", omittingEmptySubsequences: false)
      if metres.count == 2, (1...2).contains(metres[1].count),
        metres.allSatisfy({ $0.allSatisfy(\.isNumber) })
      {
        number = metres.joined(separator: ".")
      }
      let isMetric = number.hasSuffix("m") || rest.first == "m"
      if number.hasSuffix("m") { number.removeLast() }
      if rest.first == "m" { rest.removeFirst() }
      if isMetric, number.allSatisfy(\.isNumber) { number += ".00" }
      let decimals = number.split(separator: ".", omittingEmptySubsequences: false)
      if decimals.count == 2, decimals[1].count == 1 { number += "0" }
      guard let mark = FieldMark(number) else { return nil }
      self.mark = mark
      feet = nil
    }
    let winds = rest.compactMap(Self.wind)
    wind = winds.first
    words = rest.filter { Self.wind($0) == nil }
  }

  private static func withoutGroups(_ text: String) -> String {
    let groups = text.split(omittingEmptySubsequences: false) { ".,' \u{a0}’".contains($0) }
    let isGrouped =
      groups.count == 2 && (1...3).contains(groups[0].count) && groups[1].count == 3
      && groups.allSatisfy { $0.allSatisfy(\.isNumber) }
    return isGrouped ? groups.joined() : text
  }

  /// `+1.2`, `(+1.2)`, `(-0.3)`: a wind has a sign.
  private static func wind(_ word: String) -> String? {
    let plain = word.hasPrefix("(") && word.hasSuffix(")") ? word.dropFirst().dropLast() : word[...]
    guard let sign = plain.first, "+-−".contains(sign) else { return nil }
    let parts = plain.dropFirst().split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) })
    else { return nil }
    return String(plain.map { $0 == "," ? "." : $0 })
  }

  /// `20'1"`, `20' 1.5"`, `20-01.50`: the centimetres that are whole in them, and how many words.
  private static func fromFeet(_ words: [String]) -> (FieldMark, count: Int)? {
    for count in [2, 1] where words.count >= count {
      let text = words.prefix(count).joined()
      let marks = text.split { "'′’\"″”-".contains($0) }.map(String.init)
      let hasSign = text.contains { "'′’".contains($0) } || text.contains("-")
      guard hasSign, (1...2).contains(marks.count), let feet = Int(marks[0]), feet < 400,
        let inches = Distance((marks.count == 2 ? marks[1] : "0") + "m"),
        inches < Distance(metres: 12)
      else { continue }
      // A foot is 30.48 cm, an inch 2.54 cm.
      let hundredths = feet * 3048 + inches.millimetres * 254 / 1000
      let centimetres = hundredths / 100
      let rest = centimetres % 100
      return FieldMark("\(centimetres / 100)." + (rest < 10 ? "0" : "") + "\(rest)").map {
        ($0, count)
      }
    }
    return nil
  }
}
