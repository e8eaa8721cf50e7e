import Athletics
import RaceReplay
import ResultReading

/// What stands in a race log that is gone on with: its races, and where its feed goes on.
package struct LogSoFar: Sendable {
  private var stream: RaceStream
  /// In the order in which they came.
  package private(set) var races: [(race: String, Readout)] = []

  /// - Parameter name: what warnings call it.
  package init(name: String) { stream = RaceStream(name: name) }

  /// Takes in bytes of the log, cut anywhere.
  package mutating func feed(_ bytes: ArraySlice<UInt8>) {
    for news in stream.feed(bytes) {
      guard case .added(let race, let readout) = news else { continue }
      guard let index = races.firstIndex(where: { $0.race == race }) else {
        races.append((race, readout))
        continue
      }
      if readout.startList != nil {
        races[index].1 = readout
      } else {
        races[index].1.append(readout)
      }
    }
  }

  /// What it says, race by race.
  package var whole: [LiveChange] { opened(with: { Array($0.logged) }) }

  private func opened(with reports: (Readout) -> [LoggedReport]) -> [LiveChange] {
    races.compactMap { race, readout in
      guard let startList = readout.startList else { return nil }
      return .opened(
        race: race, readout.header ?? RaceLogHeader(startList), reports(readout))
    }
  }

  /// What it says, as it was handed on: the heads of its races, then their reports in turns.
  package var changes: [LiveChange] {
    let reports = races.flatMap { race, readout in readout.logged.map { (race: race, $0) } }
    let inTurns = reports.enumerated().sorted { one, other in
      let (first, second) = (one.element.1.report.sequence, other.element.1.report.sequence)
      return (first ?? -1, one.offset) < (second ?? -1, other.offset)
    }
    var turns: [(race: String, logged: [LoggedReport])] = []
    for (_, (race, logged)) in inTurns {
      if let last = turns.indices.last, turns[last].race == race {
        turns[last].logged.append(logged)
      } else {
        turns.append((race, [logged]))
      }
    }
    return opened(with: { _ in [] }) + turns.map { .reported(race: $0.race, $0.logged) }
  }

  /// The name that its reports are numbered under; nothing before the first.
  package var feed: String? { stream.next?.feed }

  /// How many bytes of a line there are that has not ended.
  package var unended: Int { stream.unended }

  /// Whether every report is one that a publisher wrote, with its number.
  package var isPublished: Bool {
    races.allSatisfy { _, readout in
      readout.reports.allSatisfy { $0.sequence != nil && $0.delivery?.feed == feed }
    }
  }

  /// What writes on, under the same name and with the next number.
  ///
  /// - Parameter newFeed: the name where it has none yet.
  package func writer(newFeed: String) -> RaceStreamWriter {
    RaceStreamWriter(
      feed: feed ?? newFeed, next: stream.next?.sequence ?? 0,
      startLists: Dictionary(
        races.compactMap { race, readout in readout.latestStartList.map { (race, $0) } }
      ) { $1 })
  }
}

extension Readout {
  /// Who is in the race by all that is reported.
  fileprivate var latestStartList: StartList? {
    guard var startList else { return nil }
    for report in reports where !report.isDoubtful { startList.apply(report.claim) }
    return startList
  }
}
