/// A nation by its three-letter code.
package struct Nation: Hashable, Comparable, Sendable {
  package let code: String
  package init?(_ code: some StringProtocol) {
    guard code.utf8.count == 3 else { return nil }
    self.code = code.uppercased()
  }
  package static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}
