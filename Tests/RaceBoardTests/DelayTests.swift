import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("A race that is shown later than it came")
struct DelayTests {
  private typealias Source = LiveRaceTests.Source

  private func footer(_ board: Board) -> String { board.grid().line(board.state.size.height - 1) }
  private func title(_ board: Board) -> String { board.grid().line(0) }

  /// A race that is at 400 m, shown so many seconds late.
  private func board(_ source: inout Source, late seconds: Int64 = 0, width: Int = 118) throws
    -> Board
  {
    var board = try Board(LoadedRace?.none, width, 36)
    board.state.live = LiveView(delay: LiveDelay(microseconds: seconds * 1_000_000))
    board.send(.liveUpdated([source.opening]))
    board.send(.liveUpdated([source.tell(LiveRaceTests.pass(1, "400m", "62.4"))]))
    return board
  }

  private func arrived(_ metres: Int, _ seconds: Int64) -> LiveUpdate {
    .arrived(
      path: "a", ArrivedMoment(.markPoint(Distance(metres: metres)), at: seconds * 1_000_000))
  }

  @Test("it is set in steps of 1 s and 0.1 s up to five minutes, and kept when one leaves")
  func steps() throws {
    var source = try Source("a")
    var board = try board(&source)
    try board.press("D", "k", "k", "l")
    #expect(board.effects == [.delay(microseconds: 2_100_000)])
    #expect(footer(board).hasPrefix(" delay 2.1 s"))
    #expect(title(board).contains("shown 2.1 s late"))
    try board.press("j", "h")
    #expect(board.effects == [.delay(microseconds: 1_000_000)])
    try board.press("k", times: 400)
    #expect(board.effects == [.delay(microseconds: 300_000_000)])
    #expect(title(board).contains("shown 300 s late"))
    try board.press("esc")
    #expect(board.effects == [.keepDelay(microseconds: 300_000_000)])
    // Nothing is kept where nothing was changed.
    try board.press("D", "esc")
    #expect(board.effects.isEmpty)
    board.send(.delayNotKept("no folder"))
    #expect(footer(board).contains("the delay is for this time only: no folder"))
  }

  @Test("keys of the race do nothing while it is set, and ctrl-c quits")
  func others() throws {
    var source = try Source("a")
    var board = try board(&source)
    try board.press("D", "z", "3", "b", "?")
    #expect(board.state.screen == .dashboard)
    #expect(try !board.race.isZoomed)
    try board.press("^c")
    #expect(board.effects == [.quit])
  }

  @Test("it is matched with the moment that is named, whatever comes while one waits to see it")
  func matched() throws {
    var source = try Source("a")
    var board = try board(&source, width: 80)
    board.send(.liveUpdated([arrived(400, 50)]))
    try board.press("D")
    #expect(footer(board).contains("enter when you see: 400 m"))
    board.send(.liveUpdated([arrived(1100, 60)]))
    #expect(footer(board).contains("enter when you see: 400 m"))
    try board.press("enter")
    #expect(board.effects == [.match(time: 50_000_000)])
    board.send(.matched(microseconds: 12_340_000))
    #expect(
      board.effects == [
        .delay(microseconds: 12_300_000), .keepDelay(microseconds: 12_300_000),
      ])
    #expect(footer(board).contains("matched at 400 m"))
    try board.press(".")
    #expect(footer(board).contains("enter when you see: bell"))
    try board.press("enter")
    #expect(board.effects == [.match(time: 60_000_000)])
    board.send(.matched(microseconds: 300_000_001))
    #expect(board.effects.isEmpty)
    #expect(footer(board).contains("bell came more than 5 minutes ago"))
  }

  @Test("before a moment came there is nothing to match, and the first that comes is named")
  func nothingYet() throws {
    var source = try Source("a")
    var board = try board(&source)
    try board.press("D", "enter", ",")
    #expect(board.effects.isEmpty)
    #expect(!footer(board).contains("when you see"))
    board.send(.liveUpdated([.arrived(path: "a", ArrivedMoment(.gun, at: 7))]))
    board.send(.liveUpdated([.arrived(path: "a", ArrivedMoment(.finish, at: 9))]))
    #expect(footer(board).contains("enter when you see: gun"))
    // Another gun is after a recall.
    board.send(.liveUpdated([.arrived(path: "a", ArrivedMoment(.gun, at: 11))]))
    try board.press(".", ",", "enter")
    #expect(board.effects == [.match(time: 9)])
  }

  @Test("a longer delay stands still and says for how long, a shorter one lets the clock go ahead")
  func clock() throws {
    var source = try Source("a")
    var board = try board(&source, late: 10)
    let second = try #require(try board.race.liveClock).time
    func ahead() throws -> Int64 {
      ((try board.race.liveClock?.time ?? .zero) - second).ticks / RaceTime.ticksPerSecond
    }
    try board.press("D", "k", "k", "k")
    #expect(title(board).contains("shown 13 s late, waits 3 s"))
    board.tick(milliseconds: 2000)
    #expect(title(board).contains("waits 1 s"))
    #expect(try ahead() == 0)
    board.tick(milliseconds: 2000)
    #expect(title(board).contains("shown 13 s late") && !title(board).contains("waits"))
    #expect(try ahead() == 1)
    try board.press("j", "j")
    #expect(try ahead() == 3)
    try board.press("k", "j")
    #expect(try ahead() == 3)
  }

  @Test("where no race is followed there is nothing to be late")
  func notFollowed() throws {
    var board = try Board()
    try board.press("D")
    #expect(footer(board).contains("no race is followed"))
    #expect(board.state.delayPrompt == nil)
  }
}
