import CellGrid
import Testing

@testable import RaceBoard

@Suite("Finding in the help")
struct HelpTests {
  private func help(_ text: String) throws -> Board {
    var board = try Board()
    try board.press("?")
    board.type("/" + text)
    return board
  }

  @Test("lines stay whose keys or words begin so, under their headings")
  func found() throws {
    let text = try help("zoom").grid().text()
    #expect(text.contains("zoom the panel, and back"))
    #expect(text.contains("Look"))
    #expect(!text.contains("Replay"))
    #expect(!text.contains("pause"))
    #expect(try help("pgd").grid().text().contains("a page down"))
    #expect(try help("page down").grid().text().contains("a page down"))
    #expect(try !help("page down").grid().text().contains("a page up"))
  }

  @Test("a key is told from its capital", arguments: [("V", "view before"), ("H", "hide results")])
  func capitals(_ key: String, _ words: String) throws {
    #expect(try help(key).grid().text().contains(words))
  }

  @Test("how many there are is told; nothing found says so")
  func counted() throws {
    #expect(try help("zoom").grid().line(35).contains("lines"))
    #expect(try help("qqqq").grid().text().contains("No line of help matches."))
    #expect(try help("qqqq").grid().line(35).contains("0 of"))
  }

  @Test("esc drops what is typed, then leaves")
  func escape() throws {
    var board = try help("zoom")
    try board.press("enter")
    #expect(!board.state.isTyping)
    #expect(board.state.searchText == "zoom")
    try board.press("esc")
    #expect(board.state.screen == .help)
    #expect(board.grid().text().contains("pause"))
    board.type("/sort")
    try board.press("esc")
    #expect(board.state.searchText.isEmpty)
    #expect(board.state.screen == .help)
    try board.press("esc")
    #expect(board.state.screen == .dashboard)
  }

  @Test("letters are text while it is typed, and the race’s own filter is left alone")
  func letters() throws {
    let board = try help("q?j")
    #expect(board.state.screen == .help)
    #expect(board.state.searchText == "q?j")
    #expect(!board.state.filter.isActive)
  }

  @Test("on a narrow screen keys make room for words, and what is cut says so")
  func narrow() throws {
    var board = try Board(Board.opening, 20, 5)
    try board.press("?")
    #expect(board.grid().text().contains("space  play th…"))
  }
}
