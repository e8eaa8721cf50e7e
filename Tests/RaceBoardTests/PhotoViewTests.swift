import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Views of the photo finish")
struct PhotoViewTests {
  /// The rows of the screen that hold a text.
  private func rows(_ text: String, _ path: String, _ keys: [String], _ width: Int = 118) throws
    -> [String]
  {
    var board = try Board(path, width, 36)
    for key in keys { try board.press(key) }
    return board.grid().text().split(separator: "\n").map(String.init).filter { $0.contains(text) }
  }

  @Test("v goes through the views of the panel that has the keys")
  func views() throws {
    var board = try Board()
    try board.press("3")
    var kinds: [PhotoView.Kind] = []
    for _ in 0..<4 {
      try board.press("v")
      kinds.append(try board.race.photo.kind)
    }
    #expect(kinds == [.ladder, .speed, .rounding, .strip])
    #expect(try board.race.raceView == .laps)
    try board.press("4", "v")
    #expect(try board.race.raceView == .gaps)
    #expect(try board.race.photo.kind == .strip)
  }

  @Test("two bronzes at 9.911 are named, with the medals shared")
  func bronzes() throws {
    let rows = try rows("dead heat for", "beijing-2015/100m-m/final", ["3", "z", "v"])
    #expect(
      rows.first?.contains(
        "dead heat for place 3: BROMELL = DE GRASSE, read alike in 9.911: places and medals "
          + "shared, two bronzes") == true)
  }

  @Test("two silvers leave no bronze")
  func silvers() throws {
    let rows = try rows("dead heat for", "beijing-2008/100m-w/final", ["3", "z", "v"])
    #expect(rows.first?.contains("places and medals shared, two silvers, no bronze") == true)
  }

  @Test("at the US trials there are no medals to share")
  func trials() throws {
    let rows = try rows("dead heat for", "us-trials-2012/100m-w/final", ["3", "z", "v"])
    #expect(
      rows.first?.contains(
        "dead heat for place 3: TARMOH = FELIX, read alike in 11.068: places "
          + "shared") == true)
  }

  @Test("a reading is rounded up to the time, or a time leaves its readings open")
  func rounding() throws {
    let path = "beijing-2015/100m-m/final"
    let keys = ["3", "z", "v", "v", "v"]
    #expect(try rows("9.911 → 9.92", path, keys).count == 2)
    #expect(try rows("9.79 ← 9.781 … 9.790", path, keys).count == 1)
    #expect(try rows("TR 19.24", path, keys).count == 1)
    #expect(try rows("10.811 → 10.82", "stuttgart-1993/100m-w/final", keys).count == 1)
    #expect(
      try rows("2:06:26 ← 2:06:25.001 … 2:06:26.000", "paris-2024/marathon-m/final", keys).count
        == 1)
    let tokyo = try rows("cut to 0.1 s", "tokyo-2020/1500m-m/final", keys + [",", ",", ","])
    #expect(tokyo.first?.contains("2:47.3 ← 2:47.3000 … 2:47.3999") == true)
    let rome = try rows("tracked, within 0.15 s", "rome-2024/1500m-m/final", keys + [",", ","])
    #expect(rome.count > 5)
  }

  @Test("the speed view tells whose stretch turned seconds into metres")
  func speed() throws {
    let rows = try rows("KERR", Board.opening, ["3", "z", "v", "v"])
    #expect(
      rows.first?.contains(
        "0.14  7.32 m/s    ~1.0 m  the press  Ingebrigtsen’s last 300 m in 40.97 s")
        == true)
  }

  @Test("each rounding rule says where it stands")
  func cited() {
    #expect(RoundingRule.allCases.allSatisfy { $0.text.hasPrefix("TR 19.24: ") })
  }

  @Test("a margin to the pinned athlete has a minus for those ahead")
  func pinned() throws {
    let rows = try rows("HOCKER", Board.opening, ["j", "p", "3", "z", "v"])
    #expect(rows.first?.contains("−0.14 (0.131–0.149)") == true)
  }

  @Test("where places are not known the ladder does not pass one off as the next")
  func holes() throws {
    let rows = try rows("LEVINS", "paris-2024/marathon-m/final", ["3", "z", "v"])
    #expect(rows.first?.contains("no time for 10–35") == true)
  }

  @Test("a mark point tells the margins of the passes there, or why it can't")
  func markPoints() throws {
    let tokyo = try rows("KERR", "tokyo-2020/1500m-m/final", ["3", "z", "v", ",", ",", ","])
    #expect(tokyo.first?.contains("0.0 (−0.1 to 0.1)") == true)
    #expect(tokyo.first?.contains("not separable") == true)
    #expect(tokyo.first?.contains("1.1 (1.0–1.2)") == true)
    let one = ["3", "z", "v", ",", ",", ","]
    #expect(try rows("Only the leader’s time is known at 1200 m.", Board.opening, one).count == 1)
    #expect(
      try rows("No times are known at 1100 m, only places.", Board.opening, one + [","]).count == 1)
  }

  @Test("the title says where the passes were")
  func title() throws {
    let keys = ["3", "z", ",", ",", ","]
    #expect(try rows("at 1200 m ·", "tokyo-2020/1500m-m/final", keys).count == 1)
    #expect(try rows("as they passed 1200 m", "tokyo-2020/1500m-m/final", keys, 80).count == 1)
  }
}

