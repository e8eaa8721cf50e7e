import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Any cut of a real race gives the same race")
struct SampleCutTests {
  private static let logs = Sample.names(
    inPackage: "Sources/CArchive/Logs", ending: ".race.jsonl")
  private static let samples = Sample.files(under: "samples").map { "samples/" + $0 }

  private func portrait(_ replay: Replay) -> [String] {
    let end = replay.timeline.end.ticks
    let positions =
      replay.timeline.steps.map { Position.step($0.kind) }
      + (0...50).map { Position.instant(RaceTime(ticks: end * Int64($0) / 50)) }
    return positions.map { position in
      let state = replay.state(at: position)
      let places = state.order.map { "\($0.index) " + (state.placing(of: $0)?.text ?? "-") }
      return "\(state.step.kind) \(places) \(state.lastSeen) \(state.clock?.text ?? "-")"
    }
  }

  /// One by one, by 7 and by 660, with a seek after some of the pieces, against all at once.
  private func expectSame(_ readout: Readout, _ name: String) {
    for race in readout.races {
      guard let list = race.startList else { continue }
      let reports = race.reports
      let expected = portrait(Replay(list, reports: reports))
      for size in [1, 7, 660] where size == 1 || reports.count > size {
        var pieces = Replay(list)
        for start in stride(from: 0, to: reports.count, by: size) {
          pieces.append(reports[start..<min(start + size, reports.count)])
          if start % 5 == 0 { _ = pieces.state(at: .instant(RaceTime(seconds: start))) }
        }
        #expect(portrait(pieces) == expected, "\(name) \(list.race.path) by \(size)")
      }
    }
  }

  @Test("every race of the archive", arguments: logs)
  func ofArchive(name: String) throws {
    let bytes = try #require(Sample.bytes(inPackage: "Sources/CArchive/Logs/" + name))
    expectSame(FileReader.readout(bytes, file: name), name)
  }

  @Test("every race of the samples", arguments: samples)
  func ofSamples(name: String) throws {
    let bytes = try #require(Sample.bytes(name))
    expectSame(FileReader.readout(bytes, file: String(name.split(separator: "/").last ?? "")), name)
  }
}
