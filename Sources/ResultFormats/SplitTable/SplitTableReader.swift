import Athletics
import RaceReplay

/// Reads a table of split times parted by commas, semicolons or tabs: a row for each athlete with
/// a column for each mark point, or a row for each split.
///
/// What the columns mean is guessed from their heads, and the guess is told. The reports come with
/// the last bytes, since only all rows give the start list. Splits are read as press figures, good
/// to one unit of the last digit; marks at the finish as official, rounded up.
package struct SplitTableReader: ResultReader {
  private let file: String
  private let hint: String
  private var lines = LineSplitter()
  private var separator: UInt8?
  private var head: TableRow?
  private var rows: [TableRow] = []
  private var hasFailed = false

  package init(_ request: FileRequest) {
    file = request.file
    hint = request.hint
  }

  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for line in lines.consume(bytes, isLast: isLast) where !hasFailed {
      let problems = read(line)
      readout.warnings += problems.map { $0.warning(file: file, line: line.number) }
    }
    guard isLast, !hasFailed else { return readout }
    hasFailed = true
    guard let head else {
      readout.warnings.append(
        Problem(found: "an empty file", expected: "a table with a head line", isError: true)
          .warning(file: file, line: nil))
      return readout
    }
    var table = SplitTable(head: head, rows: rows, separator: separator, hint: hint)
    readout.append(table.readout(file: file))
    rows = []
    return readout
  }

  private mutating func read(_ line: Line) -> [Problem] {
    var problems = line.defects.map { $0.problem(fallback: "it was read as Windows-1252") }
    guard !line.isBlank else { return problems }
    var bytes = line.bytes
    for case .notUTF8 in line.defects { bytes = Windows1252.utf8(bytes)[...] }
    if head == nil {
      // What a spreadsheet puts first to say how columns are parted.
      if bytes.starts(with: "sep=".utf8), bytes.count == 5 {
        separator = bytes.last
        return problems
      }
      separator = separator ?? TableTokenizer.separator(of: bytes)
    }
    var tokenizer = TableTokenizer(bytes, separator: separator ?? UInt8(ascii: ","))
    let row = TableRow(line: line.number, cells: tokenizer.cells())
    problems += tokenizer.problems
    guard let head else {
      head = row.withoutEmptyEnd
      if let problem = SplitTable.problem(with: row) {
        hasFailed = true
        problems.append(problem)
      }
      return problems
    }
    guard !row.isEmpty else { return problems }
    problems += Self.length(of: row, head)
    rows.append(row)
    return problems
  }

  private static func length(of row: TableRow, _ head: TableRow) -> [Problem] {
    let expected = "\(head.cells.count) as in the head line"
    if row.cells.count < head.cells.count {
      return [
        Problem(
          found: "\(row.cells.count) columns", expected: expected + "; the rest is taken as empty")
      ]
    }
    guard let extra = row.cells[head.cells.count...].first(where: { !$0.text.isEmpty }) else {
      return []
    }
    return [
      Problem(
        column: extra.column, found: "\(row.cells.count) columns",
        expected: expected + "; the rest was not read")
    ]
  }
}