@Suite("The photo finish with some out of sight")
struct PartialPhotoTests {
  /// The rows of a board that hold a text.
  private func rows(_ text: String, _ board: Board) -> [String] {
    board.grid().text().split(separator: "\n").map(String.init).filter { $0.contains(text) }
  }

  /// The board under a filter, in the zoomed photo finish.
  private func filtered(_ filter: String, _ keys: String...) throws -> Board {
    var board = try Board()
    for key in ["3", "z"] + keys + ["/"] { try board.press(key) }
    board.type(filter)
    try board.press("enter")
    return board
  }

  @Test("whoever came in after a pinned athlete is behind, though the filter hides that one")
  func hiddenPin() throws {
    let board = try filtered("NOR", "j", "j", "p", "v")
    #expect(board.rows.contains("INGEBRIGTSEN"))
    let row = try #require(rows("INGEBRIGTSEN", board).first)
    #expect(row.contains(" 0.44 (0.431–0.449)"))
    #expect(!row.contains("−"))
  }

  @Test("in the strip the podium and whoever crossed next to a match stay, and are not selected")
  func neighbours() throws {
    var board = try filtered("NOR")
    for name in ["1 HOCKER", "2 KERR", "3 NUGUSE", "4 INGEBRIGTSEN", "5 KESSLER"] {
      #expect(!rows(name, board).isEmpty, "\(name)")
    }
    #expect(rows("9 NILLESSEN", board).isEmpty)
    let selected = board.state.race?.selection
    try board.press("n")
    #expect(board.state.race?.selection == selected)
    try board.press("v")
    #expect(rows("KESSLER", board).isEmpty)
  }

