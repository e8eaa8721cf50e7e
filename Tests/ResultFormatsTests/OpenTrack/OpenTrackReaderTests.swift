import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Competition JSON of OpenTrack")
struct OpenTrackReaderTests {
  private let readout = FileReader.readout(Array(Fixture.openTrack.utf8))

  private func series(_ readout: Readout) -> [String] {
    readout.reports.compactMap { report in
      guard case .series(let id, let cells) = report.claim else { return nil }
      let shown = cells.map { ($0.height.map { $0.text + " " } ?? "") + $0.text }
      return (readout.startList?[id].bib ?? "") + ": " + shown.joined(separator: ", ")
    }
  }

  @Test("every unit is a race of its own, and a combined event one by its results")
  func races() {
    #expect(
      readout.races.map(\.path) == [
        "village-games-2031/decathlon-m/final", "village-games-2031/110mh-mu20/round-1/1",
        "village-games-2031/110mh-mu20/round-1/2", "village-games-2031/110mh-mu20/final",
        "village-games-2031/long-jump-m/decathlon", "village-games-2031/pole-vault-w/final",
        "village-games-2031/4x200m-x/final",
      ])
    #expect(readout.otherRaces[0].startList?.race.day?.day.code == "2031-08-06")
    #expect(readout.otherRaces[3].startList?.race.day == nil)
    #expect(readout.otherRaces[2].startList?.race.start?.code == "15:45:00")
  }

  @Test("results name competitors and teams by their bibs")
  func results() {
    #expect(
      readout.races.map(\.resultLines) == [
        ["1 Aron Birk NOR 7012"], ["1 Aron Birk NOR 14.10"], ["1 Zed Fell GBR 14.20"],
        ["1 Aron Birk NOR 14.00", "- Zed Fell GBR DNF", "- 9 soon"], ["1 Zed Fell GBR 5.74"],
        ["1 Aron Birk NOR 3.10"], ["- Fjell I 1:30.59"],
      ])
    let heat = readout.otherRaces[0]
    #expect(heat.startList?.entries[0].club == "IL Fjell")
    #expect(heat.startList?.entries[0].lane == 3)
    #expect(heat.reports.map(\.claim).contains(.wind("+0.4")))
    #expect(heat.reports.map(\.claim).contains(.official(nil)))
    let team = readout.otherRaces[5].startList?.entries[0]
    #expect(team?.runners.map(\.athlete.name) == ["Aron Birk", "Zed Fell"])
    #expect(team?.runners.map(\.bib) == ["1", "2"])
  }

  @Test("trials are put together by competitor, and by height where there is one")
  func trials() {
    #expect(series(readout.otherRaces[3]) == ["2: x, 5.74"])
    #expect(series(readout.otherRaces[4]) == ["1: 3.10 xo, 3.25 xxx"])
  }

  @Test("a date that is none is kept once")
  func brokenDate() throws {
    let text = Fixture.openTrack.replacing("\"date\": \"2031-08-06\"", with: "\"date\": \"soon\"")
    let readout = FileReader.readout(Array(text.utf8))
    let header = try #require(readout.header)
    var reader = RaceLogReader(file: "f")
    let again = reader.readout(of: RaceLogWriter.log(header, readout.logged))
    #expect(again.header == header)
    #expect(readout.warnings.map(\.found).first == "“soon”")
  }

  @Test("what cannot be read is told")
  func warnings() {
    #expect(
      readout.races.flatMap(\.warnings).map { "\($0.key ?? "") \($0.found)" } == [
        "event_code “TRI”", "bib “9”", "performance “soon”", "round “3”", "bib “8”",
      ])
  }

  @Test("what has no place in the model is kept, but for dates of birth")
  func kept() throws {
    let header = try #require(readout.header)
    let log = String(decoding: RaceLogWriter.log(header, readout.logged), as: UTF8.self)
    for text in [
      #""competitors":[{"competitor_id":"3""#, #""event_code":"TRI""#, #""date":"2031-08-06""#,
    ] {
      #expect(log.contains(text), "\(text)")
    }
    #expect(!log.contains("2002-08-24") && !log.contains("2001-08-24"))
  }

  /// What a person reads in the file: the path of each unit, its results and its trials.
  private static let table: [(String, [String], [String])] = [
    ("100m-m/triathlon-1/1", ["1 Andrew Robinson GBR 10.37", "2 Andy Weir GBR 10.48"], []),
    ("100m-m/triathlon-1/2", ["1 Gus Upton GBR 10.26"], []),
    (
      "100m-m/triathlon-2",
      ["1 Andrew Robinson GBR 10.07", "2 Gus Upton GBR 10.37", "3 Andy Weir GBR 10.47"], []
    ),
    (
      "long-jump-m/final", ["1 Andrew Robinson GBR 5.74", "2 Andy Weir GBR 5.72"],
      ["1: 5.74, x, 5.60", "2: 5.72, 5.51, x"]
    ),
    (
      "javelin-throw-x/triathlon",
      ["2 Andrew Robinson GBR 47.03", "1 Andy Weir GBR 47.04", "3 Gus Upton GBR 46.93"],
      [
        "1: 47.03, 46.32, 45.13, 43.01, 45.42, x", "2: 41.61, 47.04, x, 44.07, 43.08, 45.93",
        "3: 45.53, 46.08, 45.17, 46.63, 46.93, 41.04",
      ]
    ),
    (
      "pole-vault-x/triathlon", ["2 Andrew Robinson GBR 3.40", "1 Gus Upton GBR 3.55"],
      [
        "1: 3.10 o, 3.25 o, 3.40 o, 3.55 xxx", "3: 3.10 o, 3.25 o, 3.40 o, 3.55 xxo, 3.70 xxx",
      ]
    ),
    ("4x200m-m/final", ["1 Hare & Hounds 1:30.59", "2 Belgrave 1:32.60"], []),
  ]

  private static let sample = Sample.bytes("samples/results-json/opentrack_full_competition.json")

  @Test("the published example is read", .enabled("the sample is missing") { sample != nil })
  func published() throws {
    let readout = FileReader.readout(try #require(Self.sample))
    #expect(readout.races.count == Self.table.count)
    for (race, expected) in zip(readout.races, Self.table) {
      #expect(race.path == "api-test-slug-10/" + expected.0)
      #expect(race.resultLines == expected.1)
      #expect(series(race) == expected.2)
    }
  }
}
