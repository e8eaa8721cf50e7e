import Athletics
import RaceReplay

/// Reads the rows of a table, whatever it came in: a row for each athlete with a column for each mark
/// point, or a row for each split; of one race, or of as many as its columns tell apart.
///
/// What the table comes in loads `line` with row after row and has each read. What the columns mean is
/// guessed from their heads, or given; the guess is told. The reports come at the end, since only all
/// rows give the start list. Splits are read as press figures, good to one unit of the last digit; marks
/// at the finish as official, rounded up.
struct TableReading {
  /// The row to be read next.
  var line = TableLine()
  /// Whether a comma in a time is a point.
  var commaIsPoint = true
  /// Whether nothing more is read: the table has ended, or its columns can't be those that were given.
  private(set) var isClosed = false
  /// Whether so many lines without a head came that none is looked for any more.
  private(set) var isHeadless = false
  private let file: String
  private var hint: TableHint
  private let choice: String?
  /// The lines before the head, and what the first of them lacks to be it.
  private var titles: [String] = []
  private var headProblem: (problem: Problem, line: Int)?
  /// The head as it was written, which some tables repeat.
  private var head = TableLine()
  private var columns: TableColumns?
  private var races: [TableRace] = []
  /// Where each race of the table stands among them.
  private var known: [[String]: Int] = [:]
  /// The race of the row before, and the cells that told it.
  private var latest: (race: Int, cells: [ArraySlice<UInt8>?]) = (0, [])
  private var events: [String: TableEvent] = [:]

  init(_ request: FileRequest) {
    file = request.file
    hint = TableHint(request.hint)
    choice = request.columns
  }

  /// Whether it is known what the columns are.
  var hasHead: Bool { columns != nil }

  /// Whether the row that is loaded is the head once more.
  var isHeadAgain: Bool { hasHead && line.isWritten(as: head) }

  /// Takes in what stands above the table and is known to be no row of it.
  mutating func add(title: String) { titles.append(title) }

  /// Reads the row that is loaded; what is to be said of it.
  ///
  /// - Parameters:
  ///   - problems: those that were found when it was loaded.
  ///   - isEnded: whether the end of the row was seen.
  mutating func read(_ problems: [Problem] = [], isEnded: Bool = true) -> [Problem] {
    guard !isClosed, !isHeadless, !isHeadAgain else { return [] }
    var problems = problems
    if columns == nil, readHead(&problems) {
      head = line
      return problems
    }
    guard let columns, !isClosed else { return problems }
    problems += checkLength(columns, isEnded: isEnded)
    if !line.isEmpty { races[race(columns)].read(line, columns) }
    return problems
  }

  /// What all rows together say.
  mutating func finish() -> Readout {
    isClosed = true
    guard let columns else {
      var readout = Readout()
      let empty = Problem(
        found: "an empty file", expected: "a table with a head line", isError: true)
      readout.warnings = [
        headProblem.map { $0.problem.warning(file: file, line: $0.line) }
          ?? empty.warning(file: file, line: nil)
      ]
      return readout
    }
    let isAlone = columns.raceColumns.isEmpty
    if races.isEmpty { races = [TableRace(TableRaceTold(hint), problems: [])] }
    var readouts = races.indices.map { index in
      races[index].readout(columns, hint, file: file, isAlone: isAlone)
    }
    races = []
    var readout = readouts.removeFirst()
    if let race = readout.startList?.race {
      readout.guess += columns.guess(race.discipline.raceDistance ?? .longest)
    }
    readout.otherRaces = readouts
    readout.warnings =
      columns.unusedMarks.map { $0.warning(file: file, line: columns.line) } + readout.warnings
    return readout
  }

  /// Reads the first line; whether it is a head.
  private mutating func readHead(_ problems: inout [Problem]) -> Bool {
    let row = line.row.withoutEmptyEnd
    let problem = TableColumns.problem(with: row)
    guard let choice else {
      if let problem {
        takeTitle(row, problem)
        return true
      }
      for title in titles { hint.add(title: title) }
      columns = TableColumns(head: row, commaIsPoint: commaIsPoint)
      return true
    }
    do {
      let chosen = try ColumnChoice(choice)
      let isHead = problem == nil || !chosen.readsAsRow(row)
      columns = TableColumns(
        choice: chosen, head: isHead ? row : nil, commaIsPoint: commaIsPoint)
      return isHead
    } catch {
      isClosed = true
      problems.append(
        Problem(
          key: "columns", found: "column \(error.position), \(error.found)",
          expected: error.expected, isError: true))
      return true
    }
  }

  /// How many lines may stand before the head.
  static let mostTitles = 20

  /// Keeps a line before the head, which may tell what race it is.
  private mutating func takeTitle(_ row: TableRow, _ problem: Problem) {
    headProblem = headProblem ?? (problem, row.line)
    titles.append(row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
    isHeadless = titles.count > Self.mostTitles
  }

  /// The race of the row, which is begun where it is not known.
  private mutating func race(_ columns: TableColumns) -> Int {
    if isOfLatestRace(columns) { return latest.race }
    let key = columns.raceColumns.map { column in
      let text = line[column].text
      return columns.roles[column] == .category && TableRaceTold.isAgeGroup(text) ? "" : text
    }
    let race = known[key] ?? races.count
    if race == races.count {
      var told = TableRaceTold(hint)
      let problems = told.read(line, columns, &events)
      known[key] = race
      races.append(TableRace(told, problems: problems))
    }
    latest = (race, columns.raceColumns.map { line.bytes($0) })
    return race
  }

  /// Whether the row tells its race in the same letters as the row before.
  private func isOfLatestRace(_ columns: TableColumns) -> Bool {
    guard !races.isEmpty else { return false }
    return zip(columns.raceColumns, latest.cells).allSatisfy { column, before in
      guard let before, let cell = line.bytes(column) else { return false }
      return cell.elementsEqual(before)
    }
  }

  private mutating func checkLength(_ columns: TableColumns, isEnded: Bool) -> [Problem] {
    let count = columns.heads.count
    if line.count == count { return [] }
    let expected = "\(count) as " + (columns.line == nil ? "given" : "in the head line")
    if line.count < count {
      guard isEnded else {
        let problem = Problem(
          column: line.start(of: line.count - 1), found: "half a line, \(line.count) columns",
          expected: expected + "; the last of these was not read")
        line.dropLast()
        return [problem]
      }
      return [
        Problem(
          column: line.start(of: line.count - 1),
          found: line.count == 1 ? "1 column" : "\(line.count) columns",
          expected: expected + "; the rest is taken as empty")
      ]
    }
    guard line.count > count,
      let extra = (count..<line.count).map({ line[$0] }).first(where: { !$0.text.isEmpty })
    else { return [] }
    return [
      Problem(
        column: extra.column, found: "\(line.count) columns",
        expected: expected + "; the rest was not read")
    ]
  }
}
