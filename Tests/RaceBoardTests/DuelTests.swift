import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("A duel")
struct DuelTests {
  private static let tokyo = "tokyo-2020/1500m-m/final"

  private func board(_ path: String = tokyo, select name: String, pin other: String) throws -> Board
  {
    var board = try Board(path)
    try board.press("g")
    while board.selected != other { try board.press("j") }
    try board.press("p", "g")
    while board.selected != name { try board.press("j") }
    try board.press("d")
    return board
  }

  private func duel(_ board: Board) throws -> Duel {
    let race = try board.race
    let id = try #require(race.selection)
    return try #require(race.replay.duel(of: id, against: race.reference, in: race.state))
  }

  @Test("where there is not room for all mark points, how many stand before is said")
  func cut() throws {
    let board = try board("rome-2024/1500m-m/final", select: "VERMEULEN", pin: "INGEBRIGTSEN")
    #expect(board.grid().text().contains(#/… \d+ before +VERMEULEN/#))
  }

  @Test(
    "it stays within its frame, and cuts no figure",
    arguments: [(40, 12), (50, 14), (60, 20), (80, 24)])
  func narrow(width: Int, height: Int) throws {
    for path in [Self.tokyo, "rome-2024/1500m-m/final"] {
      var board = try Board(path, width, height)
      try board.press("j", "d")
      let lines = board.grid().text().split(separator: "\n").map(String.init)
      let rows = lines.filter { $0.hasPrefix("│") }
      #expect(!rows.isEmpty && rows.allSatisfy { $0.hasSuffix("│") })
      #expect(rows.contains { $0.contains(#/finish +3:\d\d\.\d\d +3:\d\d\.\d\d +[+−]\d+\.\d\d/#) })
    }
  }

  @Test("an even pace has no more decimals than a watch")
  func evenPace() throws {
    var board = try Board(Self.tokyo)
    try board.press("j", "d", "r")
    board.send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
    board.type("3:26")
    try board.press("enter")
    let text = board.grid().text()
    #expect(text.contains("54.93"))
    #expect(!text.contains("54.933") && !text.contains("27.466") && !text.contains("3:26.0000"))
  }

  @Test("Kerr against Cheruiyot in Tokyo: both times, the gap with its interval, what was won back")
  func kerr() throws {
    let board = try board(select: "KERR", pin: "CHERUIYOT")
    let gaps = try duel(board).comparison.rows.map { row in
      row.gap.map(DuelText.seconds) ?? ""
    }
    #expect(
      gaps == [
        "+0.9 (0.8–1.0)", "+1.4 (1.3–1.5)", "+1.1 (1.0–1.2)", "+0.5 (0.4–0.6)",
        "+0.04 (0.031–0.049)",
      ])
    let text = board.grid().text()
    #expect(text.contains("KERR against CHERUIYOT"))
    #expect(text.contains("Kerr won 1.4"))
    #expect(text.contains("from 800 m on"))
    #expect(text.contains("Cheruiyot is ahead by 0.04 s (0.031–0.049) at the line"))
  }

  @Test("it tells nothing from further on than one stands")
  func soFar() throws {
    var board = try board(select: "KERR", pin: "CHERUIYOT")
    try board.press(",", ",", ",")
    #expect(try duel(board).comparison.rows.map(\.distance.text) == ["400 m", "800 m", "1200 m"])
    try board.press("0")
    #expect(board.grid().text().contains("The race has not begun."))
  }

  @Test("without anyone pinned it is against whoever leads, or is next")
  func leader() throws {
    var board = try Board(Self.tokyo)
    try board.press("d")
    #expect(board.grid().text().contains("INGEBRIGTSEN against CHERUIYOT"))
    try board.press("j", "j")
    #expect(board.grid().text().contains("KERR against INGEBRIGTSEN"))
  }

  @Test("an estimate is shown as one and proves nothing")
  func estimate() throws {
    let race = try ThinRace.board(
      "1500m", ["Ada", "Bea"],
      ThinRace.splits("1", [(400, "60.0"), (800, "2:00.0")])
        + ThinRace.splits("2", [(400, "60.0")])
        + [#"{"at":"800m","entry":"2","time":"2:05.0","origin":"estimated"}"#])
    let told = try duel(race)
    #expect(
      told.comparison.rows.compactMap(\.gap).map(DuelText.seconds).last?.hasPrefix("~") == true)
    #expect(told.recovery == nil)
    let lines = DuelText(duel: told, race: try race.race).lines
    #expect(lines == ["not separable at 400 m"])
  }

  @Test("what the intervals leave open is not told as won")
  func open() throws {
    let race = try ThinRace.board(
      "1500m", ["Ada", "Bea"],
      ThinRace.splits("1", [(400, "60.0"), (800, "2:00.0")])
        + ThinRace.splits("2", [(400, "60.0"), (800, "2:00.1")]))
    #expect(try duel(race).recovery == nil)
  }
}
