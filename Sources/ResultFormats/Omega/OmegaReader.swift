import Athletics
import RaceReplay
import ResultReading
import ResultTables

/// Reads the result file of a photo-finish system Scan'O'Vision of Omega: a row for each athlete
/// at each lap and at the finish of each heat.
///
/// Times are whole 1/10000 s beside the text that was shown: the text is the mark, the number the
/// finer reading. A file holds many heats: the first with a result is the readout's race, the
/// rest its other races. All come with the last bytes.
package struct OmegaReader: ResultReader {
  private let file: String
  private let hint: TableHint
  private var lines = LineSplitter()
  private var columns: [OmegaColumn: Int]?
  private var rows: [OmegaRow] = []
  /// What the file is where it has no results.
  private var heats: OmegaHeatList?
  private var isDone = false

  /// A reader of a result file whose first byte is still to come.
  package init(_ request: FileRequest) {
    file = request.file
    hint = TableHint(request)
  }

  /// Reads the rows that end in these bytes; the race comes with the last of them.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for line in lines.consume(bytes, isLast: isLast) where !isDone {
      var problems = line.defects.map { $0.problem(fallback: "it was read as Windows-1252") }
      if !line.isBlank { read(line, &problems) }
      readout.warnings += problems.map { $0.warning(file: file, line: line.number) }
    }
    guard isLast, !isDone else { return readout }
    isDone = true
    if let heats {
      readout.fragments.omegaHeats = heats
    } else {
      readout.append(races())
    }
    rows = []
    return readout
  }

  private mutating func read(_ line: Line, _ problems: inout [Problem]) {
    let bytes = line.utf8
    var tokenizer = TableTokenizer(bytes, separator: UInt8(ascii: ";"))
    let row = TableRow(line: line.number, cells: tokenizer.cells())
    problems += tokenizer.problems
    if heats != nil {
      if let marker = row.mergeMarker {
        problems.append(marker)
      } else if !row.isEmpty {
        heats?.read(row, &problems)
      }
      return
    }
    guard let columns else {
      columns = OmegaColumn.positions(in: row)
      guard columns == nil else { return }
      heats = OmegaHeatList(head: row)
      guard heats == nil else { return }
      isDone = true
      problems.append(
        Problem(
          column: 1, found: Self.text(row).quoted, expected: "columns " + OmegaColumn.heads,
          isError: true))
      return
    }
    guard !row.isEmpty else { return }
    if let marker = row.mergeMarker {
      problems.append(marker)
      return
    }
    let last = columns.values.max() ?? 0
    let half = row.halved(after: last + 1, isEnded: line.isEnded)
    let whole = half?.row ?? row
    if let half {
      problems.append(half.problem)
    } else if row.cells.count <= last {
      problems.append(
        Problem(
          column: row.cells.last?.column, found: row.width,
          expected: "\(last + 1) as in the head; what is missing was not read"))
    }
    if OmegaRow.needed.allSatisfy({ columns[$0] ?? .max < whole.cells.count }) {
      do throws(Problem) { rows.append(try OmegaRow(whole, columns, &problems)) } catch {
        problems.append(error)
      }
    }
    if let extra = row.cells.dropFirst(last + 1).first(where: { !$0.text.isEmpty }) {
      problems.append(
        Problem(
          column: extra.column, found: extra.text.quoted,
          expected: "nothing after the last column of the head; not read"))
    }
  }

  private static func text(_ row: TableRow) -> String {
    row.cells.map(\.text).joined(separator: ";")
  }

  private func races() -> Readout {
    var starts: [OmegaRow.Start] = []
    var rowsOfStart: [OmegaRow.Start: [OmegaRow]] = [:]
    for row in rows {
      if rowsOfStart[row.start] == nil { starts.append(row.start) }
      rowsOfStart[row.start, default: []].append(row)
    }
    let isOneEvent = Set(starts.map(\.event)).count == 1
    var readouts = starts.map { start in
      OmegaHeat(
        start: start, rows: rowsOfStart[start] ?? [], hint: hint, isOneEvent: isOneEvent
      ).readout(file: file)
    }
    guard !readouts.isEmpty else {
      var readout = Readout()
      let problem = Problem(found: "no row that can be read", expected: "results", isError: true)
      readout.warnings = [problem.warning(file: file, line: nil)]
      return readout
    }
    // A start that was only tried has no result and is not what someone opens the file for.
    readouts = readouts.filter { !$0.logged.isEmpty } + readouts.filter(\.logged.isEmpty)
    var first = readouts.removeFirst()
    if !readouts.isEmpty {
      first.guess.append(
        .told(
          "the file holds \(readouts.count + 1) races, of which this is the first: “#2” behind its"
            + " name is the second, and so on"))
    }
    first.otherRaces = readouts
    return first
  }
}
