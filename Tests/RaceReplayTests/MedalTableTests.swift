import Athletics
import RaceReplay
import Testing

@Suite("Medal tables and what was decided before")
struct MedalTableTests {
  private func final(
    _ event: String, _ day: String, _ time: String? = nil, after: String? = nil,
    won nations: [String] = []
  ) throws -> DecidedFinal {
    let parts = event.split(separator: " ")
    let read = try #require(Day(day))
    let dated =
      after.map { DatedDay(read, origin: .estimated, after: Day($0)) } ?? DatedDay(read)
    return DecidedFinal(
      discipline: try #require(Discipline(code: String(parts[0]))),
      category: try #require(Category(code: String(parts[1]))), day: dated,
      time: time.flatMap { TimeOfDay($0) },
      medallists: try zip(Medal.allCases, nations).map {
        Medallist(medal: $0, nation: try #require(Nation($1)), athlete: Athlete(name: $1))
      }, provenance: Provenance(.official, .oneSource))
  }

  private func log(_ finals: [DecidedFinal]) -> CompetitionLog {
    CompetitionLog(
      competition: Competition(id: "paris-2024", name: "Paris 2024"), finalCount: 48,
      finals: finals)
  }

  private func paris() throws -> CompetitionLog {
    log([
      try final("10000m m", "2024-08-02", won: ["UGA", "ETH", "USA"]),
      try final("shot-put m", "2024-08-06", "20:30", won: ["USA", "USA", "JAM"]),
      try final("1500m m", "2024-08-06", "20:56:29", won: ["USA", "GBR", "USA"]),
      try final("hammer-throw w", "2024-08-06", "21:11:05", won: ["CAN", "USA", "CHN"]),
      try final("long-jump m", "2024-08-06", won: ["GRE", "JAM", "ITA"]),
      try final("high-jump w", "2024-08-04", after: "2024-08-01", won: ["UKR", "AUS", "UKR"]),
      try final("javelin-throw m", "2024-08-08", after: "2024-08-06", won: ["PAK", "IND", "GRN"]),
    ])
  }

  @Test("nations are ranked by gold, silver, bronze; equal ones share the rank")
  func ranks() throws {
    let usa = try #require(Nation("USA"))
    let gbr = try #require(Nation("GBR"))
    let ken = try #require(Nation("KEN"))
    let chn = try #require(Nation("CHN"))
    let table = MedalTable(
      [
        (.bronze, usa), (.gold, ken), (.silver, gbr), (.gold, gbr), (.silver, ken), (.gold, usa),
        (.silver, chn), (.silver, chn), (.gold, usa),
      ] as [(medal: Medal, nation: Nation)])
    #expect(
      table.rows.map { "\($0.rankText) \($0.nation.code)" } == [
        "1 USA", "2= GBR", "2= KEN", "4 CHN",
      ])
    #expect(table[usa]?.total == 3)
    #expect(table[gbr]?.count(of: .silver) == 1)
    #expect(table.rows.first?.isShared == false)
  }

  @Test("finals are split by day, then by time; what cannot be told is named")
  func split() throws {
    let around = try paris().finals(around: "1500m-m")
    #expect(around.before.map(\.eventCode) == ["10000m-m", "shot-put-m"])
    #expect(around.after.map(\.eventCode) == ["hammer-throw-w", "javelin-throw-m"])
    #expect(around.unordered.map(\.eventCode) == ["long-jump-m", "high-jump-w"])
    #expect(around.own?.eventCode == "1500m-m")
  }

  @Test("before and after are two sides of one order")
  func antisymmetric() throws {
    let finals = try paris().finals
    for one in finals {
      for other in finals {
        #expect(one.isBefore(other) == other.isBefore(one).map { !$0 })
      }
    }
  }

  @Test("two stamped alike have no order")
  func sameTime() throws {
    let one = try final("100m m", "2024-08-04", "21:56")
    #expect(one.isBefore(try final("100m w", "2024-08-04", "21:56:00")) == nil)
  }

  @Test("the panel adds the race's certain medals to what stood before")
  func standing() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let usa = try #require(Nation("USA"))
    let standing = try #require(
      replay.medalStanding(in: replay.state(.official), competition: try paris()))
    #expect(standing.before[usa]?.gold == 1)
    #expect(standing.table[usa]?.gold == 2)
    #expect(standing.table[usa]?.total == 5)
    #expect(standing.change(of: usa) == 2)
    #expect(standing.decidedCount(.now) == 3)
    #expect(standing.finalCount == 48)
    #expect(standing.time?.text == "20:56")
    #expect(standing.knowsOtherFinals)
    #expect(standing.unordered.count == 2)
    let nor = try #require(Nation("NOR"))
    let running = try #require(
      replay.medalStanding(
        in: replay.state(.markPoint(metres(1000))), competition: try paris()))
    #expect(running.decidedCount(.now) == 2)
    #expect(running.table[nor]?.gold == 1)
  }

  @Test("without other finals the panel has this race's medals alone")
  func alone() throws {
    let replay = try RaceFixture.paris1500().replay
    let standing = try #require(
      replay.medalStanding(in: replay.state(.official), competition: nil))
    #expect(!standing.knowsOtherFinals)
    #expect(standing.before.rows.isEmpty)
    #expect(standing.table.rows.map(\.nation.code) == ["USA", "GBR"])
  }

  @Test("a final that is still being run stands on its race's day")
  func beingRun() throws {
    let day = DatedDay(try #require(Day("2024-08-06")))
    let finals = try paris().finals.filter { $0.eventCode != "1500m-m" }
    var race = try RaceFixture("1500m", [("A", "NOR")], day: day)
    try race.result("A", 1)
    let replay = race.replay
    let standing = try #require(
      replay.medalStanding(in: replay.state(.finish), competition: log(finals)))
    #expect(standing.knowsOtherFinals)
    #expect(standing.before.rows.map(\.nation.code) == ["UGA", "ETH", "USA"])
    #expect(standing.unordered.count == 4)
    let undated = try paris().finals(around: "5000m-w")
    #expect(undated.own == nil)
    #expect(undated.unordered.count == 7)
  }
}
