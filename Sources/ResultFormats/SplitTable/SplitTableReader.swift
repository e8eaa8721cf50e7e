import Athletics
import RaceReplay

/// Reads a table of split times parted by commas, semicolons or tabs: a row for each athlete with
/// a column for each mark point, or a row for each split; of one race, or of as many as its
/// columns tell apart.
///
/// What the columns mean is guessed from their heads, or given; the guess is told. The reports come
/// with the last bytes, since only all rows give the start list. Splits are read as press figures,
/// good to one unit of the last digit; marks at the finish as official, rounded up.
package struct SplitTableReader: ResultReader {
  private let file: String
  private var hint: TableHint
  private let choice: String?
  private var lines = LineSplitter()
  private var separator: UInt8?
  private var isSeparatorGiven = false
  /// The lines before the head, and what the first of them lacks to be it.
  private var titles: [String] = []
  private var headProblem: (problem: Problem, line: Int)?
  private var isHeadless = false
  /// Lines of which the first ends within quotes.
  private var quoted: [Line] = []
  /// The head as it was written, which some tables repeat.
  private var head: [UInt8] = []
  private var columns: TableColumns?
  private var line = TableLine()
  private var races: [TableRace] = []
  /// Where each race of the table stands among them.
  private var known: [[String]: Int] = [:]
  /// The race of the row before, and the cells that told it.
  private var latest: (race: Int, cells: [ArraySlice<UInt8>?]) = (0, [])
  private var events: [String: TableEvent] = [:]
  private var hasFailed = false

  package init(_ request: FileRequest) {
    file = request.file
    hint = TableHint(request)
    choice = request.columns
  }

  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var warnings: [Warning] = []
    for line in lines.consume(bytes, isLast: isLast) where !hasFailed {
      for whole in wholeLines(with: plain(line, &warnings)) { take(whole, &warnings) }
    }
    if isLast {
      for line in quoted { take(line, &warnings) }
      quoted = []
    }
    guard isLast, !hasFailed else {
      var readout = Readout()
      readout.warnings = warnings
      return readout
    }
    hasFailed = true
    var readout = finish()
    readout.warnings = warnings + readout.warnings
    return readout
  }

  private mutating func take(_ line: Line, _ warnings: inout [Warning]) {
    for problem in read(line) { warnings.append(problem.warning(file: file, line: line.number)) }
  }

  /// The line as text in UTF-8, with what is to be said of its bytes.
  private func plain(_ line: Line, _ warnings: inout [Warning]) -> Line {
    guard !line.defects.isEmpty else { return line }
    for defect in line.defects {
      let problem = defect.problem(fallback: "it was read as Windows-1252")
      warnings.append(problem.warning(file: file, line: line.number))
    }
    return Line(number: line.number, bytes: line.utf8, isEnded: line.isEnded, defects: [])
  }

  /// How many lines and bytes a quoted cell may go over.
  private static let mostQuotedLines = 8
  private static let mostQuotedBytes = 1 << 16

  /// The lines that can be read now that one more has come: a cell in quotes may hold line breaks, which
  /// are blanks to us. Where the quotes do not end soon, each line stands for itself.
  private mutating func wholeLines(with line: Line) -> [Line] {
    if quoted.isEmpty, !endsWithinQuotes(line.bytes) { return [line] }
    quoted.append(line)
    let joined = Array(quoted.map(\.bytes).joined(separator: [UInt8(ascii: " ")]))
    if quoted.count > 1, !endsWithinQuotes(joined[...]) {
      let whole = Line(
        number: quoted[0].number, bytes: joined[...], isEnded: line.isEnded, defects: [])
      quoted = []
      return [whole]
    }
    guard quoted.count > Self.mostQuotedLines || joined.count > Self.mostQuotedBytes else {
      return []
    }
    defer { quoted = [] }
    return quoted
  }

  /// Whether a cell that begins with a quote has not ended by the end of the line.
  private func endsWithinQuotes(_ bytes: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(quote),
      let separator = columns == nil ? TableTokenizer.separator(of: bytes) : separator
    else { return false }
    var isWithin = false
    var isAtStart = true
    for byte in bytes {
      if byte == quote {
        // A doubled quote goes on: the second one opens again.
        isWithin = !isWithin && isAtStart
        isAtStart = !isWithin
      } else if !isWithin {
        isAtStart = byte == separator
      }
    }
    return isWithin
  }

  /// What all rows together say.
  private mutating func finish() -> Readout {
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

  private mutating func read(_ next: Line) -> [Problem] {
    guard !next.isBlank, !isHeadless else { return [] }
    var problems: [Problem] = []
    let bytes = next.bytes
    if columns == nil {
      // What a spreadsheet puts first to say how columns are parted.
      if bytes.starts(with: "sep=".utf8), bytes.count == 5 {
        separator = bytes.last
        isSeparatorGiven = true
        return problems
      }
      if !isSeparatorGiven { separator = TableTokenizer.separator(of: bytes) }
    } else if bytes.count == head.count, bytes.elementsEqual(head) {
      return problems
    }
    problems += line.load(next.number, bytes, separator: separator ?? UInt8(ascii: ","))
    if columns == nil, readHead(&problems) {
      head = Array(bytes)
      return problems
    }
    guard let columns, !hasFailed else { return problems }
    if let marker = Self.marker(bytes) {
      problems.append(
        Problem(
          column: 1, found: "a merge marker, \(marker.quoted)",
          expected: "a row of the table; it was passed over"))
      return problems
    }
    problems += checkLength(columns, isEnded: next.isEnded)
    if !line.isEmpty { races[race(columns)].read(line, columns) }
    return problems
  }

  /// Reads the first line; whether it is a head.
  private mutating func readHead(_ problems: inout [Problem]) -> Bool {
    let row = line.row.withoutEmptyEnd
    let commaIsPoint = separator != UInt8(ascii: ",")
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
      hasFailed = true
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

  /// What version control leaves between two versions of a line.
  private static func marker(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, "<=>|".utf8.contains(first), bytes.count >= 7,
      bytes.prefix(7).allSatisfy({ $0 == first })
    else { return nil }
    return String(repeating: String(UnicodeScalar(first)), count: 7)
  }
}
