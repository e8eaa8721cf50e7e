import Athletics
import Foundation
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading

/// Whoever follows a source: takes its news in as they come, and keeps the races.
struct Follower {
  private var competition: LiveCompetition
  private(set) var replays: [String: Replay] = [:]
  private(set) var changes: [LiveChange] = []
  private(set) var warnings: [Warning] = []
  private var clock: Int64 = 1_780_000_000_000

  init(feed: String = "test") { competition = LiveCompetition(feed: feed) }
  init(_ sources: [LiveCompetitionSource]) { competition = LiveCompetition(sources) }

  /// Goes on with what another has kept of the same sources.
  mutating func resume(_ kept: [(race: String, Readout)]) {
    competition.resume(kept)
    for (race, readout) in kept {
      if let list = readout.startList {
        replays[race] = Replay(list, reports: readout.reports)
      }
    }
  }

  mutating func take(_ news: [SourceNews], from source: Int = 0) {
    for item in news {
      clock += 1
      let stamp = ArrivalStamp(milliseconds: clock)
      for change in competition.take(item, from: source, at: stamp) { note(change) }
    }
  }

  mutating func note(_ change: LiveChange) {
    changes.append(change)
    switch change {
    case .opened(let race, let header, let logged):
      replays[race] = Replay(header.startList, reports: logged.map(\.report))
    case .reported(let race, let logged): replays[race]?.append(logged.map(\.report))
    case .clock: break
    case .warned(let more): warnings += more
    }
  }

  /// How many reports have come.
  var reportCount: Int { replays.values.reduce(0) { $0 + $1.feed.count } }
}

/// What a race comes to at each mark point and at its end: what two ways of hearing of it have to agree
/// in.
struct ToldSoFar: Equatable {
  private let names: [String]
  private let columns: [[String]]
  private let sheet: [String]
  private let isOfficial: Bool

  init(_ replay: Replay) {
    let entries = replay.startList.entries
    func name(_ id: EntryID) -> String { entries[id.index].athlete.name }
    names = entries.map(\.athlete.name).sorted()
    columns = replay.columns.map { column in
      [column.markPoint.text]
        + column.order.map { id in
          name(id) + " \(column.placings[id.index]?.number ?? 0) "
            + (column.reading(of: id)?.value.text ?? "")
        }
    }
    let last = replay.lastSheet
    sheet =
      last?.order.map { id in
        name(id) + " \(last?.placing(of: id)?.number ?? 0) "
          + (last?[id]?.reading?.value.text ?? last?[id]?.mark?.value.text ?? "")
          + (last?[id]?.outcome?.value.text ?? "")
      } ?? []
    isOfficial = last?.isOfficial ?? false
  }
}

/// The races that ship, as their logs.
enum ShippedLog {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/CArchive/Logs").path

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".race.jsonl") }.sorted()

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }

  static func readout(_ name: String) throws -> Readout {
    var reader = RaceLogReader(file: name)
    return reader.readout(of: try bytes(name))
  }
}
