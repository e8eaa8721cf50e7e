/// Something in a source that could not be used, or that contradicts itself; nothing is dropped
/// without one.
package struct Warning: Hashable, Sendable, Error {
  package let file: String
  /// Counted from 1; nothing where it is about the whole file.
  package let line: Int?
  /// Counted from 1 in characters.
  package let column: Int?
  /// The key in a JSON line, or the head of a column in a table.
  package let key: String?
  package let found: String
  package let expected: String
  /// Whether the file could not be used at all.
  package let isError: Bool

  package init(
    file: String, line: Int? = nil, column: Int? = nil, key: String? = nil, found: String,
    expected: String, isError: Bool = false
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.found = found
    self.expected = expected
    self.isError = isError
  }

  /// `race.jsonl:12:34: entry: found “99”, expected a bib of the start list`.
  package var text: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    text += ": "
    if let key { text += key + ": " }
    return text + "found \(found), expected \(expected)"
  }
}
