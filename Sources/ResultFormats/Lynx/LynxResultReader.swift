import Athletics
import RaceReplay
import ResultReading
import ResultTables

/// Reads a FinishLynx result file (`.lif`): a head line, then a row for each competitor of one heat;
/// without a start, places and times it is a start list.
///
/// The reports come with the last bytes, since only all rows tell what the gaps mean. Blank lines
/// and rows of nothing but commas are passed over; short rows are padded; merge markers, rows that
/// come twice and half a row at the end are warnings.
package struct LynxResultReader: ResultReader {
  private let request: FileRequest
  private var file: String { request.file }
  private var lines = LineSplitter()
  private var header: LynxHeader?
  private var rows: [LynxRow] = []
  /// The cells of the last row, to notice that the next one is cut.
  private var lastWidth = 0
  /// The line of each id, lane and name.
  private var seen: [[String]: Int] = [:]
  private var isDone = false
  /// Nothing that follows is read: the head cannot be read, or a second one stands there.
  private var hasStopped = false
  /// In the order of lines once all are there.
  private var problems: [(line: Int?, problem: Problem)] = []

  /// A reader of a result whose first byte is still to come.
  package init(_ request: FileRequest) {
    self.request = request
  }

  /// Reads the rows that end in these bytes; the race comes with the last of them.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    for line in lines.consume(bytes, isLast: isLast) where !isDone && !hasStopped {
      problems += read(line).map { (line.number, $0) }
    }
    guard isLast, !isDone else { return Readout() }
    isDone = true
    if header == nil, !problems.contains(where: \.problem.isError) {
      fail("an empty file", line: nil, LynxHeader.expected)
    } else if let header, rows.isEmpty {
      fail("no row that can be read", line: header.row.line, "a row a competitor")
    }
    let warnings = problems.map { $0.problem.warning(file: file, line: $0.line) }
    defer {
      rows = []
      problems = []
    }
    guard let header, !rows.isEmpty else {
      var readout = Readout()
      readout.warnings = warnings.inOrderOfLines(of: file)
      return readout
    }
    let isStartList = header.start == nil && !rows.contains(where: \.tellsResult)
    let heat = LynxHeat(
      header, rows: isStartList ? [] : rows, field: rows.compactMap(\.entrant), request: request,
      warnings)
    return heat.readout()
  }

  private mutating func fail(_ found: String, line: Int?, _ expected: String) {
    problems.append((line, Problem(found: found, expected: expected, isError: true)))
  }

  private mutating func read(_ line: Line) -> [Problem] {
    var problems = line.defects.map { $0.problem(fallback: "it was read as Windows-1252") }
    guard !line.isBlank else { return problems }
    let bytes = line.utf8
    var tokenizer = TableTokenizer(bytes, separator: UInt8(ascii: ","))
    let row = TableRow(line: line.number, cells: tokenizer.cells())
    problems += tokenizer.problems
    guard !row.isEmpty else { return problems }
    if header == nil {
      guard LynxHeader.isWide(row) else {
        hasStopped = true
        return problems + [
          Problem(column: 1, found: row.shown, expected: LynxHeader.expected, isError: true)
        ]
      }
      header = LynxHeader(row)
      return problems
    }
    return problems + take(row, isEnded: line.isEnded)
  }

  private mutating func take(_ row: TableRow, isEnded: Bool) -> [Problem] {
    if let marker = row.mergeMarker { return [marker] }
    // Who drops out of a long race has no time and a split such as 1:02:35, which is no start.
    if row[6].text.isEmpty, LynxHeader.isHead(row),
      LynxHeader.timeOfDay(row[10].text)?.printed.decimals == 4
    {
      hasStopped = true
      return [
        Problem(
          column: 1, found: "a second head, \(row.shown)",
          expected: "one heat a file; nothing after it was read")
      ]
    }
    var row = row
    var problems: [Problem] = []
    if let half = row.halved(after: lastWidth, isEnded: isEnded) {
      problems.append(half.problem)
      row = half.row
    } else if row.cells.count < LynxRow.fewest {
      problems.append(
        Problem(
          column: row.cells.last?.column, found: row.width,
          expected: "at least \(LynxRow.fewest); what is missing was read as empty"))
    }
    lastWidth = row.cells.count
    let read = LynxRow(row, file: file)
    problems += read.problems
    guard read.entrant != nil else {
      problems.append(
        Problem(
          column: row[1].column, found: row.shown,
          expected: "a competitor’s id, lane or name; the row was not read"))
      return problems
    }
    // Two who are told by nothing but the same lane are two.
    let identity = (1...4).map { row[$0].text }
    if let first = seen[identity], !row[1].isEmpty || !row[3].isEmpty {
      let shown = identity.filter { !$0.isEmpty }.joined(separator: " ").quoted
      problems.append(
        Problem(
          column: row[1].column, found: "\(shown) a second time",
          expected: "one row a competitor; that of line \(first) was read"))
      return problems
    }
    seen[identity] = row.line
    rows.append(read)
    return problems
  }
}
