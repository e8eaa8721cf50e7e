import Athletics
import RaceReplay

/// A whole FinishLynx result: turns its rows into a start list and reports.
struct LynxResult {
  let header: LynxHeader
  let rows: [LynxRow]
  private let race: LynxRace
  private(set) var problems: [(line: Int?, problem: Problem)] = []
  private var reports: [LoggedReport] = []
  private var kept = RaceLogHeader.Kept()

  init(_ header: LynxHeader, _ rows: [LynxRow], hint: String) {
    self.header = header
    self.rows = rows
    race = LynxRace(header, hint: hint)
    problems = race.problems.map { (header.row.line, $0) }
  }

  /// Everything that the result says; what is wrong with it is in `problems`.
  mutating func readout() -> Readout {
    let finer = readings()
    let (entries, ids) = entries()
    let startList = StartList(race: race.race, entries: entries)
    if let wind = header.wind {
      reports.append(LoggedReport(Report(.finish, .wind(wind.text), line: header.row.line)))
    }
    var order = PassOrder()
    for (index, row) in rows.enumerated() {
      guard let id = ids[index] else { continue }
      report(row, id, finer[index], &order)
    }
    reportQualified(startList, ids)
    checkPlaces(finer)
    checkStart()
    var readout = Readout()
    readout.startList = startList
    readout.header = RaceLogHeader(startList, note: LynxRace.note(header), kept: kept)
    readout.logged = reports
    readout.guess = race.guess + tellRest(finer)
    return readout
  }

  /// Entries in the order of lanes, bibs or names, and who each row is.
  private mutating func entries() -> ([Entry], [Int: EntryID]) {
    let listed = rows.enumerated().compactMap { index, row in row.entered.map { (index, $0) } }
    var directory = EntryDirectory()
    var entries: [Entry] = []
    var ids: [Int: EntryID] = [:]
    for (index, entered) in listed.sorted(by: { $0.1.position < $1.1.position }) {
      let id = EntryID(entries.count)
      let (entry, problem) = entered.entry(in: directory)
      if let problem { problems.append((rows[index].line, problem)) }
      directory.add(entry, id)
      entries.append(entry)
      ids[index] = id
      let rest = rows[index].kept
      if !rest.isEmpty { kept.entries[id.index] = rest }
    }
    return (entries, ids)
  }

  private mutating func report(
    _ row: LynxRow, _ id: EntryID, _ finer: PrintedTime?, _ order: inout PassOrder
  ) {
    reportSplits(row, id, &order)
    var result = ResultClaim(id, place: row.place?.number, flags: row.flags)
    result.outcome = row.outcome
    if let time = row.time {
      result.reading = .roundedUp(time.printed, isHandTimed: time.isHandTimed)
      result.finer = finer.map { Reading($0, .exact) }
      let length = race.race.discipline.raceDistance ?? .longest
      if let expected = order.contradiction(id, at: length, time.printed, line: row.line) {
        problems.append(
          (
            row.line,
            Problem(
              column: time.column, key: "time", found: time.printed.text.quoted, expected: expected)
          ))
      }
    }
    if result != ResultClaim(id) { add(.finish, .result(result), row) }
    if let reaction = row.reaction { add(.finish, .reaction(id, reaction), row) }
  }

  mutating func add(_ line: Int, _ problem: Problem) { problems.append((line, problem)) }

  private mutating func add(_ stage: Stage, _ claim: Claim, _ row: LynxRow) {
    reports.append(LoggedReport(Report(stage, claim, line: row.line)))
  }

  private mutating func reportSplits(_ row: LynxRow, _ id: EntryID, _ order: inout PassOrder) {
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
      add(.markPoint(markPoint), .pass(id, rank: nil, reading: reading), row)
      let printed = PrintedTime(time: reading.time, decimals: reading.decimals)
      guard
        let expected = order.contradiction(id, at: markPoint, printed, line: row.line)
      else { continue }
      problems.append(
        (
          row.line,
          Problem(
            column: row[10].column, key: "splits", found: printed.text.quoted, expected: expected)
        ))
    }
  }

  /// Q and q have no place in the model: who goes on is told in words.
  private mutating func reportQualified(_ list: StartList, _ ids: [Int: EntryID]) {
    let words = ["Q", "q"].compactMap { mark -> String? in
      let names = rows.indices.compactMap { index in
        rows[index].qualification == mark ? ids[index].map { list[$0].athlete.name } : nil
      }
      return names.isEmpty ? nil : "\(mark): " + names.joined(separator: ", ")
    }
    guard !words.isEmpty else { return }
    let note = "marked " + words.joined(separator: "; ")
    reports.append(LoggedReport(Report(.finish, .note(note))))
  }
}
