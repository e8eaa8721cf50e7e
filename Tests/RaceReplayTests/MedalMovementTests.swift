import Athletics
import RaceReplay
import Testing

@Suite("How a race moves the medal table")
struct MedalMovementTests {
  private func nation(_ code: String) throws -> Nation { try #require(Nation(code)) }

  private func table(_ medals: [(Medal, String)], by order: MedalOrder = .gold) throws -> [String] {
    let won = try medals.map { (medal: $0, nation: try nation($1)) }
    return MedalTable(won, by: order).rows.map { "\($0.rankText) \($0.nation.code) \($0.total)" }
  }

  private let medals: [(Medal, String)] = [
    (.gold, "KEN"), (.silver, "USA"), (.silver, "USA"), (.bronze, "USA"), (.gold, "GBR"),
    (.bronze, "ITA"), (.bronze, "FRA"), (.silver, "ETH"),
  ]

  @Test("by gold one gold is before three others; by total it is behind")
  func orders() throws {
    #expect(
      try table(medals)
        == ["1= GBR 1", "1= KEN 1", "3 USA 3", "4 ETH 1", "5= FRA 1", "5= ITA 1"])
    #expect(
      try table(medals, by: .total)
        == ["1 USA 3", "2= GBR 1", "2= KEN 1", "4 ETH 1", "5= FRA 1", "5= ITA 1"])
  }

  @Test("a table put in another order and back is the same table")
  func thereAndBack() throws {
    let won = try medals.map { (medal: $0, nation: try nation($1)) }
    #expect(MedalTable(won).ordered(by: .total).ordered(by: .gold) == MedalTable(won))
    #expect(MedalTable(won).ordered(by: .total) == MedalTable(won, by: .total))
  }

  @Test("who wins goes up, who is overtaken goes down, who had none is new")
  func movements() throws {
    let log = try CompetitionLog.test([
      ("5000m m", "2024-08-01", ["KEN", "USA", "GBR"]),
      ("10000m m", "2024-08-02", ["KEN", "USA", "GBR"]),
    ])
    var race = try RaceFixture(
      "1500m", [("A", "USA"), ("B", "USA"), ("C", "NOR")],
      day: DatedDay(try #require(Day("2024-08-06"))))
    for (place, name) in ["A", "B", "C"].enumerated() { try race.result(name, place + 1) }
    let replay = race.replay
    let standing = try #require(replay.medalStanding(in: replay.state(.finish), competition: log))
    // Before: KEN 2 0 0, USA 0 2 0, GBR 0 0 2. After: KEN 2 0 0, USA 1 3 0, GBR, NOR.
    let gold = standing.movements(by: .gold)
    #expect(gold[try nation("KEN")] == MedalMovement(won: 0, rank: .same))
    #expect(gold[try nation("USA")] == MedalMovement(won: 2, rank: .same))
    #expect(gold[try nation("NOR")] == MedalMovement(won: 1, rank: .new))
    let total = standing.movements(by: .total)
    #expect(total[try nation("USA")] == MedalMovement(won: 2, rank: .up(1)))
    #expect(total[try nation("KEN")] == MedalMovement(won: 0, rank: .down(1)))
    #expect(total[try nation("GBR")] == MedalMovement(won: 0, rank: .same))
  }

  @Test("where other finals are not known no rank is said to change")
  func alone() throws {
    let replay = try RaceFixture.paris1500().replay
    let standing = try #require(replay.medalStanding(in: replay.state(.official), competition: nil))
    #expect(
      standing.movements(by: .gold)[try nation("USA")] == MedalMovement(won: 2, rank: .unknown))
  }

  @Test("a nation's medals come gold first, with event, day and mark")
  func medallists() throws {
    let race = try RaceFixture.paris1500()
    let log = try CompetitionLog.test([("shot-put m", "2024-08-03", ["USA", "USA", "JAM"])])
    var own = race
    own.becomesOfficial()
    let replay = own.replay
    let standing = try #require(replay.medalStanding(in: replay.state(.official), competition: log))
    #expect(
      standing.medals(of: try nation("USA")).map { "\($0.medal.word) \($0.eventCode)" } == [
        "gold 1500m-m", "bronze 1500m-m",
      ])
  }
}

extension CompetitionLog {
  /// A log whose finals are an event with a space, a day, and the nations of its medallists.
  static func test(
    _ finals: [(event: String, day: String, nations: [String])], count: Int? = 48
  ) throws -> CompetitionLog {
    CompetitionLog(
      competition: Competition(id: "paris-2024", name: "Paris 2024"), finalCount: count,
      finals: try finals.map { final in
        let parts = final.event.split(separator: " ").map(String.init)
        let estimate = final.day.split(separator: ">").map(String.init)
        let day = try #require(Day(estimate[0]))
        return DecidedFinal(
          discipline: try #require(Discipline(code: parts[0])),
          category: try #require(Category(code: parts[1])),
          day: estimate.count > 1
            ? DatedDay(day, origin: .estimated, after: Day(estimate[1])) : DatedDay(day),
          medallists: try zip(Medal.allCases, final.nations).map {
            Medallist(
              medal: $0, nation: try #require(Nation($1)),
              athlete: Athlete(name: "\($1) \(final.event)"), mark: "1")
          }, provenance: Provenance(.official, .oneSource))
      })
  }
}
