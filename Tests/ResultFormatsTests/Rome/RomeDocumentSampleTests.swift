import Athletics
import RaceReplay
import ResultFormats
import Testing

@Suite("The results of Rome 2024")
struct RomeDocumentSampleTests {
  private static let bytes = Sample.bytes("samples/results-json/Rome2024.json")
  private static let readout = bytes.map { FileReader.readout($0) }
  private static let isThere = bytes != nil

  /// What a person reads in the file: the unit counted from 0, its path, day, wind, how many
  /// results, and the first and the last of them.
  private static let table: [(Int, String, String, String?, Int, String, String)] = [
    (
      38, "110mh-m/final", "2024-06-08", "0.6", 9,
      "1 Lorenzo Ndele Simonelli ITA 13.05 NR PB", "- Damian Czykier POL DNF"
    ),
    (
      54, "pole-vault-m/final", "2024-06-12", nil, 13, "1 Armand Duplantis SWE 6.10",
      "13 Ben Broeders BEL 5.50"
    ),
    (
      145, "20kmw-w/final", "2024-06-07", nil, 35, "1 Antonella Palmisano ITA 1:28:08",
      "- Meryem Bekmez TUR DNF"
    ),
    (
      146, "4x100m-w/final", "2024-06-12", nil, 8, "1 Great Britain GBR 41.91 SB",
      "- Switzerland SUI DQ"
    ),
    (
      156, "400m-m/decathlon/2", "2024-06-10", nil, 8, "1 Makenson Gletty FRA 47.60 PB",
      "8 Lorenzo Naidon ITA 50.70 SB"
    ),
    (
      165, "long-jump-m/decathlon", "2024-06-10", nil, 24, "1 Markus Rooth NOR 8.01 -1.1 PB",
      "24 Zsombor Gálpál HUN 6.87 0.3"
    ),
  ]

  @Test(
    "has 180 races of their own, 2,964 trials and 199 runners",
    .enabled("the sample is missing") { isThere })
  func counts() throws {
    let races = try #require(Self.readout).races
    #expect(Set(races.map(\.path)).count == 180)
    let claims = races.flatMap(\.reports).map(\.claim)
    func count(_ matches: (Claim) -> Int) -> Int { claims.reduce(0) { $0 + matches($1) } }
    #expect(count { if case .series(_, let cells) = $0 { cells.count } else { 0 } } == 2964)
    let runners = races.flatMap { $0.startList?.entries.flatMap(\.runners) ?? [] }
    #expect(runners.count == 199)
    #expect(runners.count { $0.leg == nil } == 11)
  }

  @Test("is read as a person reads it", .enabled("the sample is missing") { isThere })
  func units() throws {
    let races = try #require(Self.readout).races
    for (unit, path, day, wind, count, first, last) in Self.table {
      let race = races[unit]
      #expect(race.path == "rome-2024/" + path)
      #expect(race.startList?.race.day?.day.code == day)
      let winds = race.reports.compactMap { report in
        if case .wind(let wind) = report.claim { wind } else { nil }
      }
      #expect(winds.first == wind)
      #expect(race.resultLines.count == count)
      #expect(race.resultLines.first == first)
      #expect(race.resultLines.last == last)
    }
    let duplantis = races[54].reports.compactMap { report in
      if case .series(_, let cells) = report.claim { cells } else { nil }
    }
    #expect(duplantis.first?.map(\.text) == ["O", "O", "O", "O", "O", "XXX"])
    #expect(duplantis.first?.last?.height?.text == "6.25")
  }

  @Test("a mark taken away is a disqualification", .enabled("the sample is missing") { isThere })
  func takenAway() throws {
    let races = try #require(Self.readout).races
    #expect(races[134].resultLines.last == "- Florentina Costina Iusco ROU DQ -0.4")
  }

  @Test("gives the medals that its finals give", .enabled("the sample is missing") { isThere })
  func medals() throws {
    let races = try #require(Self.readout).races
    var won: [(medal: Medal, nation: Nation)] = []
    var finals = 0
    for race in races {
      guard let startList = race.startList else { continue }
      let replay = Replay(startList, reports: race.reports)
      guard
        let medals = replay.medals(
          in: replay.state(at: .step(replay.timeline.steps.last?.kind ?? .gun)))
      else { continue }
      finals += 1
      #expect(medals.open.isEmpty, "\(startList.race.path)")
      won += medals.certain.map { ($0.medal, $0.nation) }
    }
    #expect(finals == 47)
    let table = MedalTable(won)
    #expect(won.count == 142)
    #expect(table.rows.count == 27)
    // Two pole vaulters share the third place.
    #expect(table.rows.map(\.bronze).reduce(0, +) == 48)
    let shown = table.rows.prefix(5).map {
      "\($0.nation.code) \($0.gold) \($0.silver) \($0.bronze)"
    }
    #expect(shown == ["ITA 10 9 4", "FRA 4 5 7", "NOR 4 2 1", "SUI 4 1 4", "GBR 3 4 5"])
  }
}
