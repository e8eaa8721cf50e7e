import Athletics

/// Why something on a line could not be used, before it is known which line of which file it is.
package struct Problem: Error, Hashable {
  /// Where in the line it begins, counted from 1 in characters; in a document from 1 in bytes.
  package var column: Int?
  /// The head of the column, or the key, that it is about.
  package var key: String?
  /// What stands there, as a warning quotes it.
  package var found: String
  /// What should stand there, or what was made of it.
  package var expected: Expectation
  /// Whether nothing of the file or of the race can be used.
  package var isError = false
  /// Its line, where that is not the one that is being read.
  package var line: Int?
  /// Who is named and not entered, which may be mended by what is still to come.
  package var awaited: String?
  /// Whether it is a zero in place of a time, of which a file tells the number.
  package var isZeroTime = false

  /// What was found and what was expected, where it is known where.
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

  /// The same for people, once file and line are known; a line of its own goes before `line`.
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
