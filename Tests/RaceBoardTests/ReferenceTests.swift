import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("What gaps are told against")
struct ReferenceTests {
  private let tokyo = "tokyo-2020/1500m-m/final"

  /// Goes to a line of the list by its text, and chooses it.
  private func choose(_ text: String, on board: inout Board) throws {
    try board.references()
    let lines = ReferenceList(board.state).lines
    let index = try #require(lines.firstIndex { $0.text == text }, "\(lines.map(\.text))")
    try board.press("g")
    try board.press("j", times: index)
    try board.press("enter")
  }

  @Test("an even pace is typed, and every gap is told to it")
  func evenPace() throws {
    var board = try Board(tokyo)
    try choose("an even pace …", on: &board)
    #expect(board.state.typing == .evenPace)
    board.type("3:26.00")
    #expect(board.grid().line(35).contains("even pace: 3:26.00"))
    try board.press("enter")
    #expect(board.state.screen == .dashboard)
    #expect(board.state.message == "gaps are told to an even 3:26.00")
    let text = board.grid().text()
    #expect(text.contains("gap ◇"))
    #expect(text.contains("◇ an even 3:26.00"))
    // 3:28.32 − 3:26.00
    #expect(board.grid().line(4).contains("+2.32"))
  }

  @Test("what is no time is explained while it is typed, and escape leaves it")
  func wrongPace() throws {
    var board = try Board(tokyo)
    try choose("an even pace …", on: &board)
    board.type("3:2x")
    #expect(board.grid().line(35).contains("expected a time such as"))
    try board.press("enter")
    #expect(board.state.typing == .evenPace)
    try board.press("esc")
    #expect(board.state.typing == nil)
    #expect(board.state.screen == .references)
    #expect(try board.race.reference == .leader)
  }

  @Test("the winner’s gap is nothing, and others’ are told to the winner at every step")
  func winner() throws {
    var board = try Board(tokyo)
    try choose("the winner", on: &board)
    while try board.position != .metres(1200) { try board.press(",") }
    let cheruiyot = try #require(
      board.grid().text().split(separator: "\n").first { $0.contains("Timothy Cheruiyot") })
    #expect(cheruiyot.contains("−0.2"))
  }

  @Test("the fastest stretches follow the race")
  func fastestStretches() throws {
    var board = try Board(tokyo)
    try board.press("0")
    try choose("the fastest stretches", on: &board)
    #expect(try board.race.reference == .leader)
    try board.press(".")
    guard case .run(let early) = try board.race.reference else {
      Issue.record("no run")
      return
    }
    #expect(early.points.count == 1)
    try board.press("$")
    guard case .run(let whole) = try board.race.reference else {
      Issue.record("no run")
      return
    }
    #expect(whole.points.count == 5)
  }

  @Test("a record is told against at an even pace")
  func record() throws {
    var board = try Board()
    try choose("WR 3:26.00", on: &board)
    #expect(board.grid().text().contains("◇ WR 3:26.00 at an even pace"))
    // 3:27.65 − 3:26.00
    #expect(board.grid().line(4).contains("+1.65"))
  }

  @Test("another race is asked for by its path and whose run it is")
  func otherRace() throws {
    var board = try Board()
    try board.press("j")
    try choose("Tokyo 2020: Josh Kerr", on: &board)
    guard case .loadReference(let path, let runner)? = board.effects.first else {
      Issue.record("nothing is asked for")
      return
    }
    #expect(path == tokyo)
    let run = try #require(ArchiveRaces.race(path)?.replay.run(of: runner))
    board.send(.referenceLoaded(run))
    #expect(board.state.screen == .dashboard)
    let text = board.grid().text()
    #expect(text.contains("◇ KERR, Tokyo 2020"))
    #expect(board.grid().line(5).contains("−1.26"))
  }

  @Test("pinning takes the place of any other reference")
  func pin() throws {
    var board = try Board()
    try choose("WR 3:26.00", on: &board)
    try board.press("j", "p")
    #expect(try board.race.pinned == board.race.selection)
    try board.press("p")
    #expect(try board.race.reference == .leader)
  }

  @Test("the remarks tell what it takes for the selected athlete")
  func outlook() throws {
    var board = try Board(tokyo)
    try board.press("j", "j", "4", "z")
    while try board.position != .metres(1200) { try board.press(",") }
    while try board.race.raceView != .remarks { try board.press("v") }
    try Golden.expect(board, is: "outlook-118x36")
    let text = board.grid().text()
    #expect(text.contains("KERR from 1200 m, with 300 m to go:"))
    #expect(text.contains("  1.1 s (1.0–1.2) faster than CHERUIYOT over the rest, for the lead"))
  }
}
