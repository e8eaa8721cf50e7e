import RaceReplay
import ResultReading
import ResultTables

/// A line of a schedule of FinishLynx (`.sch`): event, round and heat of a race, in the order in
/// which they are run; what is missing is 1.
///
/// It puts the races of its folder in their order.
struct LynxScheduledHeat: LynxListed {
  let line: Int
  let key: LynxHeatKey

  static let remarks = ";#"
  static let none = "no heat"
  static let expected = "a schedule of FinishLynx: a line event,round,heat for each race"

  init?(_ row: TableRow, file: String, _ problems: inout [Problem]) {
    guard LynxHeader.isScheduled(row), let key = LynxHeatKey(row[0].text, row[1].text, row[2].text)
    else {
      problems.append(
        Problem(column: 1, found: row.shown, expected: "event, round, heat; it was not read"))
      return nil
    }
    if let extra = row.cells.dropFirst(3).first(where: { !$0.isEmpty }) {
      problems.append(
        Problem(
          column: extra.column, found: row.width,
          expected: "event, round, heat; the rest was not read"))
    }
    line = row.line
    self.key = key
  }

  func repetition(of line: Int, in row: TableRow) -> Problem {
    Problem(
      column: 1, found: "\(key.text) a second time",
      expected: "each heat once; line \(line) has it")
  }

  func add(to fragments: inout Fragments) { fragments.lynxSchedule.append(self) }
}

extension LynxHeader {
  /// Whether a row can name a heat.
  static func isScheduled(_ row: TableRow) -> Bool {
    (1...12).contains(row[0].text.count) && row[1].text.count <= 20
      && (row[2].text.isEmpty || UInt16(row[2].text) != nil)
  }
}
