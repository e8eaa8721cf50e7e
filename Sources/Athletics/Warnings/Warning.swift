/// Something in a source that could not be used, or that contradicts itself; nothing is dropped
/// without one.
package struct Warning: Hashable, Sendable, Error {
  /// What is like another warning: the same sentence about the same key of one file.
  package struct Kind: Hashable, Sendable {
    fileprivate let file: String
    fileprivate let key: String?
    fileprivate let sentence: Int
    fileprivate let isError: Bool
  }

  package let file: String
  /// Counted from 1; nothing where it is about the whole file.
  package let line: Int?
  /// Counted from 1 in characters.
  package let column: Int?
  /// The key in a JSON line, or the head of a column in a table.
  package let key: String?
  package let found: String
  private let expectation: Expectation
  /// Whether the file could not be used at all.
  package let isError: Bool

  package init(
    file: String, line: Int? = nil, column: Int? = nil, key: String? = nil, found: String,
    expected: Expectation, isError: Bool = false
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.found = found
    expectation = expected
    self.isError = isError
  }

  /// Where what was expected is a sentence of its own.
  @_disfavoredOverload
  package init(
    file: String, line: Int? = nil, column: Int? = nil, key: String? = nil, found: String,
    expected: String, isError: Bool = false
  ) {
    self.init(
      file: file, line: line, column: column, key: key, found: found,
      expected: Expectation(expected), isError: isError)
  }

  package var expected: String { expectation.text }

  package var kind: Kind {
    Kind(file: file, key: key, sentence: expectation.sentence, isError: isError)
  }

  /// The same without saying that the file is of no use.
  package var withoutError: Warning {
    Warning(
      file: file, line: line, column: column, key: key, found: found, expected: expectation)
  }

  /// The same about what lies under a key: `sheet “Heats”`.
  package func under(_ key: String) -> Warning {
    Warning(
      file: file, line: line, column: column,
      key: [key, self.key].compactMap { $0 }.joined(separator: ": "), found: found,
      expected: expectation, isError: isError)
  }

  /// `race.jsonl:12:34: entry: found “99”, expected a bib of the start list`.
  package var text: String { text(severity: nil) }

  /// The same where the file is told beside it: `line 12, column 34: entry: found “99”, expected …`.
  package var textWithoutFile: String {
    let place = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap { $0 }
    return [place.joined(separator: ", "), key ?? "", "found \(found), expected \(expected)"]
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// The same as compilers print it, with a word such as `warning` behind the place.
  package func text(severity: String?) -> String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
    return [place.joined(separator: ":"), severity, key, "found \(found), expected \(expected)"]
      .compactMap { $0 }.joined(separator: ": ")
  }
}
