import RaceReplay

/// A format that results are written in.
package enum ExportFormat: String, CaseIterable, Sendable {
  case raceLog = "race-log"
  case json

  /// The name for people: `race log`.
  package var name: String {
    switch self {
    case .raceLog: "race log"
    case .json: "JSON"
    }
  }

  /// What it is for, in a few words.
  package var purpose: String {
    switch self {
    case .raceLog: "everything that is known, a line a report"
    case .json: "the same as one document"
    }
  }

  /// How the names of its files end.
  package var ending: String {
    switch self {
    case .raceLog: ".race.jsonl"
    case .json: ".json"
    }
  }

  /// Whether one file of it holds any number of races.
  package var holdsManyRaces: Bool {
    switch self {
    case .raceLog: false
    case .json: true
    }
  }

  /// A file with these races; only the first of them where the format holds one.
  package func export(_ races: [Readout], isRaw: Bool = false) -> Export {
    switch self {
    case .raceLog: Self.raceLog(of: races)
    case .json: ResultsDocument.export(races)
    }
  }

  private static func raceLog(of races: [Readout]) -> Export {
    guard let race = races.first, let list = race.startList else { return Export([]) }
    return Export(RaceLogWriter.log(race.header ?? RaceLogHeader(list), race.logged))
  }
}
