import Athletics
import ResultReading
import ResultTables

/// Reads a start list of FinishLynx (`.evt`): a head for each heat, then a row for each competitor
/// that begins with a comma, a tab or a space.
///
/// Comments begin with `;`, status lines with a backslash. Each heat becomes a race without a
/// result; the reports come with the last bytes.
package struct LynxStartListReader: ResultReader {
  private let request: FileRequest
  private var lines = LynxLines(remarks: ";\\")
  private var heats: [LynxStartHeat] = []
  /// Before the first heat.
  private var warnings: [Warning] = []
  /// The cells of the last competitor, to notice that the next one is cut.
  private var lastWidth = 0
  private var isDone = false
  /// What the file begins with is no head: nothing of it is read.
  private var hasStopped = false

  /// A reader of start lists whose first byte is still to come.
  package init(_ request: FileRequest) { self.request = request }

  /// Reads the lines that end in these bytes; the races come with the last of them.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    for item in lines.consume(bytes, isLast: isLast) where !isDone && !hasStopped {
      note(item.problems, line: item.row.line)
      if !item.row.isEmpty { read(item) }
    }
    guard isLast, !isDone else { return Readout() }
    isDone = true
    let races = readouts()
    heats = []
    warnings = []
    return races
  }

  private mutating func read(_ item: LynxLines.Item) {
    if item.isIndented {
      take(item)
    } else if LynxHeader.isStartHead(item.row) {
      heats.append(LynxStartHeat(LynxHeader(item.row), file: request.file))
    } else {
      hasStopped = heats.isEmpty
      let expected = "the head of a heat, event,round,heat,name, or a competitor after a comma"
      note(
        [
          Problem(
            column: 1,
            found: hasStopped ? "a printed heat sheet, or something like it" : item.row.shown,
            expected: hasStopped ? LynxHeader.startExpected : expected + "; it was not read",
            isError: hasStopped)
        ], line: item.row.line)
    }
  }

  private mutating func take(_ item: LynxLines.Item) {
    guard let last = heats.indices.last else {
      note(
        [
          Problem(
            column: 1, found: "\(item.row.shown) before any heat",
            expected: "the head of one, event,round,heat,name; it was not read")
        ], line: item.row.line)
      return
    }
    var row = item.row
    if let half = row.halved(after: lastWidth, isEnded: item.isEnded) {
      note([half.problem], line: row.line)
      row = half.row
    }
    lastWidth = row.cells.count
    heats[last].take(row)
  }

  private mutating func note(_ problems: [Problem], line: Int) {
    let told = problems.map { $0.warning(file: request.file, line: line) }
    if let last = heats.indices.last {
      heats[last].warnings += told
    } else {
      warnings += told
    }
  }

  private mutating func readouts() -> Readout {
    let empty = heats.filter(\.field.isEmpty)
    let races = heats.filter { !$0.field.isEmpty }.map { $0.readout(request) }
    warnings += empty.flatMap(\.warnings)
    warnings += empty.map { heat in
      Problem(found: "a heat without a competitor", expected: "some; it is no race")
        .warning(file: request.file, line: heat.header.row.line)
    }
    guard var first = races.first else {
      if !warnings.contains(where: \.isError) {
        warnings.append(
          Problem(
            found: heats.isEmpty ? "no heat" : "no competitor", expected: LynxHeader.startExpected,
            isError: true
          ).warning(file: request.file, line: nil))
      }
      var readout = Readout()
      readout.warnings = warnings
      return readout
    }
    first.warnings = (warnings + first.warnings).inOrderOfLines(of: request.file)
    if lines.statusLines > 0 {
      let lines = lines.statusLines == 1 ? "1 status line" : "\(lines.statusLines) status lines"
      first.guess.append(.passedOver(lines))
    }
    first.otherRaces = Array(races.dropFirst())
    return first
  }
}

extension LynxHeader {
  static let startExpected =
    "a start list of FinishLynx: a line event,round,heat,name for each heat, then one for each "
    + "competitor that begins with a comma, a tab or a space"

  /// Whether a row can be the head of a heat in a start list.
  static func isStartHead(_ row: TableRow) -> Bool {
    row.cells.count >= 3 && (1...12).contains(row[0].text.count) && row[0].text != "-"
      && row[0].text.contains { $0.isLetter || $0.isNumber }
      && (row[2].text.isEmpty || UInt16(row[2].text) != nil)
      && (row[10].text.isEmpty || timeOfDay(row[10].text) != nil)
  }
}
