import Athletics

/// Why something on a line could not be used, before it is known which line of which file it is.
struct Problem: Error, Hashable {
  var column: Int?
  var key: String?
  var found: String
  var expected: Expectation
  var isError = false

  init(
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
  init(
    column: Int? = nil, key: String? = nil, found: String, expected: String, isError: Bool = false
  ) {
    self.init(
      column: column, key: key, found: found, expected: Expectation(expected), isError: isError)
  }

  init(_ error: JSONSyntaxError) {
    self.init(column: error.column, found: error.found, expected: error.expected)
  }

  /// The same problem with the key that it lies under, unless a closer one is named.
  func under(_ key: String) -> Problem {
    var problem = self
    problem.key = self.key ?? key
    return problem
  }

  /// The same problem as one that the whole file fails by.
  var asError: Problem {
    var problem = self
    problem.isError = true
    return problem
  }

  func warning(file: String, line: Int?) -> Warning {
    Warning(
      file: file, line: line, column: column, key: key, found: found, expected: expected,
      isError: isError)
  }
}

extension [Problem] {
  /// The problems of one line by their columns.
  var inOrder: [Problem] {
    count < 2 ? self : sorted { $0.column ?? 0 < $1.column ?? 0 }
  }
}
