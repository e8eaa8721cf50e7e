/// A record or best that a mark is (WR OR AR NR CR PB SB WL), or a sign that lists print behind it:
/// `w` too much wind, `A` at altitude, `i` indoors, `a` taken automatically, `+` on the way to a longer
/// distance.
package struct Flag: Hashable, Sendable {
  /// The letters, in capitals, or the sign.
  package let code: String
  /// Whether the record was equalled and not beaten (`=WL`).
  package let isEqualled: Bool

  private static let signs: Set<String> = ["w", "A", "i", "a", "+"]

  /// Reads a flag as printed; nothing where it is neither a sign nor two to four capital letters.
  package init?(_ text: String) {
    if Self.signs.contains(text) {
      (code, isEqualled) = (text, false)
      return
    }
    let isEqualled = text.hasPrefix("=")
    let code = isEqualled ? String(text.dropFirst()) : text
    guard (2...4).contains(code.utf8.count), code.utf8.allSatisfy({ (0x41...0x5a).contains($0) })
    else { return nil }
    self.code = code
    self.isEqualled = isEqualled
  }

  /// The flag as printed.
  package var text: String { (isEqualled ? "=" : "") + code }

  /// Where it stands among flags of one mark: records before bests, wider before narrower.
  package var rank: Int {
    ["WR", "OR", "AR", "NR", "CR", "WL", "PB", "SB"].firstIndex(of: code) ?? 8
  }
}