  @Test("in the strip the first three stay beside whoever is looked at, others are counted")
  func firstThree() throws {
    let names = (1...14).map { "Runner Number\($0)" }
    let results = (1...14).map { ThinRace.result("\($0)", $0, "4:\(10 + $0).00") }
    for (width, height) in [(118, 38), (80, 24)] {
      var board = try ThinRace.board("1500m", names, results, width: width, height: height)
      try board.press("3", "G")
      let rect = try #require(
        ScreenLayout(try board.race, size: board.state.size).rect(of: .photo))
      let lines = board.grid().text().split(separator: "\n", omittingEmptySubsequences: false)[
        rect.y..<rect.maxY]
      for shown in [1, 2, 3, 13, 14] {
        #expect(lines.contains { $0.contains("NUMBER\(shown) ") }, "\(shown) at \(width)")
      }
      #expect(lines.contains { $0.contains(" more") })
    }
  }

  @Test("no margin is the closest for a medal while some are filtered out")
  func hiddenMedallist() throws {
    #expect(
      rows("closest for a medal: KERR → NUGUSE", try filtered("")).count == 1)
    #expect(rows("closest for a medal", try filtered("USA", "j", "j")).isEmpty)
  }

  @Test("fifth and sixth are not the closest for a medal, whoever has no time")
  func missingTimes() throws {
    var board = try ThinRace.board(
      "100m", ["Ann Able", "Bea Best", "Cy Cole"],
      [
        ThinRace.result("1", 1, "11.00"), ThinRace.result("2", 5, "11.50"),
        ThinRace.result("3", 6, "11.51"),
      ])
    try board.press("3", "z")
    #expect(rows("ABLE → BEST", board).count == 1)
    #expect(rows("closest", board).isEmpty)
  }

  @Test("the ladder tells no dead heat of those who have yet to come in")
  func laterDeadHeat() throws {
    var board = try Board("beijing-2015/100m-m/final")
    try board.press("3", "z", "v")
    #expect(rows("dead heat for place 3", board).count == 1)
    board.state.race?.move(to: .instant(RaceTime(ticks: 98_500)))
    #expect(rows("GATLIN", board).count >= 1)
    #expect(rows("dead heat", board).isEmpty)
  }

  @Test("a margin to someone who has an estimated time is marked, and separates nobody")
  func estimate() throws {
    var board = try ThinRace.board(
      "100m", ["Ann Able", "Bea Best"],
      [
        ThinRace.result("1", 1, "11.00"),
        #"{"at":"finish","entry":"2","place":2,"time":"11.50","origin":"estimated"}"#,
      ])
    try board.press("3", "z", "v")
    let row = try #require(rows("BEST", board).first)
    #expect(row.contains("~11.50"))
    #expect(row.contains("~0.50 (0.49–0.52)"))
    #expect(row.contains("not separable"))
  }

  @Test("a margin against the reported places has one sign")
  func contradiction() throws {
    var board = try ThinRace.board(
      "100m", ["Ann Able", "Bea Best"],
      [ThinRace.result("1", 1, "11.02"), ThinRace.result("2", 2, "11.00")])
    try board.press("j", "p", "3", "z", "v")
    let row = try #require(rows("ABLE", board).first)
    #expect(row.contains(" 0.02 (0.011–0.029)"))
    #expect(!row.contains("−"))
  }
}

@Suite("The close finishes of the archive")
struct CloseFinishesScreenTests {
  @Test("x asks for them once, and enter opens the race")
  func opening() throws {
    var board = try Board()
    try board.press("x")
    #expect(board.effects == [.loadFinishes])
    board.send(.finishesLoaded(ArchiveRaces.finishes))
    let open = try #require(board.state.closeFinishes.items.first { $0.path == Board.opening })
    #expect(board.state.closeFinishes.items[board.state.closeFinishes.selection] == open)
    try board.press("g", "enter")
    #expect(board.effects == [.loadRace(path: "beijing-2008/100m-w/final")])
    try board.press("q", "x")
    #expect(board.effects.isEmpty)
    #expect(board.state.screen == .closeFinishes)
  }

  @Test("dead heats come first, then the least margin")
  func order() throws {
    var board = try Board()
    try board.lookAtCloseFinishes()
    let items = board.state.closeFinishes.items
    #expect(items.prefix(3).allSatisfy { $0.finish.margin.verdict == .deadHeat })
    #expect(items[3].path == "stuttgart-1993/100m-w/final")
    let middles = items.dropFirst(3).map(\.finish.interval.middle)
    #expect(middles == middles.sorted())
    #expect(items.last?.path == "tokyo-2025/marathon-m/final")
  }

  @Test("zooming and panning move the one scale, which begins at the one ahead")
  func scale() throws {
    var board = try Board()
    try board.lookAtCloseFinishes()
    func scale() -> StripScale { CloseFinishesScreen(state: board.state).scale }
    #expect(scale().column(of: .zero) == 2)
    #expect(scale().columnText == "1 ms")
    try board.press("+")
    #expect(scale().columnText == "0.5 ms")
    #expect(scale().column(of: .zero) == 2)
    try board.press("l", "l", "l")
    #expect(scale().column(of: .zero) == -1)
  }
}
