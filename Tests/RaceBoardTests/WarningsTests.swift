import Athletics
import CellGrid
import Testing

@testable import RaceBoard

@Suite("Warnings")
struct WarningsTests {
  private func board(
    _ warnings: [Warning], _ width: Int = 118, _ height: Int = 36
  ) throws -> Board {
    var board = try Board(Board.opening, width, height)
    board.send(.catalogueLoaded([], warnings: warnings))
    return board
  }

  private func times(_ count: Int, in file: String = "data/x.csv") -> [Warning] {
    (1...count).map { line in
      Warning(file: file, line: line, key: "800m", found: "“\(line)x”", expected: "a time")
    }
  }

  @Test("warnings of the files and of the race are counted, and listed by file, base name first")
  func listed() throws {
    var board = try board(times(2) + times(1, in: "y.csv"))
    #expect(board.grid().line(35).contains("4 warnings: w"))
    try board.press("w")
    let text = board.grid().text()
    #expect(text.contains("x.csv  data  2 warnings"))
    #expect(text.contains("▸ line 1: 800m: found “1x”, expected a time, and 1 more like this"))
    #expect(text.contains("y.csv  1 warning"))
    #expect(text.contains("this race  Men’s 1500 m  1 warning"))
    #expect(text.contains("doubtful, not used"))
  }

  @Test("60,000 warnings are one line; enter tells each, and closes them again")
  func many() throws {
    var board = try board(times(60_000))
    #expect(board.grid().line(35).contains("60,001 warnings: w"))
    try board.press("w")
    let closed = board.grid().text()
    #expect(closed.contains("and 59,999 more like this"))
    #expect(!closed.contains("“2x”"))
    try board.press("enter", "j", "j")
    #expect(board.grid().text().contains("▾ 60,000 of a kind"))
    #expect(board.grid().text().contains("line 31: 800m: found “31x”, expected a time"))
    try board.press("enter")
    #expect(board.grid().text() == closed)
    try board.press("enter", "G", "k")
    #expect(board.grid().text().contains("line 60000: 800m: found “60000x”"))
    try board.press("enter")
    #expect(board.grid().text() == closed)
    try board.press("esc")
    #expect(board.state.screen == .dashboard)
  }

  @Test("what could not be read stands first")
  func errors() throws {
    let broken = Warning(file: "z.bin", found: "no text", expected: "a result", isError: true)
    var board = try board(times(3) + times(3, in: "z.bin") + [broken])
    try board.press("w")
    let text = board.grid().text()
    let (error, rest) = (text.range(of: "z.bin"), text.range(of: "x.csv"))
    #expect(try #require(error).lowerBound < #require(rest).lowerBound)
    #expect(text.contains("  found no text, expected a result"))
    let (own, first) = (text.range(of: "no text"), text.range(of: "“1x”"))
    #expect(try #require(own).lowerBound < #require(first).lowerBound)
  }

  @Test(
    "nothing is cut, in whatever room", arguments: [(30, 12), (40, 24), (80, 24)])
  func wrapped(_ width: Int, _ height: Int) throws {
    let long = String(repeating: "abcdefgh", count: 12)
    let folder = "results/2024/the-summer/day-one/evening"
    let warning = Warning(
      file: folder + "/" + long + ".csv", line: 7, found: "“\(long)”",
      expected: "one of many words that together are too long for a line of a small terminal")
    var board = try board([warning], width, height)
    try board.press("w")
    let shown = (1..<height - 1).map { board.grid().line($0) }.joined()
      .filter { !" │▌╭╰─╮╯".contains($0) }
    if height >= 24 {
      for text in [long + ".csv", folder, "“\(long)”", "smallterminal"] {
        #expect(shown.contains(text), "\(text)")
      }
    }
    #expect(!shown.contains("…"))
  }

  @Test("a race without one says so")
  func none() throws {
    var board = try Board("tokyo-2020/1500m-m/final")
    try board.press("w", "j", "G", "enter", "enter")
    #expect(board.grid().text().contains("Everything could be read, and nothing is doubtful."))
  }

  @Test("more kinds than are told apart are one group")
  func kinds() throws {
    let warnings = (0..<80).map { number in
      Warning(file: "\(number).csv", found: "x", expected: "a time")
    }
    var board = try board(warnings)
    try board.press("w", "G", "k")
    #expect(board.grid().text().contains("further kinds"))
    #expect(board.grid().text().contains("50.csv: found x, expected a time, and 29 more like this"))
    try board.press("enter", "G", "k")
    #expect(board.grid().text().contains("79.csv: found x"))
  }
}
