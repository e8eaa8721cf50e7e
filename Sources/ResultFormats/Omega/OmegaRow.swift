import Athletics
import ResultReading
import ResultTables

/// A row of a result file: who passed which lap of which heat, and when.
struct OmegaRow {
  /// Which start it was, by the numbers of the meeting's programme.
  struct Start: Hashable, Sendable {
    let event: Int
    let round: Int
    let heat: Int
  }

  /// What was taken at the line.
  enum Taking {
    /// The time read to 1/10000 s, and as shown where it is.
    case time(PrintedTime, shown: PrintedTime?, isAgreed: Bool)
    case outcome(Outcome)
    /// A zero, which is no time.
    case zero
  }

  let start: Start
  /// The lap's number; nothing at the finish.
  let lap: Int?
  /// Nothing where it is 0.
  let bib: String?
  let lane: Int?
  let taking: Taking
  let rank: Int?
  let line: Int
  /// Where the time stands, in characters from 1.
  let column: Int
  /// Where the lap stands.
  let lapColumn: Int
  /// Where the rank stands.
  let rankColumn: Int

  /// The number that Scan'O'Vision gives the finish among the laps.
  private static let finish = 9999

  /// The columns without which a row says nothing.
  static let needed: [OmegaColumn] = [.event, .round, .heat, .lap, .idstatus, .time]

  /// Reads a row; what it has that is odd goes into the problems.
  init(
    _ row: TableRow, _ columns: [OmegaColumn: Int], _ problems: inout [Problem]
  ) throws(Problem) {
    let cells = OmegaCells(row: row, columns: columns)
    start = Start(
      event: try cells.number(.event, 0...99_999), round: try cells.number(.round, 0...99_999),
      heat: try cells.number(.heat, 0...99_999))
    let lap = try cells.number(.lap, 0...Self.finish)
    self.lap = lap == Self.finish ? nil : lap
    let bib = cells[.bib].text
    self.bib = ["", "0"].contains(bib) ? nil : bib
    let lane = cells.optionalNumber(.lane, 0...99, &problems)
    self.lane = lane == 0 ? nil : lane
    let rank = cells.optionalNumber(.rank, 0...TablePlace.range.upperBound, &problems)
    self.rank = rank == 0 ? nil : rank
    taking = try Self.taking(cells, &problems)
    line = row.line
    column = cells[.time].column
    lapColumn = cells[.lap].column
    rankColumn = cells[.rank].column
  }

  private static func taking(
    _ cells: OmegaCells, _ problems: inout [Problem]
  ) throws(Problem) -> Taking {
    let ticks = try cells.number(.time, 0...Int(RaceTime.longest.ticks))
    let status = try cells.number(.idstatus, 0...9999)
    guard status == 1 else {
      if ticks != 0 {
        problems.append(
          cells.problem(.time, "0 as goes with idStatus \(status); the time was not used"))
      }
      if !(3...5).contains(status) {
        problems.append(
          cells.problem(.idstatus, "1 for a time, or 3, 4 or 5 without one; it is kept as it is"))
      }
      return .outcome(.other("status \(status)"))
    }
    guard ticks > 0 else { return .zero }
    let read = PrintedTime(time: RaceTime(ticks: Int64(ticks)), decimals: 4)
    let shown = cells[.result]
    // Of a short row that is told.
    if cells.isShort(of: .result) { return .time(read, shown: nil, isAgreed: true) }
    let printed: PrintedTime
    do throws(TimeSyntaxError) { printed = try PrintedTime(shown.text) } catch {
      problems.append(
        Problem(
          column: shown.column + error.offset, key: OmegaColumn.result.head,
          found: shown.text.quoted,
          expected: error.expected + "; the mark was taken from column Time"))
      return .time(read, shown: nil, isAgreed: true)
    }
    let expected = read.time.roundedUp(to: Reading.lastDigit(printed.decimals))
    let isAgreed = printed.time == expected
    if !isAgreed {
      problems.append(
        Problem(
          column: shown.column, key: OmegaColumn.result.head, found: shown.text.quoted,
          expected: """
            \(expected.text(decimals: printed.decimals).quoted), \(read.text) of column Time rounded up; the mark \
            stands as shown
            """))
    }
    return .time(read, shown: printed, isAgreed: isAgreed)
  }
}

extension OmegaRow {
  /// The mark in a race: as shown where that is no finer than what is recorded (TR 19.24), else as
  /// the rule gives it; nothing where no time was taken.
  func mark(in discipline: Discipline) -> Reading? {
    guard case .time(let read, let shown, _) = taking else { return nil }
    let told = shown ?? read
    let decimals = min(told.decimals, RoundingRule(discipline).decimals)
    let step = Reading.lastDigit(decimals)
    let time = told.time.roundedUp(to: step)
    return Reading(
      PrintedTime(time: time, decimals: decimals), .up(step: step, grid: RaceTime(ticks: 1)))
  }
}

/// The cells of a row by what they hold.
private struct OmegaCells {
  let row: TableRow
  let columns: [OmegaColumn: Int]

  subscript(_ column: OmegaColumn) -> TableCell { row[columns[column] ?? .max] }

  /// Whether the row ends before the column.
  func isShort(of column: OmegaColumn) -> Bool { columns[column] ?? .max >= row.cells.count }

  func problem(_ column: OmegaColumn, _ expected: String) -> Problem {
    Problem(
      column: self[column].column, key: column.head, found: self[column].text.quoted,
      expected: expected)
  }

  /// A whole number without which the row says nothing.
  func number(_ column: OmegaColumn, _ range: ClosedRange<Int>) throws(Problem) -> Int {
    guard let number = Int(self[column].text), range.contains(number) else {
      throw problem(
        column,
        "a whole number from \(range.lowerBound) to \(range.upperBound); the row was not read")
    }
    return number
  }

  /// A whole number that the row can do without.
  func optionalNumber(
    _ column: OmegaColumn, _ range: ClosedRange<Int>, _ problems: inout [Problem]
  ) -> Int? {
    guard !self[column].text.isEmpty else { return nil }
    guard let number = Int(self[column].text), range.contains(number) else {
      problems.append(
        problem(column, "a whole number from \(range.lowerBound) to \(range.upperBound)"))
      return nil
    }
    return number
  }
}
