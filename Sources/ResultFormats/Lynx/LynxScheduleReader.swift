import RaceReplay

/// A line of a schedule.
struct LynxScheduledHeat: Hashable, Sendable {
  let line: Int
  let key: LynxHeatKey
}

/// Reads a schedule of FinishLynx (`.sch`): event, round and heat of each race in the order in which
/// they are run; what is missing is 1. Comments begin with `;` or `#`.
///
/// It makes no race; it puts those of its folder in their order.
package struct LynxScheduleReader: ResultReader {
  private let file: String
  private var lines = LynxLines(remarks: ";#")
  private var seen: [LynxHeatKey: Int] = [:]
  private var isDone = false

  package init(_ request: FileRequest) { file = request.file }

  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for item in lines.consume(bytes, isLast: isLast) where !isDone {
      var problems = item.problems
      if !item.row.isEmpty, let heat = heat(item.row, &problems) {
        readout.fragments.lynxSchedule.append(heat)
      }
      readout.warnings += problems.map { $0.warning(file: file, line: item.row.line) }
    }
    guard isLast, !isDone else { return readout }
    isDone = true
    if seen.isEmpty {
      readout.warnings.append(
        Problem(found: "no heat", expected: Self.expected, isError: true)
          .warning(file: file, line: nil))
    }
    return readout
  }

  static let expected = "a schedule of FinishLynx: a line event,round,heat for each race"

  private mutating func heat(_ row: TableRow, _ problems: inout [Problem]) -> LynxScheduledHeat? {
    guard LynxHeader.isScheduled(row), let key = LynxHeatKey(row[0].text, row[1].text, row[2].text)
    else {
      problems.append(
        Problem(
          column: 1, found: row.shown,
          expected: "event, round, heat; it was not read"))
      return nil
    }
    if let extra = row.cells.dropFirst(3).first(where: { !$0.isEmpty }) {
      problems.append(
        Problem(
          column: extra.column, found: "\(row.cells.count) columns",
          expected: "event, round, heat; the rest was not read"))
    }
    if let first = seen[key] {
      problems.append(
        Problem(
          column: 1, found: "\(key.text) a second time",
          expected: "each heat once; line \(first) has it"))
      return nil
    }
    seen[key] = row.line
    return LynxScheduledHeat(line: row.line, key: key)
  }
}

extension LynxHeader {
  /// Whether a row can name a heat.
  static func isScheduled(_ row: TableRow) -> Bool {
    (1...12).contains(row[0].text.count) && row[1].text.count <= 20
      && (row[2].text.isEmpty || UInt16(row[2].text) != nil)
  }
}
