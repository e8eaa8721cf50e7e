import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Written and read back, everything is the same or listed as unsaid")
struct SampleRoundTripTests {
  private static let formats: [ExportFormat] = [.csv, .lif, .worldAthletics]
  private static let whole: [ExportFormat] = [.raceLog, .json]

  @Test("in every fixture", arguments: RoundTripSource.fixtures)
  func fixtures(source: RoundTripSource) { expectSame(source) }

  @Test("in every race of the archive", arguments: RoundTripSource.archive)
  func archive(source: RoundTripSource) { expectSame(source) }

  @Test(
    "in every real file",
    .enabled("the samples are not beside the package") { !RoundTripSource.samples.isEmpty },
    arguments: RoundTripSource.samples)
  func samples(source: RoundTripSource) { expectSame(source) }

  private func expectSame(_ source: RoundTripSource) {
    guard !source.races.isEmpty else { return }
    for format in Self.formats {
      for races in files(source.races, format) {
        let trip = RoundTrip(races, format)
        #expect(trip.faults.isEmpty, "\(source) \(format.name) \(trip.faults)")
        expectSameBytes(trip, format)
      }
    }
    for races in files(source.races, .csv) {
      let trip = RoundTrip(races, .csv, isRaw: true)
      #expect(trip.faults.isEmpty, "\(source), raw \(trip.faults)")
      expectSameBytes(trip, .csv, isRaw: true)
    }
    for format in Self.whole {
      for races in files(source.races, format) { expectWhole(races, format) }
    }
    expectText(source.races)
  }

  /// The races by the files that a format takes for them.
  private func files(_ races: [Readout], _ format: ExportFormat) -> [[Readout]] {
    format.holdsManyRaces ? [races] : races.map { [$0] }
  }

  /// What was read back is written as it was before, but for the order of those without a place:
  /// that of the start, which not every format tells. From then on every byte is the same.
  private func expectSameBytes(_ trip: RoundTrip, _ format: ExportFormat, isRaw: Bool = false) {
    guard !trip.read.isEmpty else { return }
    let second = RoundTrip(trip.read, format, isRaw: isRaw)
    let third = RoundTrip(second.read, format, isRaw: isRaw)
    // Not compared inside, where every byte of a difference would be shown.
    let isSettled = third.export.bytes == second.export.bytes
    #expect(isSettled, "\(format.name)")
    if [.csv, .raceLog, .json].contains(format) {
      let isSame = lines(second.export) == lines(trip.export)
      #expect(isSame, "\(format.name)")
    }
  }

  private func lines(_ export: Export) -> [String] {
    String(decoding: export.bytes, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
  }

  /// A log and our JSON say every report again.
  private func expectWhole(_ races: [Readout], _ format: ExportFormat) {
    let trip = RoundTrip(races, format)
    #expect(trip.export.unsaid.isEmpty)
    #expect(trip.faults.isEmpty, "\(trip.faults)")
    #expect(trip.read.count == races.count)
    for (race, again) in zip(races, trip.read) {
      guard let list = race.startList else { continue }
      #expect(again.header == race.header ?? RaceLogHeader(list))
      #expect(again.logged.map(\.kept) == race.logged.map(\.kept))
      #expect(again.reports.map(\.withoutLine) == race.reports.map(\.withoutLine))
    }
    expectSameBytes(trip, format)
  }

  /// Each athlete stands in a row of the Markdown, with place and mark.
  private func expectText(_ races: [Readout]) {
    for race in races {
      guard let list = race.startList else { continue }
      let text = String(decoding: ExportFormat.markdown.export([race]).bytes, as: UTF8.self)
      let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
      let replay = Replay(list, reports: race.reports)
      let sheet = replay.sheets.last
      for id in replay.entryIDs {
        let line = sheet?[id]
        let place = sheet?.placing(of: id).flatMap {
          $0.isReported && $0.provenance.origin != .estimated ? "| \($0.number)" : nil
        }
        let reading = line?.reading.flatMap { $0.isEstimated ? nil : $0.value.text }
        let mark = list.race.discipline.isRace ? reading : line?.mark?.value.text
        let cells = [replay.startList[id].athlete.name, mark].compactMap { $0 }.map {
          " " + escaped($0) + " |"
        }
        #expect(
          rows.contains { row in
            cells.allSatisfy { row.contains($0) } && row.hasPrefix(place ?? "|")
          }, "\(list.race.path) \(cells)")
      }
    }
  }

  private func escaped(_ text: String) -> String {
    TableText.onOneLine(text).map { "\\`*_[]<>|#~".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}

extension Report {
  fileprivate var withoutLine: Report {
    Report(stage, claim, provenance, delivery: delivery, sequence: sequence)
  }
}
