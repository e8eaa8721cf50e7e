import Athletics
import Foundation
import RaceReplay
import ResultFormats
import ResultReading

@testable import RaceBoard

/// The races of the archive that ships, read from its logs.
enum ArchiveRaces {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CArchive/Logs")

  /// Every race by its path.
  private static let readouts: [String: Readout] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let ending = ".race.jsonl"
    return Dictionary(
      uniqueKeysWithValues: files.filter { $0.hasSuffix(ending) }.map { file in
        var reader = RaceLogReader(file: file)
        let path = String(file.dropLast(ending.count)).replacing("_", with: "/")
        return (path, reader.readout(of: bytes(of: file)))
      })
  }()

  static let paths = readouts.keys.sorted()

  /// A race with the finals of its competition; nothing where the archive has none of that path.
  static func race(_ path: String) -> LoadedRace? {
    guard let readout = readouts[path], let startList = readout.startList else { return nil }
    return LoadedRace(
      replay: Replay(startList, reports: readout.reports),
      competition: finals(of: startList.race.competition.id), warnings: readout.warnings,
      remarks: readout.guess.map(\.text))
  }

  static let catalogue: [CatalogueItem] = readouts.compactMap { path, readout in
    readout.startList.map { CatalogueItem(path: path, startList: $0) }
  }

  static let outcomes: [String: RaceOutcome] = readouts.compactMapValues { readout in
    readout.startList.map { Replay($0, reports: readout.reports).outcome }
  }

  /// An athlete across the archive.
  static func record(of athlete: Athlete) -> AthleteHistory {
    let races = paths.compactMap { race($0) }
    let entries = races.flatMap(\.replay.startList.entries)
    let own = entries.first { $0.athlete.identity == athlete.identity }
    return AthleteHistory(
      athlete, nation: own?.nation,
      races: zip(paths, races).compactMap { $1.replay.performance(of: athlete, path: $0) },
      logged: finals(of: "paris-2024")?.performances(of: athlete) ?? [], raceCount: races.count)
  }

  static let finishes: [ListedFinish] = paths.compactMap { path in
    race(path)?.replay.closeFinish.map { ListedFinish(path: path, finish: $0) }
  }

  private static func finals(of competition: String) -> CompetitionLog? {
    let file = competition + ".competition.jsonl"
    var reader = CompetitionLogReader(file: file)
    let readout = reader.readout(of: bytes(of: file))
    return readout.competition.map { CompetitionLog($0, readout.finals) }
  }

  private static func bytes(of file: String) -> [UInt8] {
    (try? Data(contentsOf: folder.appending(path: file))).map { [UInt8]($0) } ?? []
  }
}
