import Athletics
import RaceReplay
import Testing

@Suite("A competition as its log and its races tell it")
struct CompetitionRacesTests {
  /// A final of three, over in their order.
  private func race(
    _ discipline: String, _ nations: [String], category: String = "m", on day: String? = nil,
    awardsMedals: Bool = true
  ) throws -> RaceFixture {
    var race = try RaceFixture(
      discipline, nations.enumerated().map { (name: "\($0.offset)", nation: $0.element) },
      category: category, awardsMedals: awardsMedals,
      day: try day.map { DatedDay(try #require(Day($0))) })
    for place in nations.indices { try race.result("\(place)", place + 1, "1:4\(place).00") }
    return race
  }

  private func merged(_ log: CompetitionLog?, _ races: [RaceFixture]) throws -> CompetitionLog {
    CompetitionLog(
      Competition(id: "paris-2024", name: "Paris 2024"), log: log,
      races: races.compactMap(\.replay.decidedFinal))
  }

  private func told(_ final: DecidedFinal?) -> [String]? {
    final?.medallists.map { "\($0.medal.word) \($0.nation.code) \($0.mark ?? "")" }
  }

  @Test("a race that is over decides its final, as its latest result has it")
  func decided() throws {
    var race = try race("800m", ["KEN", "USA", "GBR", "NOR"], on: "2024-08-10")
    race.becomesOfficial("21:05")
    try race.result("0", outcome: .disqualified(), at: .after)
    let final = try #require(race.replay.decidedFinal)
    #expect(told(final) == ["gold USA 1:41.00", "silver GBR 1:42.00", "bronze NOR 1:43.00"])
    #expect(final.day?.day.code == "2024-08-10")
    #expect(final.time?.text == "21:05")
    #expect(final.open.isEmpty)
  }

  @Test("one without medals or without a result decides none")
  func undecided() throws {
    #expect(try race("800m", ["KEN", "USA"], awardsMedals: false).replay.decidedFinal == nil)
    var running = try RaceFixture("800m", [("A", "KEN"), ("B", "USA")])
    try running.pass("A", at: 400, try cut("52.0"), rank: 1)
    #expect(running.replay.decidedFinal == nil)
  }

  @Test("medals that are not certain are no one's and are known to be open")
  func open() throws {
    var race = try RaceFixture("100m", [("A", "USA"), ("B", "GBR"), ("C", "ITA")])
    for (name, place) in [("A", 1), ("B", 2), ("C", 2)] { try race.result(name, place) }
    let final = try #require(race.replay.decidedFinal)
    #expect(final.medallists.map(\.nation.code) == ["USA"])
    #expect(final.open == [.silver, .bronze])
  }

  @Test("field events count with their marks, and a reported tie gives both their medal")
  func field() throws {
    var race = try RaceFixture(
      "pole-vault", [("A", "SWE"), ("B", "GRE"), ("C", "GER"), ("D", "TUR")])
    for (name, place, mark) in [
      ("A", 1, "6.10"), ("B", 2, "5.87"), ("C", 3, "5.82"), ("D", 3, "5.82"),
    ] {
      var claim = ResultClaim(try race.id(name), place: place)
      claim.mark = FieldMark(mark)
      race.add(.finish, .result(claim))
    }
    try race.deadHeat(["C", "D"], place: 3)
    #expect(
      told(race.replay.decidedFinal)
        == ["gold SWE 6.10", "silver GRE 5.87", "bronze GER 5.82", "bronze TUR 5.82"])
  }

  @Test("each final counts once: the first race of an event, before the log")
  func once() throws {
    let log = try CompetitionLog.test([
      ("800m m", "2024-08-10", ["ITA", "ITA", "ITA"]),
      ("800m w", "2024-08-05", ["GBR", "ETH", "KEN"]),
    ])
    let competition = try merged(
      log, [try race("800m", ["KEN", "CAN", "USA"]), try race("800m", ["FRA", "FRA", "FRA"])])
    #expect(competition.finals.map(\.eventCode) == ["800m-w", "800m-m"])
    #expect(competition.finalCount == 48)
    #expect(competition.finals[1].medallists.map(\.nation.code) == ["KEN", "CAN", "USA"])
    // The race knows no day, the log does.
    #expect(competition.finals[1].day?.day.code == "2024-08-10")
  }

  @Test("what a race leaves open the log tells")
  func completed() throws {
    let log = try CompetitionLog.test([("800m m", "2024-08-10", ["KEN", "CAN", "USA"])])
    let competition = try merged(log, [try race("800m", ["KEN", "CAN"])])
    #expect(competition.finals.map(\.medallists.count) == [3])
    #expect(competition.finals[0].open.isEmpty)
    #expect(try merged(nil, [try race("800m", ["KEN", "CAN"])]).finals[0].open == [.bronze])
  }

  @Test("the table before, as of and at the end of a race, from races alone")
  func extents() throws {
    let own = try race("1500m", ["USA", "GBR", "USA"], on: "2024-08-06")
    let competition = try merged(
      nil,
      [
        try race("10000m", ["UGA", "ETH", "USA"], on: "2024-08-02"), own,
        try race("5000m", ["NOR", "KEN", "USA"], on: "2024-08-10"),
        try race("400m", ["USA", "GBR", "ZAM"], on: "2024-08-06"),
        try race("200m", ["BOT", "USA", "USA"]),
      ])
    #expect(
      competition.finals.map(\.eventCode) == ["10000m-m", "1500m-m", "400m-m", "5000m-m", "200m-m"])
    let replay = own.replay
    let standing = try #require(
      replay.medalStanding(in: replay.latestState, competition: competition))
    let usa = try #require(Nation("USA"))
    func counts(_ extent: MedalStanding.Extent) -> [Int] {
      let row = standing.table(extent)[usa]
      return [row?.gold ?? 0, row?.silver ?? 0, row?.bronze ?? 0]
    }
    #expect(counts(.before) == [0, 0, 1])
    #expect(counts(.now) == [1, 0, 2])
    #expect(counts(.end) == [2, 1, 4])
    #expect(standing.unordered.map(\.eventCode) == ["400m-m", "200m-m"])
    let decided = [MedalStanding.Extent.before, .now, .end].map(standing.decidedCount)
    #expect(decided == [1, 2, 5])
    #expect(standing.finalCount == nil)
    #expect(standing.knowsOtherFinals)
    #expect(standing.medals(of: usa, in: .end).map(\.eventCode).first == "1500m-m")
    #expect(standing.medals(ofEvent: "200m-m", in: .end).count == 3)
    #expect(standing.medals(ofEvent: "200m-m").isEmpty)
  }

