/// How someone goes on to the next round: `Q` by place, `q` by mark, `qR` by the referee.
package struct Qualification: Hashable, Sendable {
  /// As printed.
  package let text: String

  /// Reads the marks that result lists and data feeds use (`Q q qD qJ qR Re ReJ ReR`); nothing for
  /// anything else.
  package init?(_ text: String) {
    guard Self.known.contains(text) else { return nil }
    self.text = text
  }

  private static let known: Set<String> = ["Q", "q", "qD", "qJ", "qR", "Re", "ReJ", "ReR"]
}
