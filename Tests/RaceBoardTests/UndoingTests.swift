import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Undoing")
struct UndoingTests {
  @Test("escape undoes one thing at a time, and never quits")
  func escape() throws {
    var board = try Board()
    try board.press("2", "z", "j", "enter")
    board.type("/usa")
    try board.press("enter", "?")
    #expect(board.state.screen == .help)
    var left: [String] = []
    for _ in 0..<6 {
      try board.press("esc")
      #expect(board.effects.isEmpty)
      left.append(try Self.what(board))
    }
    #expect(
      left == [
        "filter nation zoom", "nation zoom", "zoom", "", "", "",
      ])
  }

  private static func what(_ board: Board) throws -> String {
    let race = try board.race
    return [
      board.state.screen == .dashboard ? nil : board.state.screen.rawValue,
      board.state.filter.isActive ? "filter" : nil, race.medals.isOpen ? "nation" : nil,
      race.isZoomed ? "zoom" : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  @Test("escape clears a filter that is nothing but a mistake")
  func wrongFilter() throws {
    var board = try Board()
    board.type("/@xx")
    try board.press("enter", "esc")
    #expect(board.state.filter == .none)
  }

  @Test("q goes back through what lies over the race and then quits")
  func quit() throws {
    var board = try Board()
    try board.press("z", "w", "?", "q")
    #expect(board.state.screen == .warnings)
    try board.press("q")
    #expect(board.state.screen == .dashboard)
    try board.press("q")
    #expect(try board.race.isZoomed == false)
    #expect(board.effects.isEmpty)
    try board.press("q")
    #expect(board.effects == [.quit])
  }

  @Test("Ctrl-C quits from every screen", arguments: ["", "b", "?", "w", "o"])
  func quitAtOnce(_ screen: String) throws {
    var board = try Board()
    if !screen.isEmpty { try board.press(screen) }
    try board.press("^c")
    #expect(board.effects == [.quit])
  }

  @Test("help is of the screen below, and the same key closes it")
  func help() throws {
    var board = try Board(Board.opening, 80, 40)
    try board.browse()
    try board.press("?")
    #expect(board.grid().text().contains("Keys: Browse"))
    #expect(!board.grid().text().contains("photo-finish strip"))
    try board.press("?")
    #expect(board.state.screen == .browse)
    try board.press("q", "f1")
    #expect(board.grid().text().contains("Keys: Race"))
  }

  @Test("help scrolls to its last line and no further")
  func helpScrolls() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("?", "G")
    let text = board.grid().text()
    #expect(text.contains(Command.suspend.help))
    try board.press("j", "pgdn")
    #expect(board.grid().text() == text)
    try board.press("g")
    #expect(board.grid().text().contains(Command.playPause.help))
  }

  @Test("what cannot be loaded is told and kept among the messages")
  func loadFailed() throws {
    var board = try Board()
    try board.browse()
    try board.press("enter")
    #expect(board.effects == [.loadRace(path: Board.opening)])
    board.send(.loadFailed("race.jsonl: no such file"))
    #expect(board.grid().text().contains("race.jsonl: no such file"))
    #expect(board.state.race != nil)
    try board.press("o")
    #expect(board.state.message == nil)
    #expect(board.grid().text().contains("race.jsonl: no such file"))
  }

  @Test("no race is no trap")
  func noRace() throws {
    var state = BoardState(size: GridSize(width: 80, height: 24))
    for binding in Keymap.standard.bindings {
      for key in binding.keys {
        _ = reduce(&state, .keyPressed(key))
        var grid = CellGrid(size: state.size)
        render(state, .plain, into: &grid)
        #expect(!grid.text().isEmpty)
        while !state.covers.isEmpty || state.isTyping { _ = reduce(&state, .keyPressed(.escape)) }
      }
    }
  }
}
