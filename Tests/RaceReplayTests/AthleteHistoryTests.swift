import Athletics
import RaceReplay
import Testing

@Suite("One athlete across all that is loaded")
struct AthleteHistoryTests {
  private let kerr = Athlete(name: "Josh Kerr")

  private func race(
    _ competition: String, _ day: String?, _ place: Int?, outcome: Outcome? = nil,
    event: String = "1500m"
  ) throws -> Replay {
    var race = try RaceFixture(
      event, [("Kerr Josh", "GBR"), ("B", "KEN")], competition: competition,
      day: try day.map { DatedDay(try #require(Day($0))) })
    try race.result("Kerr Josh", place, "3:29.05", outcome: outcome, flags: ["PB"])
    try race.result("B", place == 1 ? 2 : 1, "3:28.32")
    return race.replay
  }

  private func record(
    _ races: [Replay], logged: [AthletePerformance] = []
  ) -> AthleteHistory {
    AthleteHistory(
      kerr, nation: Nation("GBR"),
      races: races.compactMap { $0.performance(of: kerr, path: $0.race.path) }, logged: logged,
      raceCount: races.count)
  }

  @Test("a log’s medal does not stand against what the race itself knows")
  func contradicted() throws {
    let log = CompetitionLog(
      competition: Competition(id: "tokyo-2020", name: "tokyo-2020"), finalCount: nil,
      finals: [
        DecidedFinal(
          discipline: try #require(Discipline(code: "1500m")),
          category: try #require(Category(code: "m")),
          day: DatedDay(try #require(Day("2021-08-07"))),
          medallists: [
            Medallist(medal: .gold, nation: try #require(Nation("GBR")), athlete: kerr)
          ], provenance: Provenance(.official, .oneSource))
      ])
    let logged = log.performances(of: kerr)
    let out = try race("tokyo-2020", "2021-08-07", nil, outcome: .disqualified())
    #expect(record([out], logged: logged).performances.map(\.medal) == [nil])
    let unknown = try race("tokyo-2020", "2021-08-07", nil)
    #expect(record([unknown], logged: logged).performances.map(\.medal) == [.gold])
  }

  @Test("the words of the name make the athlete, whatever their order, and nobody else")
  func identity() throws {
    let replay = try race("tokyo-2020", "2021-08-07", 2)
    let found = try #require(replay.performance(of: kerr, path: "x"))
    #expect(found.placing?.text == "2")
    #expect(found.mark == "3:29.05")
    #expect(found.flags.map(\.text) == ["PB"])
    #expect(found.medal == .silver)
    #expect(replay.performance(of: Athlete(name: "John Kerr"), path: "x") == nil)
  }

  @Test("races come by day, those without one at the start of their competition's year")
  func order() throws {
    let record = record([
      try race("paris-2024", "2024-08-06", 2), try race("budapest-2023", nil, 1),
      try race("tokyo-2020", "2021-08-07", 3),
    ])
    #expect(
      record.performances.map(\.competition.id) == ["tokyo-2020", "budapest-2023", "paris-2024"])
    #expect(record.medals.map { $0.medal?.word } == ["bronze", "gold", "silver"])
    #expect(record.missing == [])
  }

  @Test("a medal that stands in the log too counts once, and is the race's")
  func once() throws {
    let log = try CompetitionLog.test([("1500m m", "2024-08-06", ["USA", "GBR", "USA"])])
    let logged = log.finals.flatMap(\.medallists).first { $0.nation == Nation("GBR") }
    let athlete = try #require(logged).athlete
    let own = try #require(try race("paris-2024", nil, 2).performance(of: kerr, path: "p"))
    let both = AthleteHistory(
      kerr, nation: nil, races: [own], logged: log.performances(of: athlete), raceCount: 1)
    #expect(both.performances.count == 1)
    #expect(both.performances.first?.path == "p")
    #expect(both.performances.first?.day?.text == "6 Aug 2024")
    #expect(both.performances.first?.isOfficial == true)
    let alone = AthleteHistory(
      athlete, nation: nil, races: [], logged: log.performances(of: athlete), raceCount: 0)
    #expect(alone.medals.map { $0.medal } == [.silver])
    #expect(alone.performances.first?.path == nil)
    #expect(alone.missing == [.gold, .bronze])
  }

  @Test("who is out has no mark and no place, and a race loaded twice counts once")
  func out() throws {
    let replay = try race("tokyo-2020", "2021-08-07", nil, outcome: .disqualified())
    let record = record([replay, replay])
    #expect(record.performances.count == 1)
    let only = try #require(record.performances.first)
    #expect(only.outcome == .disqualified())
    #expect(only.placing == nil)
    #expect(only.mark == nil)
    #expect(record.medals.isEmpty)
    #expect(record.missing == Medal.allCases)
  }

  @Test("a race that is not over gives neither place nor medal")
  func running() throws {
    var race = try RaceFixture("1500m", [("Josh Kerr", "GBR"), ("B", "KEN")])
    try race.pass("Josh Kerr", at: 400, try official("56.0"))
    try race.pass("B", at: 400, try official("57.0"))
    let found = try #require(race.replay.performance(of: kerr, path: "p"))
    #expect(!found.isOver)
    #expect(found.medal == nil)
    #expect(found.placing == nil)
  }
}
