import Athletics
import RaceReplay

/// Writes a FinishLynx result file (`.lif`): a head of eleven columns, then a row of nineteen for each
/// entry, in the order of the final result.
///
/// Only what is official is written: the format has no sign for what was tracked, reported, guessed
/// or doubted. Gaps are to the winner, with thousandths only where both readings are known. Two more
/// columns stand in the head where the wind mode or the laps say something.
package enum LynxWriter {
  /// The heat as a file, and what of it could not be said.
  package static func export(_ race: Readout) -> Export {
    guard let startList = race.startList else {
      return Export([], unsaid: ["everything: there is no race"])
    }
    var unsaid = LynxUnsaid()
    let replay = Replay(startList, reports: race.reports)
    let kept = race.header?.kept
    let head = LynxWrittenHead(startList.race, wind: replay.wind, kept: kept?.race ?? [], &unsaid)
    let rows = LynxWrittenRows(replay, kept: kept?.entries ?? [:], start: head.cells[10], &unsaid)
    unsaid.note(race, replay)
    if startList.entries.isEmpty { unsaid.addOne("a race without an entry: the file has no row") }
    let lines = [head.cells] + rows.rows
    return Export(Array(lines.map(Self.line).joined().utf8), unsaid: unsaid.lines)
  }

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

/// What a FinishLynx result cannot say: kinds and how many of each.
struct LynxUnsaid {
  private var counts: [(kind: String, count: Int)] = []

  /// A line for each kind, in the order in which they were met.
  var lines: [String] { counts.map { $0.count == 0 ? $0.kind : "\($0.count) × \($0.kind)" } }

  /// Notes that something of a kind is left out.
  mutating func add(_ kind: String) {
    if let index = counts.firstIndex(where: { $0.kind == kind }) {
      counts[index].count += 1
    } else {
      counts.append((kind, 1))
    }
  }

  /// Notes something of which there is one.
  mutating func addOne(_ what: String) { counts.append((what, 0)) }

  /// Notes what the race and its reports say beyond a result.
  mutating func note(_ race: Readout, _ replay: Replay) {
    let told = replay.race
    if told.competition.id != LynxRace.competitionID {
      addOne("the competition, \(told.competition.name)")
    }
    if !told.discipline.isRace { addOne("that it is no race but the \(told.discipline.name)") }
    if let day = told.day { addOne("the day, \(day.text)") }
    if let venue = told.venue { addOne("the venue, \(venue)") }
    if told.awardsMedals { addOne("that medals are awarded") }
    if let size = told.fieldSize { addOne("how many started, \(size)") }
    if told.isFieldPartial { addOne("that not everyone is listed") }
    for _ in told.records { add("a record before the race") }
    for report in replay.feed {
      if report.isDoubtful {
        add("a doubtful report")
      } else if let kind = Self.kind(report) {
        add(kind)
      }
    }
    for _ in race.header?.sources ?? [] { add("a source") }
  }

  /// What a report says that no column is for.
  private static func kind(_ report: Report) -> String? {
    switch report.claim {
    case .leaderTime: "a leader’s time without a name"
    case .order: "an order at a mark point"
    case .pass(_, let rank?, _) where report.stage < .finish && rank > 0:
      "a place at a mark point"
    case .deadHeat: "a dead heat, but for the equal places"
    case .margin: "a margin"
    case .series: "a series of attempts"
    case .stretch: "a time for part of the course"
    case .official: "when the result became official"
    case .reinstated: "a correction, but for what came of it"
    case .result(let claim) where claim.mark != nil: "a mark that is no time"
    case .result(let claim) where claim.wind != nil: "a wind of one athlete’s own"
    case .result where report.stage == .after: "a correction, but for what came of it"
    case .note: "a note"
    default: nil
    }
  }
}
