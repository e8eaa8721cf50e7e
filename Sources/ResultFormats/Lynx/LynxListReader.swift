import RaceReplay
import ResultReading
import ResultTables

/// What a line of a list of FinishLynx tells that makes no race by itself.
protocol LynxListed: Hashable, Sendable {
  associatedtype Key: Hashable, Sendable
  /// What a line that is no part of the list begins with.
  static var remarks: String { get }
  /// What a list is, where something else stands there.
  static var expected: String { get }
  /// What is found where there is none.
  static var none: String { get }
  /// By what it is told whether two are the same.
  var key: Key { get }

  /// Nothing where the line cannot be read, which becomes a problem.
  init?(_ row: TableRow, file: String, _ problems: inout [Problem])
  /// The problem of one that the line before has told.
  func repetition(of line: Int, in row: TableRow) -> Problem
  func add(to fragments: inout Fragments)
}

/// Reads a list of FinishLynx that makes no race by itself, a line each.
struct LynxListReader<Listed: LynxListed>: ResultReader {
  private let file: String
  private var lines = LynxLines(remarks: Listed.remarks)
  /// The line of each.
  private var seen: [Listed.Key: Int] = [:]
  /// The cells of the last line, to notice that the next one is cut.
  private var lastWidth = 0
  private var isDone = false

  init(_ request: FileRequest) { file = request.file }

  mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    var fragments = Fragments()
    for item in lines.consume(bytes, isLast: isLast) where !isDone {
      var problems = item.problems
      if !item.row.isEmpty { read(item, into: &fragments, &problems) }
      readout.warnings += problems.map { $0.warning(file: file, line: item.row.line) }
    }
    readout.fragments = fragments
    guard isLast, !isDone else { return readout }
    isDone = true
    if seen.isEmpty {
      readout.warnings.append(
        Problem(found: Listed.none, expected: Listed.expected, isError: true)
          .warning(file: file, line: nil))
    }
    return readout
  }

  private mutating func read(
    _ item: LynxLines.Item, into fragments: inout Fragments, _ problems: inout [Problem]
  ) {
    var row = item.row
    if let half = row.halved(after: lastWidth, isEnded: item.isEnded) {
      problems.append(half.problem)
      row = half.row
    }
    lastWidth = row.cells.count
    guard let listed = Listed(row, file: file, &problems) else { return }
    if let first = seen[listed.key] {
      problems.append(listed.repetition(of: first, in: row))
      return
    }
    seen[listed.key] = row.line
    listed.add(to: &fragments)
  }
}
