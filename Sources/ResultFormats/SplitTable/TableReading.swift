import Athletics
import RaceReplay

/// Turns the rows of a table into a start list and reports.
struct TableReading {
  let table: SplitTable
  let race: Race
  var problems: [(line: Int, problem: Problem)] = []
  var startList: StartList?
  var reports: [Report] = []
  var competitors: [TableCompetitor] = []
  /// Where an athlete of a long table stands among the competitors.
  private var known: [String: Int] = [:]
  var wind: (text: String, line: Int)?

  init(table: SplitTable, race: Race) {
    self.table = table
    self.race = race
  }

  mutating func readRows() {
    for row in table.rows {
      if table.isLong { readSplit(row) } else { readAthlete(row) }
    }
    report()
  }

  var length: Distance { race.discipline.raceDistance ?? .longest }

  mutating func note(_ row: TableRow, _ role: ColumnRole, _ problem: Problem) {
    let head = table.column(role).map { table.head[$0].text }
    problems.append((row.line, head.map { problem.under($0) } ?? problem))
  }

  func cell(_ role: ColumnRole, _ row: TableRow) -> TableCell? {
    guard let column = table.column(role), !row[column].isEmpty else { return nil }
    return row[column]
  }

  /// The position of the row's athlete, who is added where not known; a row of a wide table is
  /// always an athlete of its own.
  private mutating func competitor(_ row: TableRow) -> Int? {
    let names: [ColumnRole] = [.athlete, .club, .nation, .bib]
    guard let naming = names.first(where: { cell($0, row) != nil }),
      let name = cell(naming, row)?.text
    else {
      let cells = row.cells.map(\.text).joined(separator: ",")
      problems.append(
        (row.line, Problem(found: cells.quoted, expected: "an athlete’s name or bib")))
      return nil
    }
    let key = cell(.bib, row)?.text ?? name
    if table.isLong, let index = known[key] { return index }
    var competitor = TableCompetitor(line: row.line, name: name)
    competitor.bib = cell(.bib, row)
    competitor.club = cell(.club, row)?.text
    if let cell = cell(.nation, row) {
      competitor.nation = Nation(cell.text)
      if competitor.nation == nil {
        note(
          row, .nation,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "a nation’s three-letter code"))
      }
    }
    competitor.lane = number(.lane, row, 0...99)
    known[key] = competitors.count
    competitors.append(competitor)
    return competitors.count - 1
  }

  private mutating func number(
    _ role: ColumnRole, _ row: TableRow, _ range: ClosedRange<Int>
  ) -> Int? {
    guard let cell = cell(role, row) else { return nil }
    guard let number = Int(cell.text), range.contains(number) else {
      note(
        row, role,
        Problem(
          column: cell.column, found: cell.text.quoted,
          expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
      return nil
    }
    return number
  }

  private mutating func readAthlete(_ row: TableRow) {
    guard let index = competitor(row) else { return }
    readPlace(row, index)
    for (column, role) in table.roles.enumerated() {
      guard case .split(let markPoint) = role else { continue }
      guard let (time, isHandTimed) = time(role, row, index) else { continue }
      if markPoint == length {
        setMark(time, isHandTimed, row, column, index)
      } else {
        competitors[index].splits.append(
          TableCompetitor.Split(
            markPoint: markPoint, time: time, isHandTimed: isHandTimed, rank: nil,
            line: row.line, column: row[column].column))
      }
    }
    if let column = table.column(.mark), let (time, isHandTimed) = time(.mark, row, index) {
      setMark(time, isHandTimed, row, column, index)
    }
    readRest(row, index)
  }

  /// A row for one split of an athlete.
  private mutating func readSplit(_ row: TableRow) {
    guard let index = competitor(row), let cell = cell(.markPoint, row),
      let column = table.column(.mark)
    else {
      if self.cell(.markPoint, row) == nil {
        note(row, .markPoint, Problem(found: "an empty cell", expected: "a distance"))
      }
      return
    }
    let isFinish = ["finish", "final"].contains(cell.text.lowercased())
    guard let markPoint = isFinish ? length : ColumnRole.distance(cell.text), markPoint <= length
    else {
      let expected = "a distance up to the finish, such as 400m"
      note(
        row, .markPoint, Problem(column: cell.column, found: cell.text.quoted, expected: expected))
      return
    }
    let time = time(.mark, row, index)
    if markPoint == length {
      readPlace(row, index)
      if let time { setMark(time.0, time.isHandTimed, row, column, index) }
    } else {
      let rank = number(.place, row, 1...100_000)
      guard time != nil || rank != nil else { return }
      competitors[index].splits.append(
        TableCompetitor.Split(
          markPoint: markPoint, time: time?.0, isHandTimed: time?.isHandTimed ?? false,
          rank: rank, line: row.line, column: row[column].column))
    }
    readRest(row, index)
  }

  private mutating func time(
    _ role: ColumnRole, _ row: TableRow, _ index: Int
  ) -> (PrintedTime, isHandTimed: Bool)? {
    guard let cell = cell(role, row) else { return nil }
    do {
      switch try TableTime(cell, commaIsPoint: table.commaIsPoint) {
      case .nothing: return nil
      case .outcome(let outcome):
        setOutcome(outcome, index)
        return nil
      case .time(let time, let isHandTimed, let flags):
        competitors[index].flags += flags
        return (time, isHandTimed)
      }
    } catch {
      note(row, role, error)
      return nil
    }
  }

  mutating func setOutcome(_ outcome: Outcome, _ index: Int) {
    competitors[index].outcome = competitors[index].outcome ?? outcome
  }

  private mutating func setMark(
    _ time: PrintedTime, _ isHandTimed: Bool, _ row: TableRow, _ column: Int, _ index: Int
  ) {
    let cell = row[column]
    if let before = competitors[index].mark, before.time.time != time.time {
      problems.append(
        (
          row.line,
          Problem(
            column: cell.column, key: table.head[column].text, found: cell.text.quoted,
            expected:
              "\(before.time.text.quoted), the mark that column \(before.position + 1) gives")
        ))
    }
    competitors[index].mark = TableCompetitor.Mark(
      time: time, isHandTimed: isHandTimed, line: row.line, column: cell.column, position: column,
      head: table.head[column].text)
  }
}
