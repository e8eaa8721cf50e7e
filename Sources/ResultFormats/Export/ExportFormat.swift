import RaceReplay
import ResultReading

/// A format that results are written in.
package enum ExportFormat: String, CaseIterable, Sendable {
  case raceLog = "race-log"
  case csv
  case json
  case lif
  case markdown
  case worldAthletics = "world-athletics"

  /// The name for people: `race log`.
  package var name: String {
    switch self {
    case .raceLog: "race log"
    case .csv: "CSV table"
    case .json: "JSON"
    case .lif: "FinishLynx result"
    case .markdown: "Markdown"
    case .worldAthletics: "World Athletics import JSON"
    }
  }

  /// What it is for, in a few words.
  package var purpose: String {
    switch self {
    case .raceLog: "everything that is known, a line a report"
    case .csv: "a row an athlete, for spreadsheets"
    case .json: "everything, as one document"
    case .lif: "for the programs of a meet"
    case .markdown: "a table for people"
    case .worldAthletics: "for handing results in"
    }
  }

  /// How the names of its files end.
  package var ending: String {
    switch self {
    case .raceLog: ".race.jsonl"
    case .csv: ".csv"
    case .json: ".json"
    case .lif: ".lif"
    case .markdown: ".md"
    case .worldAthletics: ".wa.json"
    }
  }

  /// Whether one file of it holds any number of races.
  package var holdsManyRaces: Bool {
    switch self {
    case .raceLog, .lif: false
    case .csv, .json, .markdown, .worldAthletics: true
    }
  }

  /// A file with these races; only the first of them where the format holds one.
  ///
  /// - Parameter isRaw: whether text in a table is left without the apostrophe that keeps a
  ///   spreadsheet from running it as a formula.
  package func export(_ races: [Readout], isRaw: Bool = false) -> Export {
    switch self {
    case .raceLog: Self.raceLog(of: races)
    case .csv: TableWriter.csv(races, isRaw: isRaw)
    case .json: ResultsDocumentWriter.export(races)
    case .lif: races.first.map { LynxWriter.export($0) } ?? Export([])
    case .markdown: MarkdownWriter.export(races)
    case .worldAthletics: WorldAthleticsWriter.export(races)
    }
  }

  private static func raceLog(of races: [Readout]) -> Export {
    guard let race = races.first, let list = race.startList else { return Export([]) }
    return Export(RaceLogWriter.log(race.header ?? RaceLogHeader(list), race.logged))
  }
}
