import Athletics
import RaceReplay

/// A whole table: what its columns are read as, and its rows.
struct SplitTable {
  let head: TableRow
  let rows: [TableRow]
  private(set) var roles: [ColumnRole]
  /// Whether a comma in a time is a point.
  let commaIsPoint: Bool
  let hint: TableHint
  private(set) var guess: [String] = []

  init(head: TableRow, rows: [TableRow], separator: UInt8?, hint: String) {
    self.head = head
    self.rows = rows
    self.hint = TableHint(hint)
    commaIsPoint = separator != UInt8(ascii: ",")
    roles = Self.roles(head).map(\.role)
  }

  /// Whether there is a row for each split instead of a row for each athlete.
  var isLong: Bool { roles.contains(.markPoint) && roles.contains(.mark) && splits.isEmpty }

  /// The mark points that have a column.
  var splits: [Distance] {
    roles.compactMap { if case .split(let distance) = $0 { distance } else { nil } }
  }

  /// The column that has the role.
  func column(_ role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// What the first bytes of a table must tell: who ran, and what about it; nothing where they do.
  static func problem(with head: TableRow) -> Problem? {
    let roles = roles(head).map(\.role)
    let names: Set<ColumnRole> = [.athlete, .bib, .club, .nation]
    let says = roles.contains { role in
      if case .split = role { return true }
      return role == .mark || role == .place || role == .markPoint
    }
    guard roles.contains(where: names.contains), says else {
      return Problem(
        column: 1, found: head.cells.map(\.text).joined(separator: ",").quoted,
        expected: "a head line with columns such as place, athlete, nation, 400m, 800m, time",
        isError: true)
    }
    return nil
  }

  /// The role of each column, and the column before that has it where it is taken.
  private static func roles(_ head: TableRow) -> [(role: ColumnRole, taken: Int?)] {
    var first: [ColumnRole: Int] = [:]
    return head.cells.enumerated().map { index, cell in
      let role = ColumnRole(head: cell.text)
      guard role != .unread else { return (role, nil) }
      if let taken = first[role] { return (.unread, taken) }
      first[role] = index
      return (role, nil)
    }
  }

  /// The start list, the reports and what was guessed.
  mutating func readout(file: String) -> Readout {
    var readout = Readout()
    guard let race = race() else {
      let problem = Problem(
        found: "no distance", expected: "a column such as 800m, or a name of the file that tells",
        isError: true)
      readout.warnings = [problem.warning(file: file, line: head.line)]
      return readout
    }
    tellColumns(race)
    var reading = TableReading(table: self, race: race)
    reading.readRows()
    readout.startList = reading.startList
    readout.logged = reading.reports.map { LoggedReport($0) }
    readout.guess = guess
    readout.warnings = reading.problems.map { $0.problem.warning(file: file, line: $0.line) }
    return readout
  }
}

extension SplitTable {
  /// The race that the table is about; nothing where not even a distance is known.
  private mutating func race() -> Race? {
    guard let (discipline, reason) = discipline() else { return nil }
    let (race, remarks) = hint.race(discipline, reason, from: "table")
    guess += remarks
    return race
  }

  private func discipline() -> (Discipline, reason: String)? {
    if let told = hint.discipline { return (told, "by the name of the file") }
    if isLong, let column = column(.markPoint) {
      let distances = rows.compactMap { ColumnRole.distance($0[column].text) }
      return distances.max().flatMap { TableHint.discipline(of: $0) }.map {
        ($0, "the largest distance of a row")
      }
    }
    guard let last = splits.max() else { return nil }
    if let mark = column(.mark), let column = column(.split(last)), !agree(mark, column) {
      let longer = TableHint.usualDistances.first { $0 > last }
      return longer.flatMap { TableHint.discipline(of: $0) }.map {
        ($0, "the next usual distance after the last split, whose times are not the marks")
      }
    }
    return TableHint.discipline(of: last).map { ($0, "the largest distance of a column") }
  }

  /// Whether no row has different times in two columns.
  private func agree(_ first: Int, _ second: Int) -> Bool {
    rows.allSatisfy { row in
      guard
        case .time(let left, _, _)? = try? TableTime(row[first], commaIsPoint: commaIsPoint),
        case .time(let right, _, _)? = try? TableTime(row[second], commaIsPoint: commaIsPoint)
      else { return true }
      return left.time == right.time
    }
  }

  /// Tells what each column is read as; splits beyond the finish are not read.
  private mutating func tellColumns(_ race: Race) {
    let length = race.discipline.raceDistance ?? .longest
    let taken = Self.roles(head).map(\.taken)
    for (index, cell) in head.cells.enumerated() {
      var text = "column \(index + 1) \(cell.text.quoted) "
      if let before = taken[index] {
        text += "not read: it is the same as column \(before + 1)"
      } else if case .split(let distance) = roles[index], distance > length {
        roles[index] = .unread
        text += "not read: it lies beyond the finish"
      } else if roles[index] == .split(length) {
        text += "read as mark at the finish"
      } else if roles[index] == .unread {
        text += "not read"
      } else {
        text += "read as " + roles[index].text
      }
      guess.append(text)
    }
    guess.append("splits read as reported, good to one unit of the last digit")
  }
}
