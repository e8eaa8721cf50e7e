import Athletics
import RaceReplay
import ResultReading

/// A heat of FinishLynx: turns its rows, and who is entered besides, into a start list and reports.
struct LynxResult {
  let header: LynxHeader
  /// None in a start list.
  let rows: [LynxRow]
  /// The competitors of the rows, in their order, then those who are only on the start list.
  let field: [LynxEntrant]
  private let file: String
  private let race: LynxRace
  /// Who each of the field is among the entries, once they are read out.
  private(set) var ids: [EntryID] = []
  private(set) var problems: [(line: Int?, problem: Problem)] = []
  private var reports: [Report] = []
  private var kept = RaceLogHeader.Kept()
  private var zeros = ZeroTimes()

  init(_ heat: LynxHeat, folder: Competition?) {
    file = heat.file
    header = heat.header
    rows = heat.rows
    field = heat.field
    race = LynxRace(header, hint: heat.hint, given: heat.event, folder: folder)
    kept.race = [LynxRace.kept(header)]
    problems = race.problems.map { (header.row.line, $0) }
  }

  /// Everything that the result says; what is wrong with it is in `problems`.
  mutating func readout() -> Readout {
    let finer = readings()
    let (entries, ids) = entries()
    self.ids = ids
    let startList = StartList(race: race.race, entries: entries)
    // What a start list says of the wind is of no race yet.
    if !rows.isEmpty, let wind = header.wind {
      reports.append(Report(.finish, .wind(wind.text), line: header.row.line))
    }
    for (index, row) in rows.enumerated() {
      report(row, ids[index], finer[index])
      if let column = row.zeroColumn { zeros.add("time", line: row.line, column: column) }
    }
    problems += zeros.problems
    reportDeadHeats(ids, finer)
    checkPlaces(finer)
    checkStart()
    var readout = Readout()
    readout.startList = startList
    readout.header = RaceLogHeader(startList, note: LynxRace.note(header), kept: kept)
    readout.logged = LoggedReports(reports)
    readout.guess = race.guess + tellRest(finer)
    return readout
  }

  /// Entries in the order of lanes, bibs or names, and who each of the field is.
  private mutating func entries() -> ([Entry], [EntryID]) {
    let order = field.indices.sorted { one, other in
      let (left, right) = (field[one].entered.position, field[other].entered.position)
      return left == right ? one < other : left < right
    }
    var keys = EntryKeys()
    var entries: [Entry] = []
    var ids = field.indices.map { EntryID($0) }
    var teams: Set<String> = []
    for index in order {
      let entrant = field[index]
      let id = EntryID(entries.count)
      var (entry, problem) = entrant.entered.entry(in: keys)
      if problem != nil, entrant.isTeam(besides: teams) {
        // Two teams of a school are no mistake; each is itself, here and in other races.
        entry = entrant.asTeam(named: entry.key)
        problem = nil
      }
      if let problem { problems.append((entrant.file == file ? entrant.line : nil, problem)) }
      teams.insert(entrant.team)
      keys.add(entry, id)
      entries.append(entry)
      ids[index] = id
      if !entrant.kept.isEmpty { kept.entries[id.index] = entrant.kept }
    }
    return (entries, ids)
  }

  private mutating func report(_ row: LynxRow, _ id: EntryID, _ finer: PrintedTime?) {
    reportSplits(row, id)
    var result = ResultClaim(id, place: row.place?.number, flags: row.flags)
    result.outcome = row.outcome
    result.qualification = row.qualification
    if let time = row.time {
      let (mark, read) = race.race.discipline.lynxMark(of: time)
      result.reading = mark
      result.finer = (row.finer ?? finer).map { .roundedUp($0) } ?? read
      if mark.text != time.text {
        kept.entries[id.index, default: []].add(Self.timeKey, time.text)
      }
    }
    if result != ResultClaim(id) { add(.finish, .result(result), row) }
    if let reaction = row.reaction { add(.finish, .reaction(id, reaction), row) }
  }

  /// The key of a race log that a time is kept under whose mark is another.
  static let timeKey = "printed"

  /// Those to whom the file gives one place and one reading: it says that they were not separated.
  private mutating func reportDeadHeats(_ ids: [EntryID], _ finer: [PrintedTime?]) {
    var level: [LynxTie: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.isTimed {
      let tie = LynxTie(
        place: row.place?.number, time: row.time?.printed, finer: row.finer ?? finer[index])
      if let tie { level[tie, default: []].append(index) }
    }
    for (tie, indices) in level.sorted(by: { $0.value[0] < $1.value[0] })
    where indices.count > 1 {
      add(
        .finish, .deadHeat(indices.map { ids[$0] }, place: tie.place), rows[indices[0]])
    }
  }

  var isLapRead: Bool { race.race.statedLap != nil }

  mutating func add(_ line: Int, _ problem: Problem) { problems.append((line, problem)) }

  private mutating func add(_ stage: Stage, _ claim: Claim, _ row: LynxRow) {
    reports.append(Report(stage, claim, line: row.line))
  }

  private mutating func reportSplits(_ row: LynxRow, _ id: EntryID) {
    guard !row[10].isEmpty else { return }
    let splits = LynxSplits(row[10], mark: row.time?.printed)
    if let problem = splits.problem { problems.append((row.line, problem)) }
    let passes = race.race.passes
    var times = splits.times
    // The last split is as a rule the finish.
    if times.count == passes.count + 1, times.last?.time == row.time?.printed.time {
      times.removeLast()
    }
    guard !times.isEmpty else { return }
    guard times.count == passes.count else {
      let expected =
        passes.isEmpty
        ? "none, since no mark points are known"
        : "\(passes.count), at " + passes.map(\.text).joined(separator: ", ")
      problems.append(
        (
          row.line,
          Problem(
            column: row[10].column, key: "splits",
            found: "\(splits.times.count) of them",
            expected: expected + "; where they were taken is not known, and they are not read")
        ))
      return
    }
    for (markPoint, reading) in zip(passes, times) {
      guard reading.time > .zero else {
        zeros.add("splits", line: row.line, column: row[10].column)
        continue
      }
      add(.markPoint(markPoint), .pass(id, rank: nil, reading: reading), row)
    }
  }
}
