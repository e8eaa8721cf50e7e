/// A nation or team, by the three-letter code of results sheets: `KEN`, `GBR`, `AIN`.
///
/// Any three letters are a code; which of them have a name is for the table to say.
package struct Nation: Hashable, Sendable {
  /// Three capital letters from A to Z.
  package let code: String

  /// Reads a code in either case; nil unless it is exactly three letters from A to Z.
  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  /// Reads a code as above, of which a table may have a million.
  package init?(_ text: String) {
    let letters = text.utf8
    guard letters.count == 3, letters.allSatisfy({ Self.isLetter($0) }) else { return nil }
    code = letters.contains { $0 > UInt8(ascii: "Z") } ? text.uppercased() : text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}

extension Nation: Comparable {
  /// Orders by code.
  package static func < (one: Nation, other: Nation) -> Bool { one.code < other.code }
}

extension Nation: CustomStringConvertible {
  /// The code.
  package var description: String { code }
}
