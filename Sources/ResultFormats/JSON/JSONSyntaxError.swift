import ResultReading

/// Why a line is not JSON: where it stopped making sense, and what was expected there.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  /// Counted from 1 in characters (Unicode scalars).
  package let column: Int
  /// What stands there.
  package let found: String
  /// What RFC 8259 allows there.
  package let expected: String
  /// Whether the line made sense as far as it goes, so that more of it may be missing.
  package let isCutShort: Bool
}

extension Problem {
  init(_ error: JSONSyntaxError) {
    self.init(column: error.column, found: error.found, expected: error.expected)
  }
}
