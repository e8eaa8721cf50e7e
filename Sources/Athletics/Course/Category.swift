/// Who may enter: men, women, mixed, with an age group or a class where there is one (`m`, `w`, `x`,
/// `mu20`, `wt54`), or in wheelchairs of a class that is not told (`mwc`, `mu20wc`, `openwc`); `open`
/// where that is not known.
package struct Category: Hashable, Sendable {
  package let code: String

  /// Anyone, or nobody knows who.
  package static let open = Category(known: "open")

  private init(known code: String) { self.code = code }

  /// Who may enter where the words of an event’s name, in lower case, may say that it is raced in
  /// wheelchairs; a class counts only beside a sex.
  ///
  /// - Parameter onFoot: what the words say otherwise.
  package static func told(_ onFoot: Category?, by words: [String]) -> Category? {
    let stated = words.first(where: wheelchairClasses.contains)
    guard words.contains(where: wheelchairWords.contains) || (stated != nil && onFoot != nil) else {
      return onFoot
    }
    let (group, wheels) = (onFoot ?? open).parts
    let own = wheels.isEmpty ? wheelchair : wheels
    return Category(known: group + (group == open.code ? wheelchair : stated ?? own))
  }

  /// The code without its end that says that it is raced in wheelchairs, and that end.
  private var parts: (group: String, wheels: String) {
    let wheels = (Self.wheelchairClasses + [Self.wheelchair]).first { code.hasSuffix($0) } ?? ""
    return (String(code.dropLast(wheels.count)), wheels)
  }

  /// What ends the code of a wheelchair race whose class is not told.
  private static let wheelchair = "wc"

  private static let wheelchairWords: Set<String> = ["wheelchair", "wheelchairs", "rollstuhl"]
  private static let wheelchairClasses = ["t32", "t33", "t34", "t51", "t52", "t53", "t54"]

  /// Reads `open`, or m, w or x, with lower-case letters and digits behind it that end in a digit where
  /// there is an age group or a class (`mu20`, `w35`, `wt54`), each also with `wc` behind it: the words
  /// `men` and `women` are no codes.
  package init?(code: String) {
    let bare = code.hasSuffix(Self.wheelchair) ? String(code.dropLast(2)) : code
    if [Self.open.code, "m", "w", "x"].contains(bare) {
      self.code = code
      return
    }
    guard let first = bare.utf8.first, [UInt8(ascii: "m"), 0x77, 0x78].contains(first),
      bare.utf8.count <= 8,
      bare.utf8.allSatisfy({ (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }),
      let last = bare.utf8.last, (0x30...0x39).contains(last)
    else { return nil }
    self.code = code
  }

  /// The possessive that stands before a discipline: `Men’s`, `Women’s`, `Mixed`, `Men’s U20`;
  /// nothing where it is open.
  package var name: String {
    if self == .open { return "" }
    let (group, wheels) = parts
    if group == Self.open.code { return "Wheelchair" }
    let sex = code.first == "m" ? "Men’s" : code.first == "w" ? "Women’s" : "Mixed"
    let end = wheels == Self.wheelchair ? "wheelchair" : wheels.uppercased()
    return [sex, group.dropFirst().uppercased(), end].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether it is raced in wheelchairs: T32–T34, T51–T54, or of a class that is not told.
  package var isWheelchair: Bool { !parts.wheels.isEmpty }

  /// Words that people type to find it.
  package var searchWords: [String] {
    let sex =
      switch code.first {
      case "o": [code]
      case "m": ["men", "mens", "men's", "m", code]
      case "w": ["women", "womens", "women's", "w", code]
      default: ["mixed", "x", code]
      }
    return sex + (isWheelchair ? ["wheelchair", "wheelchairs"] : [])
  }
}
