import Athletics
import ResultReading
import ResultTables

/// A row of a FinishLynx result: what its columns were read as, and what could not be read.
struct LynxRow: Hashable, Sendable {
  /// The time of the row as it was printed, and where.
  struct Time: Hashable, Sendable {
    let printed: PrintedTime
    let isHandTimed: Bool
    let column: Int

    /// The time as it was printed, with `h` where it had one.
    var text: String { printed.text + (isHandTimed ? "h" : "") }
  }

  let line: Int
  private let row: TableRow
  private(set) var place: TablePlace?
  private(set) var outcome: Outcome?
  /// The word that the outcome was read from.
  private(set) var status: String?
  private(set) var entrant: LynxEntrant?
  private(set) var time: Time?
  /// The reading that stands behind the time in its cell.
  private(set) var finer: PrintedTime?
  /// Where a zero stands in place of a time.
  private(set) var zeroColumn: Int?
  private(set) var flags: [Flag] = []
  /// Q, q and the like, in any of the user columns.
  private(set) var qualification: Qualification?
  private(set) var reaction: RaceTime?
  private(set) var problems: [Problem] = []

  /// Columns up to the time, without which a row is short.
  static let fewest = 7
  /// Columns that are documented.
  static let columns = 19
  /// The three that may hold a gap.
  static let deltaColumns = [8, 15, 16]

  init(_ row: TableRow, file: String) {
    self.row = row
    line = row.line
    readPlace()
    readTime()
    entrant = LynxEntrant(row, file: file, &problems)
    readReaction()
    readUserColumns()
    let kept = kept
    entrant?.kept = kept
    if let extra = row.cells.dropFirst(Self.columns).first(where: { !$0.text.isEmpty }) {
      problems.append(
        Problem(
          column: extra.column, found: "\(row.cells.count) columns",
          expected: "at most \(Self.columns); the rest was not read"))
    }
  }

  /// The cell of a column, counted from 0; an empty one where the row is too short.
  subscript(_ column: Int) -> TableCell { row[column] }

  /// Whether anything but the entry is told.
  var tellsResult: Bool { place != nil || outcome != nil || time != nil }
  /// Whether the time counts among those that others are compared with.
  var isTimed: Bool { time != nil && outcome == nil }

  /// The gap that a column holds; a problem where it holds something else.
  func delta(_ column: Int) throws(Problem) -> PrintedTime? {
    let cell = row[column]
    guard !cell.isEmpty else { return nil }
    let text = cell.text.hasPrefix("+") ? String(cell.text.dropFirst()) : cell.text
    do { return try PrintedTime(text) } catch {
      throw Problem(
        column: cell.column, key: "delta", found: cell.text.quoted, expected: error.expected)
    }
  }

  private mutating func note(_ cell: TableCell, _ key: String, expected: Expectation) {
    problems.append(
      Problem(column: cell.column, key: key, found: cell.text.quoted, expected: expected))
  }

  private mutating func readPlace() {
    guard !row[0].isEmpty, row[0].text != "0" else { return }
    place = TablePlace(row[0].text)
    guard place == nil else { return }
    if row[0].text.contains(where: \.isLetter) {
      setStatus(row[0], "place")
    } else {
      note(row[0], "place", expected: "\(TablePlace.expected)")
    }
  }

  private mutating func setStatus(_ cell: TableCell, _ key: String) {
    let read = Outcome(word: cell.text).unlessFinished
    if let status {
      if let outcome, let read, outcome.isSame(as: read) {
        if outcome.reason == nil, read.reason != nil {
          (self.status, self.outcome) = (cell.text, read)
        }
      } else if status != cell.text {
        note(cell, key, expected: "\(status.quoted), as in the place")
      }
      return
    }
    status = cell.text
    outcome = read
    if case .other = outcome, !["NP", "WD"].contains(cell.text.uppercased()) {
      let near = NearestWord.hint(for: cell.text, in: ["DNF", "DNS", "DQ", "NM", "SCR"])
      note(cell, key, expected: "a \(key) or a word such as DNF\(near); it is kept as it is")
    }
  }

  private mutating func readTime() {
    let cell = row[6]
    guard !cell.isEmpty else { return }
    guard cell.text.first?.isLetter != true else {
      setStatus(cell, "time")
      return
    }
    do {
      guard case .time(let mark) = try TableTime(cell) else { return }
      if mark.time.isZero {
        zeroColumn = cell.column
      } else {
        time = Time(printed: mark.time, isHandTimed: mark.isHandTimed, column: cell.column)
      }
      flags = mark.words.flags
      qualification = mark.words.qualification
      finer = mark.words.finer
      if let outcome = mark.words.outcome { self.outcome = self.outcome ?? outcome }
      if let problem = mark.words.problem(cell) { problems.append(problem.under("time")) }
    } catch { problems.append(error.under("time")) }
  }

  private mutating func readReaction() {
    let cell = row[9]
    guard !cell.isEmpty else { return }
    let isEarly = cell.text.hasPrefix("-")
    guard let printed = try? PrintedTime(isEarly ? cell.text.dropFirst() : cell.text[...]) else {
      note(cell, "reaction time", expected: "seconds such as 0.162")
      return
    }
    guard printed.time > .zero else { return }
    reaction = isEarly ? .zero - printed.time : printed.time
  }

  private mutating func readUserColumns() {
    for cell in (12...14).map({ row[$0] }) where !cell.isEmpty {
      for word in cell.text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
        if let flag = Flag(String(word)), flag.rank < 8 { flags.append(flag) }
        qualification = Qualification(String(word)) ?? qualification
      }
    }
  }
}
