import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("One athlete")
struct AthleteScreenTests {
  @Test("a asks for the selected athlete, and shows what was found")
  func selected() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("j", "a")
    let kerr = try #require(board.state.athlete?.athlete)
    #expect(kerr.name == "Josh Kerr")
    #expect(board.effects == [.loadAthlete(kerr, nation: Nation("GBR"))])
    #expect(board.grid().text().contains("Reading the races …"))
    try board.showAthlete()
    let text = board.grid().text()
    #expect(text.contains("bronze Tokyo 2020, gold Budapest 2023, silver Paris 2024"))
    #expect(text.contains("gold, silver and bronze: the full set"))
    #expect(text.contains("among what is loaded"))
  }

  @Test("Ingebrigtsen has two kinds of medals, and is missing the third")
  func missing() throws {
    var board = try Board()
    try board.press("j", "j", "j", "a")
    try board.showAthlete()
    let record = try #require(board.state.athlete?.record)
    #expect(
      record.medals.map { "\($0.medal?.word ?? "") \($0.competition.id) \($0.eventCode)" } == [
        "gold tokyo-2020 1500m-m", "silver eugene-2022 1500m-m", "silver budapest-2023 1500m-m",
        "gold rome-2024 1500m-m", "gold paris-2024 5000m-m",
      ])
    #expect(AthleteWords(record: record).completeness == "no bronze yet among what is loaded")
    #expect(record.performances.first { $0.competition.id == "paris-2024" }?.placing?.text == "4")
  }

  @Test("an athlete with one race and no medal")
  func oneRace() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("G", "a")
    try board.showAthlete()
    let text = board.grid().text()
    #expect(text.contains("Brian Komen"))
    #expect(text.contains("no medal among what is loaded"))
    #expect(text.contains("in 1 of the 51 races loaded"))
  }

  @Test("a medal that stands only in a log counts, and has no race to open")
  func logAlone() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("2", "j", "enter", "j", "a")
    #expect(board.state.athlete?.athlete.name == "Ryan Crouser")
    try board.showAthlete()
    #expect(board.grid().text().contains("gold Paris 2024"))
    #expect(board.grid().text().contains("no silver and no bronze yet among what is loaded"))
    #expect(board.grid().text().contains("∗ in the competition’s log alone"))
    try board.press("enter")
    #expect(board.effects.isEmpty)
    #expect(board.grid().text().contains("there is no race to open"))
  }

  @Test("enter opens the race, in which the athlete is selected; escape goes back")
  func opens() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("j", "a")
    try board.showAthlete()
    try board.press("g", "enter")
    #expect(board.effects == [.loadRace(path: "tokyo-2020/1500m-m/final")])
    let tokyo = try #require(ArchiveRaces.race("tokyo-2020/1500m-m/final"))
    board.send(.raceLoaded(tokyo))
    #expect(board.state.screen == .dashboard)
    #expect(board.selected == "KERR")
    try board.press("a", "esc")
    #expect(board.state.screen == .dashboard)
  }

  @Test("a medal whose result is not official is told as such, unless the log has it")
  func notOfficial() throws {
    let one = try #require(ArchiveRaces.race("paris-2024/10000m-m/final"))
    let winner = Athlete(name: "Joshua Cheptegei")
    let reports = one.replay.feed.filter { report in
      if case .official = report.claim { return false }
      return true
    }
    let replay = Replay(one.replay.startList, reports: reports)
    let found = try #require(replay.performance(of: winner, path: "p"))
    #expect(found.medal == .gold)
    #expect(!found.isOfficial)
    let record = AthleteHistory(winner, nation: nil, races: [found], logged: [], raceCount: 1)
    #expect(AthleteWords(record: record).medals == ["gold (not official) Paris 2024"])
    let logged = try #require(one.competition).performances(of: winner)
    let confirmed = AthleteHistory(
      winner, nation: nil, races: [found], logged: logged, raceCount: 1)
    #expect(AthleteWords(record: confirmed).medals == ["gold Paris 2024"])
    #expect(confirmed.performances.count == 1)
  }

  @Test("moving stays within the list, and an answer about someone else is not taken")
  func bounds() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("j", "a", "j", "G", "pgup")
    try board.showAthlete()
    try board.press("j", "j", "j")
    #expect(board.state.athlete?.selection == 3)
    try board.press("g", "k")
    #expect(board.state.athlete?.selection == 0)
    let other = AthleteHistory(
      Athlete(name: "Someone Else"), nation: nil, races: [], logged: [], raceCount: 0)
    board.send(.athleteLoaded(other))
    #expect(board.state.athlete?.record?.athlete.name == "Josh Kerr")
  }
}

extension Board {
  /// Answers what the athlete screen asked for from the archive.
  mutating func showAthlete() throws {
    let athlete = try #require(state.athlete?.athlete)
    send(.athleteLoaded(ArchiveRaces.record(of: athlete)))
  }
}
