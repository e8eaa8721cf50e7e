import Athletics
import RaceReplay
import ResultReading
import ResultTables

/// A heat as a timing system tells it while it is run: who is in it, and what is known of each.
///
/// Everything is in the system’s own words and read as in a result of FinishLynx: a place or a time
/// may be a word such as `DNF`, an affiliation the code of a nation, who has no name goes by bib or
/// lane.
package struct ToldHeat: Hashable, Sendable {
  /// What is told of one competitor.
  package struct Line: Hashable, Sendable {
    package var place = ""
    package var lane = ""
    package var bib = ""
    package var familyName = ""
    /// The whole name, where the system does not set the family’s apart.
    package var givenName = ""
    package var affiliation = ""
    package var time = ""
    package var reaction = ""
    /// Marks such as `Q` or `PB`.
    package var remarks = ""
    /// In the order in which they are run.
    package var passes: [Pass] = []

    package init() {}
  }

  /// When a mark point was passed.
  package struct Pass: Hashable, Sendable {
    package let markPoint: Distance
    package let time: PrintedTime

    package init(at markPoint: Distance, _ time: PrintedTime) {
      self.markPoint = markPoint
      self.time = time
    }
  }

  package var event = ""
  package var round = ""
  package var heat = ""
  package var name = ""
  /// In m/s, or `NWI`.
  package var wind = ""
  /// In metres.
  package var distance = ""
  /// The length of a lap, or how many there are.
  package var lap = ""
  /// The time of day of the start.
  package var start = ""
  package var lines: [Line] = []
  package var isOfficial = false
  /// What is to be said of the heat in words.
  package var note: String?

  package init() {}

  /// The race that it is; nobody need be known for that.
  package var race: Race { LynxRace(header, hint: "").race }

  /// The race, who is entered, and all that is known of it.
  ///
  /// - Parameters:
  ///   - file: the name that warnings bear.
  ///   - competition: what stands for the competition, which no system tells.
  package func readout(file: String, competition: Competition? = nil) -> Readout {
    var told = Readout()
    var rows: [(row: LynxRow, line: Line)] = []
    for (index, line) in lines.enumerated() {
      let row = LynxRow(TableRow(line: index + 1, cells: line.cells), file: file)
      told.warnings += row.problems.map { $0.warning(file: file, line: nil) }
      if row.entrant != nil { rows.append((row, line)) }
    }
    let tellsResult = rows.contains { $0.row.tellsResult || $0.row.reaction != nil }
    let heat = LynxHeat(
      header, rows: tellsResult ? rows.map(\.row) : [], field: rows.compactMap(\.row.entrant),
      request: FileRequest(file: file), [])
    var result = LynxResult(heat, folder: competition)
    let readout = result.readout()
    told.startList = readout.startList
    // Which line of a list it stood on changes with every list.
    var reports = readout.reports.map { Report($0.stage, $0.claim) }
    for (id, (_, line)) in zip(result.ids, rows) {
      reports += line.passes.map {
        Report(.markPoint($0.markPoint), .pass(id, rank: nil, reading: .roundedUp($0.time)))
      }
    }
    if isOfficial, tellsResult { reports.append(Report(.after, .official(nil))) }
    if let note { reports.append(Report(.after, .note(note))) }
    told.logged = LoggedReports(reports)
    told.warnings += result.problems.map { $0.problem.warning(file: file, line: nil).withoutError }
    return told
  }

  /// How many laps `7.5` or `7 1/2` is, in thousandths; nothing for what is no count.
  package static func laps(_ text: String) -> Int? { LynxHeader.laps(text) }

  private var header: LynxHeader {
    let cells = [
      event, round, heat, name, wind, "", "", "", "", distance, start, "", lap,
    ]
    return LynxHeader(TableRow(line: 1, texts: cells))
  }
}

extension ToldHeat.Line {
  fileprivate var cells: [TableCell] {
    let texts = [
      place, bib, lane, familyName, givenName, affiliation, time, "", "", reaction, "", "", remarks,
    ]
    return TableRow(line: 1, texts: texts).cells
  }
}

extension TableRow {
  fileprivate init(line: Int, texts: [String]) {
    self.init(
      line: line,
      cells: texts.enumerated().map { TableCell(text: $1.trimmingSpaces, column: $0 + 1) })
  }
}
