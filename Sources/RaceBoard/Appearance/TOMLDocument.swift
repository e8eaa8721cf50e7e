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
    // The parser takes a C string and would silently stop here.
    if let end = text.utf8.firstIndex(of: 0) {
      throw Self.syntax("a NUL character", in: text[..<end], file: file)
    }
    do {
      guard case .table(let root) = TOMLNode(try TOMLTable(string: text)) else {
        throw Self.syntax("no table", in: "", file: file)
      }
      self.root = root
    } catch let error as TOMLParseError {
      let start = error.source.begin
      throw TOMLProblem(
        file: file, line: start.line, column: start.column,
        fault: .syntax(TOMLNode.visible(error.description)))
    } catch {
      throw Self.syntax(TOMLNode.visible("\(error)"), in: "", file: file)
    }
    lines = TOMLKeyLines(text)
  }

  private static func syntax(_ words: String, in before: Substring, file: String) -> TOMLProblem {
    let rows = before.split(separator: "\n", omittingEmptySubsequences: false)
    return TOMLProblem(
      file: file, line: max(rows.count, 1), column: (rows.last?.unicodeScalars.count ?? 0) + 1,
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