  @Test("at the end the race's own medals are those of its latest result, wherever one stands")
  func latest() throws {
    var own = try race("1500m", ["USA", "GBR", "USA", "NOR"], on: "2024-08-06")
    own.becomesOfficial()
    try own.result("0", outcome: .disqualified(), at: .after)
    let competition = try merged(
      nil, [own, try race("800m", ["KEN", "CAN", "USA"], on: "2024-08-10")])
    let replay = own.replay
    let standing = try #require(
      replay.medalStanding(in: replay.state(.official), competition: competition))
    let gbr = try #require(Nation("GBR"))
    #expect(standing.table[gbr]?.gold == 0)
    #expect(standing.table(.end)[gbr]?.gold == 1)
  }

  @Test("alone in its competition a race knows no other final")
  func alone() throws {
    let own = try race("1500m", ["USA", "GBR", "USA"], on: "2024-08-06")
    let replay = own.replay
    let standing = try #require(
      replay.medalStanding(in: replay.latestState, competition: try merged(nil, [own])))
    #expect(!standing.knowsOtherFinals)
    #expect(standing.table(.end) == standing.table)
  }

  @Test("finals of an unknown day are in no column over the days, and counted as left out")
  func progress() throws {
    let own = try race("1500m", ["USA", "GBR", "USA"], on: "2024-08-06")
    let competition = try merged(
      nil,
      [own, try race("800m", ["KEN", "CAN", "USA"]), try race("400m", ["USA"], on: "2024-08-07")])
    let replay = own.replay
    let progress = try #require(
      replay.medalProgress(in: replay.latestState, competition: competition))
    #expect(progress.columns.map(\.label) == ["6", "7"])
    #expect(progress.missingCount == 1)
    let undated = try race("1500m", ["USA"]).replay
    #expect(undated.medalProgress(in: undated.latestState, competition: competition)?.own == 0)
  }

  @Test("a stamp past midnight is of another day and orders nothing")
  func pastMidnight() throws {
    let race = Race(
      competition: Competition(id: "a-2031", name: "A"),
      discipline: try #require(Discipline(code: "100m")),
      category: try #require(Category(code: "m")), round: "final",
      day: DatedDay(try #require(Day("2031-08-06"))), start: TimeOfDay("23:50"),
      awardsMedals: true)
    let list = StartList(
      race: race, entries: [Entry(athlete: Athlete(name: "A"), nation: Nation("USA"))])
    func replay(_ stamp: String) -> Replay {
      Replay(
        list,
        reports: [
          Report(.finish, .result(ResultClaim(EntryID(0), place: 1))),
          Report(.after, .official(TimeOfDay(stamp))),
        ])
    }
    #expect(replay("00:05").decidedFinal?.time == nil)
    #expect(replay("23:55").decidedFinal?.time?.text == "23:55")
  }
}
