import Athletics
import RaceReplay
import ResultReading

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
  var isClosed = false
  /// Whether so many lines without a head came that none is looked for any more.
  var isHeadless = false
  let file: String
  /// What tells the race of the rows that come, beside their columns.
  var section: TableSection
  /// How many parts with titles of their own came before.
  var sections = 0
  /// Rows that may be titles of what follows, and whether the head came again after them.
  var held: [TableLine] = []
  var isHeadAgainBelow = false
  private let choice: String?
  /// The lines before the head, and what the first of them lacks to be it.
  var titles: [String] = []
  /// How many of them are rows of the table.
  var titleRows = 0
  var headProblem: (problem: Problem, line: Int)?
  /// The head as it was written, which some tables repeat.
  private var head = TableLine()
  var columns: TableColumns?
  /// The columns of minutes and seconds, where these stand apart.
  private var parted: PartedTime?
  /// Whether a row has been looked at for what no head tells.
  private var isFirstRowKnown = false
  var races: [TableRace] = []
  /// Where each race of the table stands among them.
  var known: [[String]: Int] = [:]
  var keys: [[String]] = []
  var unused = UnusedColumns()
  /// The lines before the head as they were cut into cells.
  var titleCells: [TableRow] = []
  /// The tables that stand beside this one in the same rows, and which columns each has; the first is this.
  var beside: [TableReading] = []
  var ranges: [Range<Int>] = []
  /// The races of tables with other heads that came before in the file.
  var finished: [Readout] = []
  /// The race of the row before, and the cells that told it.
  var latest: (race: Int, cells: [ArraySlice<UInt8>?])?
  /// What the rows so far have told; those that were read beside others stand behind the first.
  var texts = [KnownTexts()]
  /// How often rows could not be read beside others.
  var turns = 0
  var words = RaceWords()
  private var knownTitles = KnownTitles()

  init(_ request: FileRequest) {
    file = request.file
    section = TableSection(TableHint(request))
    choice = request.columns
  }

  /// Whether several tables stand side by side.
  var isParted: Bool { !beside.isEmpty }

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
    guard !isClosed, !isHeadless else { return [] }
    if !beside.isEmpty { return problems + readBeside(isEnded: isEnded) }
    if isHeadAgain {
      isHeadAgainBelow = !held.isEmpty
      return []
    }
    var problems = problems
    if columns == nil, readHead(&problems) {
      head = line
      return problems
    }
    guard let columns, !isClosed else { return problems }
    if isTitle(columns) {
      held.append(line)
      return held.count > Self.mostTitles ? problems + passOver() : problems
    }
    if isOtherHead(columns) {
      endPart()
      guard readHead(&problems) else { return [] }
      head = line
      return problems
    }
    if !held.isEmpty { problems += endTitles(columns) }
    guard let columns = self.columns else { return problems }
    problems += readRow(columns, isEnded: isEnded)
    return problems
  }

  /// Whether the row is the head of another table: words for columns, below titles or where a place should
  /// stand.
  private func isOtherHead(_ columns: TableColumns) -> Bool {
    guard !columns.isChosen, line.count > 1 else { return false }
    if held.isEmpty {
      guard line.beginsWithLetter(columns.place), let text = line.cell(columns.place)?.text,
        ColumnRole(head: text) != .unread
      else { return false }
    }
    let row = line.row.withoutEmptyEnd
    return row.cells.allSatisfy { TableTime.isWord($0) }
      && TableColumns.problem(with: row) == nil
  }

  /// Ends a table of the file; what was held are titles of the next.
  private mutating func endPart() {
    let titles = held
    held = []
    isHeadAgainBelow = false
    finished += readouts()
    columns = nil
    unused = UnusedColumns()
    (races, known, keys, latest) = ([], [:], [], nil)
    words = RaceWords()
    if !titles.isEmpty {
      section = TableSection(titles.map { $0[0].text }, after: section, &knownTitles) ?? section
    }
    sections += 1
    self.titles = []
    titleRows = 0
  }

  /// Takes columns for places where their first row says so: `Gender` stands over places among men and
  /// women too.
  private mutating func look(_ columns: TableColumns) -> TableColumns {
    isFirstRowKnown = true
    let places = columns.sexPlaces(in: line)
    let place = columns.classPlace(in: line)
    guard !places.isEmpty || place != nil else { return columns }
    let told = TableColumns(
      head: headRow, commaIsPoint: commaIsPoint, isField: section.hint.fieldEvent != nil,
      places: places, place: place)
    self.columns = told
    return told
  }

  /// The head as it is read.
  private var headRow: TableRow {
    let row = head.row.withoutEmptyEnd
    return parted?.head(row) ?? row
  }

  private mutating func readRow(_ known: TableColumns, isEnded: Bool) -> [Problem] {
    if let parted { line.load(line.number, cells: parted.cells(line.row)) }
    let columns = isFirstRowKnown ? known : look(known)
    var problems = checkLength(columns, isEnded: isEnded)
    if let summary = TableAthlete.summary(in: line, columns) {
      problems.append(
        Problem(
          column: summary.column, found: summary.text.quoted,
          expected: "an athlete; the row sums others up and was passed over"))
    } else if let footer = TableFooter.text(line, columns) {
      problems.append(
        Problem(
          column: footer.column, found: footer.text.quoted,
          expected: "an athlete’s row; this one tells of the race and was passed over"))
    } else if !line.isEmpty {
      unused.take(line, columns)
      races[race(columns)].read(line, columns, group: group(columns), &texts[0])
    }
    return problems
  }

  /// Whether the row may be a title: words in one cell, the first, of a table of several columns.
  private func isTitle(_ columns: TableColumns) -> Bool {
    guard line.isOneCell, columns.heads.count > 2, !columns.isChosen else { return false }
    return line.cell(0)?.text.contains(where: \.isLetter) ?? false
  }

  /// Begins a part of the table where the rows that were held are its titles; what is to be said of them
  /// where they are not.
  private mutating func endTitles(_ columns: TableColumns) -> [Problem] {
    defer { isHeadAgainBelow = false }
    // Where names or bibs stand first, a row of one cell is somebody of whom no more is known.
    guard isHeadAgainBelow || !columns.beginsWithAthlete else { return passOver() }
    let titles = held.map { $0[0].text }
    let startsAnew = columns.place.map { TablePlace(line[$0].text)?.number == 1 } ?? false
    if let next = TableSection(titles, after: section, &knownTitles) {
      section = next
    } else if isHeadAgainBelow, startsAnew {
      section = TableSection(named: titles, after: section)
    } else {
      return passOver()
    }
    held = []
    sections += 1
    latest = nil
    return []
  }

  /// Takes the rows that were held for rows like any other.
  mutating func passOver() -> [Problem] {
    let (next, rows) = (line, held)
    held = []
    isHeadAgainBelow = false
    guard let columns else { return [] }
    defer { line = next }
    return rows.flatMap { row in
      line = row
      guard TableAthlete(row, columns) != nil else {
        return [
          Problem(
            column: 1, found: row[0].text.quoted,
            expected: "a row of the table; it was passed over"
          ).on(line: row.number)
        ]
      }
      return readRow(columns, isEnded: true).map { $0.on(line: row.number) }
    }
  }

  /// Reads the first line; whether it is a head.
  private mutating func readHead(_ problems: inout [Problem]) -> Bool {
    var row = line.row.withoutEmptyEnd
    isFirstRowKnown = false
    parted = choice == nil ? PartedTime(row) : nil
    if let parted { row = parted.head(row) }
    let problem = TableColumns.problem(with: row)
    if problem != nil { parted = nil }
    guard let choice else {
      if let problem {
        takeTitle(row, problem)
        return true
      }
      if sections == 0, finished.isEmpty, let ranges = SideBySide.ranges(row.cells.map(\.text)) {
        part(row, ranges)
        return true
      }
      for title in titles { section.hint.add(title: title) }
      if let told = TableSection(titles, after: section, &knownTitles) {
        (section.heat, section.round) = (told.heat, told.round)
      }
      columns = TableColumns(
        head: row, commaIsPoint: commaIsPoint, isField: section.hint.fieldEvent != nil)
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

  /// So much room is made for the athletes of a race at most, before there are any.
  private static let largestHeat = 32

  /// How many lines may stand before the head.
  static let mostTitles = 20

  /// Keeps a line before the head, which may tell what race it is.
  private mutating func takeTitle(_ row: TableRow, _ problem: Problem) {
    headProblem = headProblem ?? (problem, row.line)
    titleCells.append(row)
    titles.append(row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
    titleRows += 1
    isHeadless = titleRows > Self.mostTitles
  }

  /// The race of the row, which is begun where it is not known.
  private mutating func race(_ columns: TableColumns) -> Int {
    if let race = latestRace(columns) { return race }
    let key =
      columns.raceColumns.map { words.word(line[$0].text, columns.roles[$0], columns, &texts[0]) }
      + (sections == 0 ? [] : ["\(sections)"])
    let race = known[key] ?? races.count
    if race == races.count {
      var told = TableRaceTold(section, combined: columns.combined)
      let problems = told.read(line, columns, &texts[0])
      known[key] = race
      keys.append(key)
      // Heats are of one size, as a rule.
      let count = min(races.last?.competitors.count ?? 0, Self.largestHeat)
      races.append(TableRace(told, problems: problems, count: count))
    }
    // Bytes of the line itself would keep its memory.
    latest = (race, columns.raceColumns.map { line.bytes($0).map { Array($0)[...] } })
    return race
  }

  /// The group in a column of its own, or one in that of the category.
  private mutating func group(_ columns: TableColumns) -> String? {
    if let cell = line.cell(columns.group) { return cell.text }
    guard let text = line.cell(columns.category)?.text else { return nil }
    return words.group(text, columns)
  }

  /// The race of the row before, where the row tells its race in the same letters.
  private func latestRace(_ columns: TableColumns) -> Int? {
    guard let latest else { return nil }
    for (position, column) in columns.raceColumns.enumerated() {
      guard let before = latest.cells[position], line.isWritten(column, as: before) else {
        return nil
      }
    }
    return latest.race
  }
}
