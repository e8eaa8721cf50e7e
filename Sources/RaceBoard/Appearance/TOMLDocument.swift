import CTOML

/// A parsed TOML file that knows the line of each key and gathers what is wrong with it.
struct TOMLDocument {
  let file: String
  let root: [String: TOMLNode]
  private let lines: [[String]: Int]
  private var found: [TOMLProblem] = []

  /// Parses a text; the problem that is thrown is one of syntax, at the parser's position.
  init(text: String, file: String) throws(TOMLProblem) {
    self.file = file
    var text = text
    let opened = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { toml_open($0.baseAddress, $0.count) }
    }
    guard let opened else {
      throw TOMLProblem(file: file, fault: .syntax("more than there is memory for"))
    }
    defer { toml_close(opened) }
    var (line, column) = (UInt32(0), UInt32(0))
    let words = TOMLWalk.text(toml_fault(opened, &line, &column))
    guard words.isEmpty else {
      throw TOMLProblem(
        file: file, line: line == 0 ? nil : Int(line), column: column == 0 ? nil : Int(column),
        fault: .syntax(TOMLNode.visible(words, longest: 200)))
    }
    var walk = TOMLWalk(opened)
    root = walk.table(at: [])
    lines = walk.lines
  }

  /// All problems that were added, in the order of their lines; missing keys come last.
  var problems: [TOMLProblem] {
    found.enumerated().sorted {
      ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
    }.map(\.element)
  }

  /// The line of a key, or of the nearest table around it; nil for a key that is nowhere.
  func line(of path: [String]) -> Int? {
    path.isEmpty ? nil : lines[path] ?? line(of: path.dropLast())
  }

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
