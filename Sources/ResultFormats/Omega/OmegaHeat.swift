import Athletics
import RaceReplay
import ResultReading

/// The rows of one heat, which become a race.
struct OmegaHeat {
  let start: OmegaRow.Start
  let rows: [OmegaRow]
  let hint: TableHint
  /// Whether the file is about one event, so that its name can tell the distance.
  let isOneEvent: Bool

  /// The start list, the reports and what was guessed.
  func readout(file: String) -> Readout {
    let discipline = isOneEvent || hint.isEventGiven ? hint.discipline : nil
    // A log numbers heats from 1 to 999.
    let isUsual = (1...999).contains(start.heat)
    let (race, told) = hint.race(
      discipline ?? .unknownDistance,
      discipline == nil ? "the file does not tell it" : hint.reason, from: "omega",
      round: "event-\(start.event)-round-\(start.round)" + (isUsual ? "" : "-heat-\(start.heat)"),
      heat: isUsual ? start.heat : nil)
    var remarks = told
    var entries = OmegaEntries()
    var problems: [(line: Int, problem: Problem)] = []
    var reports: [Report] = []
    var lapsSeen: [EntryID: Set<Int?>] = [:]
    var places: [ReportedPlaces.Line] = []
    var zeros = ZeroTimes()
    entries.add(rows)
    for row in rows {
      let id = entries[row]
      guard lapsSeen[id, default: []].insert(row.lap).inserted else {
        problems.append(
          (
            row.line,
            Problem(
              column: row.column, key: entries.list[id.index].athlete.name,
              found: "a second row of the same lap", expected: "one; the first stands")
          ))
        continue
      }
      if case .zero = row.taking {
        let key = OmegaColumn.time.head + (row.lap.map { " of lap \($0)" } ?? "")
        zeros.add(key, line: row.line, column: row.column)
      }
      do throws(Problem) {
        if let lap = row.lap {
          reports += try pass(row, lap, id, race)
        } else {
          let result = result(row, id, in: race.discipline)
          if let place = place(row, result) { places.append(place) }
          reports += result
        }
      } catch {
        problems.append((row.line, error))
      }
    }
    problems += ReportedPlaces(places).problems
    problems += zeros.problems.map { ($0.line ?? 1, $0.problem) }
    problems.sort { $0.line < $1.line }
    if rows.contains(where: { $0.lap != nil }), !race.passes.isEmpty {
      remarks.append("lap 1, 2 … read as the passes of the finish line, lap 9999 as the finish")
    }
    var readout = Readout()
    readout.startList = StartList(race: race, entries: entries.list)
    readout.fragments.omegaStart = start
    readout.logged = LoggedReports(reports)
    readout.guess = remarks
    readout.warnings = problems.map { $0.problem.warning(file: file, line: $0.line) }
    return readout
  }

  private func pass(
    _ row: OmegaRow, _ lap: Int, _ id: EntryID, _ race: Race
  ) throws(Problem) -> [Report] {
    guard race.passes.indices.contains(lap - 1) else {
      throw Problem(
        column: row.lapColumn, key: OmegaColumn.lap.head, found: "lap \(lap)",
        expected: race.passes.isEmpty
          ? "a race whose passes of the finish line are known; its mark point is not told"
          : "1 to \(race.passes.count), or 9999 for the finish; its mark point is not told")
    }
    let markPoint = race.passes[lap - 1]
    switch row.taking {
    case .time:
      let mark = row.mark(in: race.discipline)
      return [
        Report(.markPoint(markPoint), .pass(id, rank: row.rank, reading: mark), line: row.line)
      ]
    case .outcome(let outcome):
      return [
        Report(
          .markPoint(markPoint), .result(ResultClaim(id, outcome: outcome)), line: row.line)
      ]
    case .zero: return []
    }
  }

  /// The place of a row that has one and a time.
  private func place(_ row: OmegaRow, _ reports: [Report]) -> ReportedPlaces.Line? {
    guard case .result(let claim)? = reports.first?.claim, claim.outcome == nil,
      let rank = row.rank, let place = TablePlace(rank)
    else { return nil }
    return ReportedPlaces.Line(
      line: row.line, column: row.rankColumn, place: place,
      mark: ReportedPlaces.Mark(claim))
  }

  private func result(
    _ row: OmegaRow, _ id: EntryID, in discipline: Discipline
  ) -> [Report] {
    var claim = ResultClaim(id, place: row.rank)
    switch row.taking {
    case .time(let read, _, let isAgreed):
      claim.reading = row.mark(in: discipline)
      if isAgreed { claim.finer = Reading(read, .exact) }
    case .outcome(let outcome): claim.outcome = outcome
    // A place without a time is none: the row has its warning.
    case .zero: return []
    }
    return [Report(.finish, .result(claim), line: row.line)]
  }
}
