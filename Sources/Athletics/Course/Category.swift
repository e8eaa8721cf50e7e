/// Who may enter: men, women, mixed, with an age group where there is one (`m`, `w`, `x`, `mu20`);
/// `open` where that is not known.
package struct Category: Hashable, Sendable {
  package let code: String

  /// Anyone, or nobody knows who.
  package static let open = Category(known: "open")

  private init(known code: String) { self.code = code }

  /// Reads `open`, or m, w or x, with lower-case letters and digits behind it that end in a digit where there
  /// is an age group (`mu20`, `w35`): the words `men` and `women` are no codes.
  package init?(code: String) {
    if code == Self.open.code {
      self = .open
      return
    }
    guard let first = code.utf8.first, [UInt8(ascii: "m"), 0x77, 0x78].contains(first),
      code.utf8.count <= 8,
      code.utf8.allSatisfy({ (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }),
      let last = code.utf8.last, code.utf8.count == 1 || (0x30...0x39).contains(last)
    else { return nil }
    self.code = code
  }

  /// The possessive that stands before a discipline: `Men’s`, `Women’s`, `Mixed`, `Men’s U20`;
  /// nothing where it is open.
  package var name: String {
    if self == .open { return "" }
    let sex = code.first == "m" ? "Men’s" : code.first == "w" ? "Women’s" : "Mixed"
    let rest = code.dropFirst()
    return rest.isEmpty ? sex : sex + " " + rest.uppercased()
  }

  /// Whether it is a class of wheelchair racing: T32–T34 and T51–T54.
  package var isWheelchair: Bool {
    ["t32", "t33", "t34", "t51", "t52", "t53", "t54"].contains(code.dropFirst())
  }

  /// Words that people type to find it.
  package var searchWords: [String] {
    switch code.first {
    case "o": [code]
    case "m": ["men", "mens", "men's", "m", code]
    case "w": ["women", "womens", "women's", "w", code]
    default: ["mixed", "x", code]
    }
  }
}
