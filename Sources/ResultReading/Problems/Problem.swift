import Athletics

/// Why something on a line could not be used, before it is known which line of which file it is.
package struct Problem: Error, Hashable {
  package var column: Int?
  package var key: String?
  package var found: String
  package var expected: Expectation
  package var isError = false
  /// Its line, where that is not the one that is being read.
  package var line: Int?
  /// Who is named and not entered, which may be mended by what is still to come.
  package var awaited: String?
  /// Whether it is a zero in place of a time, of which a file tells the number.
  package var isZeroTime = false

  package init(
    column: Int? = nil, key: String? = nil, found: String, expected: Expectation,
    isError: Bool = false
  ) {
    self.column = column
    self.key = key
    self.found = found
    self.expected = expected
    self.isError = isError
  }

  /// Where what was expected is a sentence of its own.
  @_disfavoredOverload
  package init(
    column: Int? = nil, key: String? = nil, found: String, expected: String, isError: Bool = false
  ) {
    self.init(
      column: column, key: key, found: found, expected: Expectation(expected), isError: isError)
  }

  /// The same problem with the key that it lies under, unless a closer one is named.
  package func under(_ key: String) -> Problem {
    var problem = self
    problem.key = self.key ?? key
    return problem
  }

  /// The same problem as one that the whole file fails by.
  package var asError: Problem {
    var problem = self
    problem.isError = true
    return problem
  }

  /// The same problem as one of a line that was read before.
  package func on(line: Int) -> Problem {
    var problem = self
    problem.line = line
    return problem
  }

  package func warning(file: String, line: Int?) -> Warning {
    Warning(
      file: file, line: self.line ?? line, column: column, key: key, found: found,
      expected: expected,
      isError: isError)
  }
}

extension [Problem] {
  /// The problems of one line by their columns, then those of lines that had waited for it.
  package var inOrder: [Problem] {
    count < 2
      ? self : sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }
}
