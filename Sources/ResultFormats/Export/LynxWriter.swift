import Athletics
import RaceReplay
import ResultReading

/// Writes a FinishLynx result file (`.lif`): a head of eleven columns, then a row of nineteen for each
/// entry, in the order of the final result.
///
/// Only what is official is written: the format has no sign for what was tracked, reported, guessed
/// or doubted. Gaps are to the winner, with thousandths only where both readings are known. Two more
/// columns stand in the head where the wind mode or the laps say something.
package enum LynxWriter {
  /// The heat as a file, and what of it could not be said.
  package static func export(_ race: Readout) -> Export {
    guard let result = FinalResult(race) else {
      return Export([], unsaid: ["everything: there is no race"])
    }
    var unsaid = Unsaid()
    let kept = race.header?.kept
    let head = LynxWrittenHead(result.race, wind: result.wind, kept: kept?.race ?? [], &unsaid)
    var rows = result.lines.map { line in
      LynxWrittenRow(
        line, in: result.race, start: head.cells[10],
        kept: kept?.entries[line.id.index] ?? [], &unsaid)
    }
    rows.writeGaps(&unsaid)
    unsaid.count(result)
    unsaid.count(result, as: rows)
    let said = head.isAsRead ? Self.keptKeys.union([LynxRace.headKey]) : Self.keptKeys
    unsaid.countRest(of: race, result, said: said, note: head.note)
    if rows.isEmpty {
      unsaid = Unsaid()
      unsaid.add(fact: "a race without an entry: the file has no row")
    }
    let lines = [head.cells] + rows.map(\.cells)
    return Export(Array(lines.map(Self.line).joined().utf8), unsaid: unsaid.lines)
  }

  /// What stands in a race log read from such a file, and is written again.
  private static let keptKeys = Set(
    [LynxWrittenRow.statusKey, LynxResult.timeKey] + LynxRow.keptColumns.map(\.1))

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  /// The cell, in quotes where a comma, a quote or a space at its ends would be read otherwise.
  private static func quoted(_ cell: String) -> String {
    let text = String(cell.map { $0.isNewline ? " " : $0 })
    let isPlain =
      !text.contains(",") && text.first != "\"" && text.first != " " && text.last != " "
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension Unsaid {
  /// Counts what only a FinishLynx result has no place for.
  fileprivate mutating func count(_ result: FinalResult) {
    let race = result.race
    if race.competition.id != LynxRace.competitionID {
      add(fact: "the competition, \(race.competition.name)")
    }
    let unnumbered = result.lines.filter { $0.entry.bib == nil }
    let known = Set(unnumbered.map { [$0.entry.athlete.name, $0.entry.club ?? $0.nation?.code] })
    add("entries that nothing tells from others", unnumbered.count - known.count)
    if let day = race.day { add(fact: "the day, \(day.text)") }
    if let venue = race.venue { add(fact: "the venue, \(venue)") }
  }

  /// Counts the dead heats that the rows do not say, by one place and one reading, and those that
  /// they say of others.
  fileprivate mutating func count(_ result: FinalResult, as rows: [LynxWrittenRow]) {
    var ties: [EntryID: LynxTie] = [:]
    for (line, row) in zip(result.lines, rows) { ties[line.id] = row.tie }
    let untold = result.deadHeats.count { heat in
      let told = Set(heat.entries.map { ties[$0] })
      return told.count > 1 || told.contains(nil)
    }
    add("dead heats without a place or a time", untold)
    let heats = result.deadHeats.map { Set($0.entries) }
    let level = Dictionary(grouping: ties.keys) { ties[$0] }.values
    add(
      "equal places that are no dead heat",
      level.count { ids in ids.count > 1 && !heats.contains { $0.isSuperset(of: ids) } })
  }
}
