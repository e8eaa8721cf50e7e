/// A record or best that a mark is: WR OR AR NR CR PB SB WL.
package struct Flag: Hashable, Sendable {
  /// The letters, in capitals.
  package let code: String
  /// Whether the record was equalled and not beaten (`=WL`).
  package let isEqualled: Bool

  /// Reads a flag as printed; nothing where it is not two to four capital letters.
  package init?(_ text: String) {
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
