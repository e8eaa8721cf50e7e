import Athletics
import RaceReplay
import ResultReading
import ResultTables

/// Reads the tracking CSV of IsoLynx: where every athlete was, ten times a second.
///
/// Splits at each 100 m, or at each step that is asked for, and the finish, are where PathDist passes the mark points; all of them are
/// tracked and none is a place. The reports come with the last bytes, since only the whole file
/// tells how far the race went; of the samples only the last of each athlete is held.
package struct IsoLynxReader: ResultReader {
  let file: String
  let hint: TableHint
  let markPoints: [Distance]
  /// How far apart splits are taken.
  let step: Distance
  /// The step that was asked for where it cannot be used.
  private let refusedStep: Distance?
  private var lines = LineSplitter()
  private var separator: UInt8?
  private var headRows: [TableRow] = []
  private(set) var athletes: [TrackedAthlete] = []
  /// Which cell has the time, and how many there are.
  private var shape: (time: Int, count: Int)?
  /// When the last sample was taken.
  private var time: RaceTime?
  private(set) var lastLine: Int?
  private var isDone = false

  /// A reader of a file whose first byte is still to come; a step of splits from 10 m to 100 km is taken.
  package init(_ request: FileRequest) {
    file = request.file
    hint = TableHint(request)
    let asked = request.splitStep ?? Self.usualStep
    let isPossible = asked >= Self.shortestStep && asked.millimetres <= Self.furthest * 1000
    step = isPossible ? asked : Self.usualStep
    refusedStep = isPossible ? nil : asked
    let steps = stride(from: step.millimetres, through: Self.furthest * 1000, by: step.millimetres)
    let ends = TableHint.usualDistances + [hint.discipline?.raceDistance].compactMap(\.self)
    markPoints = Set(steps.map { Distance(millimetres: $0) } + ends).sorted()
  }

  private static let usualStep = Distance(metres: 100)
  private static let shortestStep = Distance(metres: 10)

  /// The longest path that is read, in metres.
  static let furthest = 100_000

  /// Reads the samples that end in these bytes; the race comes with the last of them.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for line in lines.consume(bytes, isLast: isLast) where !isDone {
      var problems = line.defects.map { $0.problem(fallback: "it was read as Windows-1252") }
      if !line.isBlank { problems += read(line, into: &readout) }
      readout.warnings += problems.map { $0.warning(file: file, line: line.number) }
    }
    guard isLast, !isDone else { return readout }
    isDone = true
    if shape == nil {
      let problem = Problem(
        found: "\(headRows.count) lines", expected: "three at the head of a tracking file",
        isError: true)
      readout.warnings.append(problem.warning(file: file, line: nil))
    } else {
      readout.append(raceReadout())
    }
    if let refusedStep {
      let problem = Problem(
        key: "splits", found: "splits each \(refusedStep.text)",
        expected: "from \(Self.shortestStep.text) up; they are taken each \(step.text)")
      readout.warnings.append(problem.warning(file: file, line: nil))
    }
    return readout
  }

  private mutating func read(_ line: Line, into readout: inout Readout) -> [Problem] {
    let bytes = line.utf8
    separator = separator ?? TableTokenizer.separator(of: bytes)
    var tokenizer = TableTokenizer(bytes, separator: separator ?? UInt8(ascii: ","))
    let row = TableRow(line: line.number, cells: tokenizer.cells())
    guard let shape else { return tokenizer.problems + readHead(row, into: &readout) }
    guard !row.isEmpty else { return tokenizer.problems }
    if let marker = row.mergeMarker { return tokenizer.problems + [marker] }
    lastLine = line.number
    return tokenizer.problems + readSample(row, shape, isWhole: line.isEnded)
  }

  private mutating func readHead(_ row: TableRow, into readout: inout Readout) -> [Problem] {
    headRows.append(row)
    guard headRows.count == 3 else { return [] }
    do throws(Problem) {
      let head = try TrackingHead(headRows[0], headRows[1], headRows[2])
      shape = (head.time, head.count)
      athletes = head.athletes
      readout.warnings += head.problems.map { $0.problem.warning(file: file, line: $0.line) }
      return []
    } catch {
      isDone = true
      return [error]
    }
  }

  private mutating func readSample(
    _ row: TableRow, _ shape: (time: Int, count: Int), isWhole: Bool
  ) -> [Problem] {
    var problems: [Problem] = []
    var count = row.cells.count
    if count < shape.count {
      // The last cell of a row that was cut may have lost digits.
      if !isWhole { count -= 1 }
      problems.append(
        Problem(
          column: row.cells.last?.column, found: row.width,
          expected: "\(shape.count) as in the head; the rest was not read"))
    } else if let extra = row.cells[shape.count...].first(where: { !$0.text.isEmpty }) {
      problems.append(
        Problem(
          column: extra.column, found: row.width,
          expected: "\(shape.count) as in the head; the rest was not read"))
    }
    guard shape.time < count else { return problems }
    do throws(Problem) {
      let now = try readTime(row[shape.time], &problems)
      for index in athletes.indices where athletes[index].cell < count {
        let cell = row[athletes[index].cell]
        problems += readPath(cell, at: now, line: row.line, athlete: index).map { [$0] } ?? []
      }
    } catch {
      problems.append(error)
    }
    return problems
  }

  private mutating func readTime(
    _ cell: TableCell, _ problems: inout [Problem]
  ) throws(Problem) -> RaceTime {
    let now: RaceTime
    do throws(TimeSyntaxError) { now = try PrintedTime(cell.text).time } catch {
      throw Problem(
        column: cell.column + error.offset, key: "Time", found: cell.text.quoted,
        expected: error.expected + "; the samples of the line were not used")
    }
    if let time {
      guard now >= time else {
        throw Problem(
          column: cell.column, key: "Time", found: cell.text.quoted,
          expected:
            "no less than \(time.text(decimals: 3)) as before; the samples were not used")
      }
      if now - time > Self.longestPause {
        problems.append(
          Problem(
            column: cell.column, key: "Time",
            found: "\((now - time).text(decimals: 3)) s without a sample",
            expected: "ten a second; passings in between are good to that"))
      }
    }
    time = now
    return now
  }

  /// A pause between samples that is told: 0.5 s.
  private static let longestPause = RaceTime(ticks: RaceTime.ticksPerSecond / 2)

  private mutating func readPath(
    _ cell: TableCell, at now: RaceTime, line: Int, athlete index: Int
  ) -> Problem? {
    let name = athletes[index].name
    guard !cell.text.isEmpty else {
      return athletes[index].miss(
        Problem(
          column: cell.column, key: name, found: "an empty cell", expected: "the distance run"))
    }
    guard let path = Self.millimetres(cell.text) else {
      return athletes[index].miss(
        Problem(
          column: cell.column, key: name, found: cell.text.quoted,
          expected: "a distance in metres such as 1499.664, up to \(Self.furthest)"))
    }
    return athletes[index].take(
      TrackedAthlete.Sample(time: now.ticks, path: path), line: line, column: cell.column,
      markPoints: markPoints)
  }

  /// Metres with a point as whole millimetres; digits beyond are cut.
  static func millimetres(_ text: String) -> Int64? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.count <= 6 else { return nil }
    let fraction = parts.count > 1 ? parts[1] : ""
    let digits = whole + fraction
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let millimetres = Int64(whole + (fraction + "000").prefix(3)),
      millimetres <= Int64(furthest) * 1000
    else { return nil }
    return isNegative ? -millimetres : millimetres
  }
}
