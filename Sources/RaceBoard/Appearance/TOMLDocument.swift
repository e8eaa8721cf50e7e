import TOMLKit

/// A parsed TOML file that knows the line of each key and gathers what is wrong with it.
struct TOMLDocument {
  let file: String
  let root: [String: TOMLNode]
  private let lines: TOMLKeyLines
  private var found: [TOMLProblem] = []

  /// Parses a text; the problem that is thrown is one of syntax, at the parser's position.
  init(text: String, file: String) throws(TOMLProblem) {
    self.file = file
    lines = TOMLKeyLines(text)
    // The parser takes a C string, which a NUL would cut short.
    if let before = text.split(separator: "\0", maxSplits: 1, omittingEmptySubsequences: false)
      .first,
      before.endIndex != text.endIndex
    {
      throw Self.problem("a NUL character", after: before, file: file)
    }
    if let trap = lines.trap {
      // The parser would abort the program here, but may have an earlier error to tell.
      let before = text.utf8.prefix(trap.statement)
      _ = try Self.parse(String(decoding: before, as: UTF8.self), file: file)
      throw Self.problem(
        trap.words, after: text[..<text.utf8.index(text.startIndex, offsetBy: trap.offset)],
        file: file)
    }
    root = TOMLNode.nodes(of: try Self.parse(text, file: file))
  }

  private static func parse(_ text: String, file: String) throws(TOMLProblem) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch {
      let start = (error as? TOMLParseError)?.source.begin
      let words = (error as? TOMLParseError)?.description ?? "\(error)"
      throw TOMLProblem(
        file: file, line: start?.line, column: start?.column,
        fault: .syntax(TOMLNode.visible(words, longest: 200)))
    }
  }

  private static func problem(_ words: String, after text: Substring, file: String) -> TOMLProblem {
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return TOMLProblem(
      file: file, line: rows.count, column: (rows.last?.unicodeScalars.count ?? 0) + 1,
      fault: .syntax(words))
  }

  /// All problems that were added, in the order of their lines; missing keys come last.
  var problems: [TOMLProblem] {
    found.enumerated().sorted {
      ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
    }.map(\.element)
  }

  /// The line of a key, or of the nearest table around it; nil for a key that is nowhere.
  func line(of path: [String]) -> Int? { lines.line(of: path) }

  /// Adds a problem with the value of a key, or with one element of the list that it is.
  mutating func add(
    at path: [String], element: Int? = nil, found phrase: String, expected: String,
    nearest: String? = nil
  ) {
    let shownPath = path.map { TOMLNode.visible($0) }.joined(separator: ".")
    found.append(
      TOMLProblem(
        file: file, line: line(of: path + (element.map { [String($0)] } ?? [])),
        fault: .key(path: shownPath, found: phrase, expected: expected, nearest: nearest)))
  }

  /// Adds a problem for each key of a table that is none of the known ones.
  mutating func refuseKeys(
    of table: [String: TOMLNode], at path: [String] = [], but known: [String], expected: String
  ) {
    for key in table.keys.sorted() where !known.contains(key) {
      add(
        at: path + [key], found: "an unknown key", expected: expected,
        nearest: NearestName.of(key, among: known))
    }
  }
}
