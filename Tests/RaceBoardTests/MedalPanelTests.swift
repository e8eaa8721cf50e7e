import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("The medal panel")
struct MedalPanelTests {
  /// A line of the screen that has a text, without frames and extra blanks.
  private func line(_ text: String, _ board: Board) -> [String]? {
    let found = board.grid().text().split(separator: "\n").first { $0.contains(text) }
    return found?.split(separator: "│").last { $0.contains(text) }?.split(separator: " ")
      .map(String.init)
  }

  /// The sum at the end of the selected nation's line over the days.
  private func sum(_ nation: String, _ board: Board) throws -> String? {
    let row = board.grid().text().split(separator: "\n").first { $0.contains("▌ " + nation) }
    return try #require(row).split { $0 == " " || $0 == "│" }.last.map(String.init)
  }

  @Test("the opening race moves USA to 4 4 5 13 and GBR up by three; before it stood 3 4 4 11")
  func views() throws {
    var board = try Board()
    try board.press("2", "z")
    #expect(line("USA", board) == ["1", "USA", "United", "States", "4", "4", "5", "13", "+2"])
    #expect(
      line("GBR", board) == ["2=", "GBR", "Great", "Britain", "1", "1", "1", "3", "+1", "▲3"])
    #expect(line("CHN", board)?.last == "▼1")
    try board.press("v")
    #expect(line("USA", board) == ["1", "USA", "United", "States", "3", "4", "4", "11"])
    #expect(line("GBR", board) == ["5=", "GBR", "Great", "Britain", "1", "0", "1", "2"])
    #expect(line("before this race", board) != nil)
    #expect(line("15 of 48 finals", board) != nil)
    try board.press("v")
    #expect(line("over the days", board) != nil)
    try board.press("v")
    #expect(line("at the end", board) != nil)
    #expect(line("48 of 48 finals", board) != nil)
    #expect(line("USA", board) == ["1", "USA", "United", "States", "14", "11", "9", "34"])
    try board.press("v")
    #expect(line("16 of 48 finals", board) != nil)
  }

  @Test("s ranks by total in the medal panel and leaves the table's sort alone")
  func byTotal() throws {
    var board = try Board()
    try board.press("2", "s")
    let race = try board.race
    #expect(race.panel == .medals)
    #expect(race.medals.order == .total)
    #expect(race.table.sort == nil)
    let standing = try #require(race.medalStanding)
    #expect(
      race.medalTable(standing).rows.prefix(5).map {
        "\($0.rankText) \($0.nation.code) \($0.total)"
      }
        == ["1 USA 13", "2= GBR 3", "2= KEN 3", "4 UKR 3", "5 JAM 3"])
    #expect(board.grid().text().contains("by total"))
    #expect(board.grid().text().contains("↓Σ"))
    try board.press("S", "s")
    #expect(try board.race.medals.order == .gold)
    #expect(try board.race.panel == .medals)
  }

  @Test("a nation opens to its medallists, one of them to the event, and escape goes back")
  func levels() throws {
    var board = try Board()
    try board.press("2", "j", "enter")
    #expect(try board.race.medals.opened == .nation)
    #expect(try board.race.medalUnderCursor?.athlete.name == "Cole Hocker")
    try board.press("j", "enter")
    #expect(try board.race.medals.opened == .event("shot-put-m"))
    #expect(try board.race.medalUnderCursor?.athlete.name == "Ryan Crouser")
    let standing = try #require(try board.race.medalStanding)
    #expect(
      try board.race.openedMedals(standing).map { "\($0.medal.word) \($0.nation) \($0.mark ?? "")" }
        == ["gold USA 22.90", "silver USA 22.15", "bronze JAM 22.15"])
    try board.press("G", "enter")
    #expect(try board.race.medalUnderCursor?.athlete.name == "Rajindra Campbell")
    try board.press("esc")
    #expect(try board.race.medals.opened == .nation)
    #expect(try board.race.medalUnderCursor?.athlete.name == "Ryan Crouser")
    try board.press("esc")
    #expect(try board.race.medals.opened == nil)
    #expect(board.state.screen == .dashboard)
  }

  @Test("enter without a selected nation opens the first of the table")
  func first() throws {
    var board = try Board()
    try board.press("2", "enter")
    #expect(try board.race.medals.selection?.code == "USA")
    #expect(try board.race.medals.isOpen)
  }

  @Test("an estimated day is shown with ~ in the list and over the days")
  func estimatedDay() throws {
    var board = try Board("paris-2024/1500m-w/final", 80, 24)
    try board.press("2", "enter")
    while try board.race.medals.selection?.code != "KEN" { try board.press("esc", "j", "enter") }
    #expect(board.grid().text().contains("Women’s 1500 m"))
    #expect(line("Faith Kipyegon", board)?.contains("~10") == true)
    try board.press("enter")
    #expect(board.grid().text().contains("~10 Aug 2024, an estimate"))
  }

  @Test("a disqualification moves medals at its step, and the next step brings them back")
  func correction() throws {
    var board = try Board("paris-2024/5000m-w/final", 80, 24)
    try board.press("2")
    var texts: [String] = []
    for _ in 0..<4 {
      texts.append(board.grid().text())
      try board.press(",")
    }
    #expect(!texts[0].contains("→ "))
    #expect(texts[1].contains("KIPYEGON reinstated: silver NED → KEN, bronze ITA → NED"))
    #expect(texts[2].contains("KIPYEGON DQ: silver KEN → NED, bronze NED → ITA"))
    #expect(!texts[3].contains("KIPYEGON DQ"))
  }

  @Test("while the race runs the edge says that it is as if it ended now")
  func running() throws {
    var board = try Board("tokyo-2020/1500m-m/final", 80, 24)
    try board.press("2", ",", ",", ",")
    #expect(board.grid().text().contains("if it ended now"))
    #expect(board.grid().text().contains("other finals of the competition not known"))
    board = try Board()
    try board.press("2", ",", ",", ",")
    #expect(board.grid().text().contains("if it ended now"))
  }

  @Test("h and l read the days out, and the race's own follows it again")
  func days() throws {
    var board = try Board()
    try board.press("2", "v", "v", "j")
    #expect(board.grid().text().contains("Σ to 6 Aug · 1 final here, with this race"))
    try board.press("h")
    #expect(board.grid().text().contains("Σ to 5 Aug · 4 finals here"))
    #expect(try sum("USA", board) == "11")
    try board.press("l", "l")
    #expect(board.grid().text().contains("Σ to 6 Aug · 4 finals here, later"))
    try board.press("l", times: 20)
    #expect(board.grid().text().contains("Σ to ~11 Aug · 1 final here, later"))
    #expect(try sum("USA", board) == "34")
    #expect(try board.race.panel == .medals)
    try board.press("h", times: 5)
    #expect(try board.race.medals.day == 6)
    try board.press("h")
    #expect(try board.race.medals.day == nil)
  }

  @Test("the selected nation is among those that are followed over the days")
  func chosen() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("2", "G", "v", "v")
    let selected = try #require(try board.race.medals.selection?.code)
    #expect(board.grid().text().contains("▌ " + selected))
  }

  @Test("a race whose competition has no log says that there is nothing to follow")
  func noLog() throws {
    var board = try Board("tokyo-2020/1500m-m/final", 80, 24)
    try board.press("2", "v")
    #expect(board.grid().text().contains("What was decided before is not known."))
    try board.press("v")
    #expect(board.grid().text().contains("The other finals are not known"))
  }
}
