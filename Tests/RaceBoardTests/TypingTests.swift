import CellGrid
import Testing

@testable import RaceBoard

@Suite("Typing a filter")
struct TypingTests {
  private func typing(_ text: String = "") throws -> Board {
    var board = try Board()
    board.type("/" + text)
    #expect(board.state.isTyping)
    return board
  }

  @Test("every printable key is text", arguments: ["q", "j", " ", "?", "/", "1", "$", "é", "世"])
  func printable(_ key: String) throws {
    var board = try typing("a")
    board.type(key)
    #expect(board.state.filter.text == "a" + key)
    #expect(board.state.isTyping)
    #expect(board.state.screen == .dashboard)
    #expect(board.effects.isEmpty)
  }

  @Test("it applies as one types")
  func applies() throws {
    var board = try typing("k")
    #expect(board.rows == ["KERR", "KESSLER", "CHERUIYOT", "KOMEN"].filter { $0 != "CHERUIYOT" })
    board.type("er")
    #expect(board.rows == ["KERR"])
    board.send(.keyPressed(.backspace))
    #expect(board.rows == ["KERR", "KESSLER"])
  }

  @Test("Ctrl-W takes the last word, Ctrl-U everything")
  func edit() throws {
    var board = try typing("josh kerr  ")
    try board.press("^w")
    #expect(board.state.filter.text == "josh ")
    board.type("k")
    try board.press("^u")
    #expect(board.state.filter.text.isEmpty)
    #expect(board.state.isTyping)
    try board.press("^w")
    #expect(board.state.isTyping)
  }

  @Test("the cursor goes through what is typed, and edits there")
  func cursorMoves() throws {
    var board = try typing("ker")
    try board.press("left", "left")
    #expect(board.state.typingCursor?.x == 3)
    board.type("X")
    #expect(board.state.filter.text == "kXer")
    board.send(.keyPressed(.backspace))
    try board.press("home")
    board.type("-")
    #expect(board.state.filter.text == "-ker")
    try board.press("end")
    board.type("r")
    #expect(board.state.filter.text == "-kerr")
    try board.press("home", "left", "right")
    #expect(board.state.typingCursor?.x == 3)
    board.send(.keyPressed(.backspace))
    #expect(board.state.filter.text == "kerr")
    try board.press("esc", "/")
    #expect(board.state.typingCursor?.x == 2)
  }

  @Test("backspace on nothing leaves")
  func backspace() throws {
    var board = try typing("é")
    board.send(.keyPressed(.backspace))
    #expect(board.state.isTyping)
    board.send(.keyPressed(.backspace))
    #expect(!board.state.isTyping)
  }

  @Test("what is pasted comes in as one line")
  func paste() throws {
    var board = try typing()
    board.send(.keyPressed(.paste("kerr\r\nnuguse\nhocker\n")))
    #expect(board.state.filter.text == "kerr nuguse hocker")
    #expect(board.state.isTyping)
  }

  @Test("escape sequences that are pasted are text and reach no cell")
  func pastedControls() throws {
    var board = try typing()
    board.send(.keyPressed(.paste("\u{1B}[31m\u{7}\tkerr")))
    let text = board.grid().text()
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test("a paste while nothing is typed does nothing")
  func strayPaste() throws {
    var board = try Board()
    let before = board.grid()
    board.send(.keyPressed(.paste("qqq")))
    #expect(board.grid() == before)
    #expect(board.effects.isEmpty)
  }

  @Test("Ctrl-C quits and Ctrl-Z suspends all the same")
  func control() throws {
    var board = try typing("ker")
    try board.press("^z")
    #expect(board.effects == [.suspend])
    #expect(board.state.isTyping)
    try board.press("^c")
    #expect(board.effects == [.quit])
  }

  @Test("enter keeps the filter, escape clears it")
  func ending() throws {
    var board = try typing("usa")
    try board.press("enter")
    #expect(!board.state.isTyping)
    #expect(board.state.filter.text == "usa")
    try board.press("/", "esc")
    #expect(!board.state.isTyping)
    #expect(board.state.filter.text.isEmpty)
  }

  @Test("the arrows move the selection among what is found")
  func arrows() throws {
    var board = try typing("NOR")
    try board.press("↓", "↓")
    #expect(board.selected == "NORDÅS")
    #expect(board.state.isTyping)
  }

  @Test("the cursor stands behind the text, inside the terminal")
  func cursor() throws {
    var board = try typing("世界")
    #expect(board.state.typingCursor == GridPoint(x: 6, y: 35))
    board.type(String(repeating: "x", count: 300))
    #expect(
      board.state.typingCursor == GridPoint(x: 61, y: 35), "of a long filter its end is shown")
    board.send(.resized(GridSize(width: 0, height: 0)))
    #expect(board.state.typingCursor == nil)
    board.send(.resized(GridSize(width: 0, height: 5)))
    #expect((board.state.typingCursor?.x ?? 0) >= 0)
    try board.press("esc")
    #expect(board.state.typingCursor == nil)
  }

  @Test("the prompt and the count are there even where there is no footer")
  func smallPrompt() throws {
    var board = try typing("ken")
    board.send(.resized(GridSize(width: 24, height: 5)))
    #expect(board.grid().line(4).hasPrefix(" /ken"))
  }

  @Test("the filter holds through steps and panels")
  func holds() throws {
    var board = try typing("usa")
    try board.press("enter", ",", ",", "2", "3", "z")
    #expect(Set(board.rows) == ["HOCKER", "NUGUSE", "KESSLER"])
    #expect(board.grid().text().contains("/usa"))
  }
}
