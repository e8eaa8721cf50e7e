import Athletics
import RaceReplay
import Testing

@Suite("Medals over the days")
struct MedalProgressTests {
  private func log() throws -> CompetitionLog {
    try .test([
      ("10000m m", "2024-08-02", ["UGA", "ETH", "USA"]),
      ("shot-put m", "2024-08-03", ["USA", "USA", "JAM"]),
      ("800m w", "2024-08-03", ["GBR", "USA", "KEN"]),
      ("long-jump m", "2024-08-06", ["GRE", "JAM", "ITA"]),
      ("javelin-throw m", "2024-08-09>2024-08-08", ["PAK", "USA", "GRN"]),
    ])
  }

  private func progress(_ kind: Step.Kind) throws -> MedalProgress {
    var race = try RaceFixture(
      "1500m", [("A", "USA"), ("B", "GBR"), ("C", "USA")],
      day: DatedDay(try #require(Day("2024-08-06"))))
    for (place, name) in ["A", "B", "C"].enumerated() { try race.result(name, place + 1) }
    let replay = race.replay
    return try #require(replay.medalProgress(in: replay.state(kind), competition: try log()))
  }

  @Test("the days up to the race count, then come those that do not yet")
  func columns() throws {
    let progress = try progress(.finish)
    #expect(progress.columns.map(\.label) == ["2", "3", "6", "6", "~9"])
    #expect(progress.columns.map(\.isCounted) == [true, true, true, false, false])
    #expect(progress.columns.map(\.finalCount) == [1, 2, 1, 1, 1])
    #expect(progress.own == 2)
    #expect(progress.columns[2].isOwn)
    #expect(progress.hasUnordered)
    #expect(progress.missingCount == 42)
  }

  @Test("what a nation won a day, and what it has by then, this race with it")
  func counts() throws {
    let progress = try progress(.finish)
    let usa = try #require(Nation("USA"))
    #expect((0..<5).map { progress.won(usa, in: $0) } == [1, 3, 2, 0, 1])
    #expect((0..<5).map { progress.total(usa, through: $0) } == [1, 4, 6, 6, 7])
    #expect(progress.won(usa, in: 99) == 0)
    #expect(progress.total(usa, through: -1) == 0)
    #expect(progress.total(try #require(Nation("FRA")), through: 4) == 0)
  }

  @Test(
    "at the race the totals are those of the table as it stands",
    arguments: [Step.Kind.gun, .finish])
  func likeTheTable(_ kind: Step.Kind) throws {
    var race = try RaceFixture(
      "1500m", [("A", "USA"), ("B", "GBR"), ("C", "USA")],
      day: DatedDay(try #require(Day("2024-08-06"))))
    for (place, name) in ["A", "B", "C"].enumerated() { try race.result(name, place + 1) }
    let replay = race.replay
    let standing = try #require(
      replay.medalStanding(in: replay.state(kind), competition: try log()))
    let progress = try progress(kind)
    for row in standing.table.rows {
      #expect(progress.total(row.nation, through: progress.own) == row.total)
    }
  }

  @Test("without the other finals there is no progress")
  func unknown() throws {
    let replay = try RaceFixture.paris1500().replay
    #expect(replay.medalProgress(in: replay.state(.official), competition: nil) == nil)
  }
}
