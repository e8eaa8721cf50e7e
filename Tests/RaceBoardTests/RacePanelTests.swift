import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Race panel")
struct RacePanelTests {
  private let tokyo = "tokyo-2020/1500m-m/final"

  @Test("v shows the race, then goes round its views")
  func views() throws {
    var board = try Board()
    var seen: [RaceView.Kind] = []
    for _ in RaceView.Kind.allCases {
      try board.press("v")
      #expect(try board.race.panel == .race)
      seen.append(try board.race.raceView)
    }
    #expect(seen == [.laps, .gaps, .places, .pace, .track, .duel, .remarks, .field])
    try board.press("V", "V")
    #expect(try board.race.raceView == .duel)
  }

  @Test("on a large screen the race takes the place of the photo finish, and stays there")
  func place() throws {
    var board = try Board()
    #expect(board.grid().text().contains("a reconstruction from times"))
    try board.press("4")
    #expect(board.grid().text().contains("[Laps]"))
    #expect(board.grid().text().contains("2 Medals"))
    try board.press("1")
    #expect(board.grid().text().contains("[Laps]"))
    try board.press("3")
    #expect(!board.grid().text().contains("[Laps]"))
  }

  @Test("Kerr’s lap from 800 to 1200 m in Tokyo is told with its interval")
  func interval() throws {
    var board = try Board(tokyo, 100, 30)
    try board.press("j", "j", "4", "h", "h")
    let text = board.grid().text()
    #expect(text.contains("800–1200   KERR  55.2 s (55.1–55.3), rank 1–2, then in place"))
    try board.press("l", "l")
    #expect(try board.race.view.column == nil)
  }

  @Test("+ divides by stretches and the last metres, - by laps")
  func division() throws {
    var board = try Board("rome-2024/1500m-m/final", 100, 30)
    try board.press("4")
    #expect(board.grid().text().contains("700–1100"))
    try board.press("+")
    #expect(board.grid().text().contains("1400–1500"))
    try board.press("+")
    #expect(board.grid().text().contains("1100–1500") && board.grid().text().contains("1200–1500"))
    try board.press("+", "-", "-", "-")
    #expect(try board.race.view.division == .laps)
    #expect(try board.race.panel == .race)
  }

  @Test("gaps are told to the pinned athlete, who is level all along")
  func pinned() throws {
    var board = try Board(tokyo, 100, 30)
    try board.press("j", "j", "p", "v", "v")
    let text = board.grid().text()
    #expect(text.contains("◆ KERR"))
    #expect(text.contains("INGEBRIGTSEN −0.73"))
  }

  @Test("the chart reads out the mark point that one moves to")
  func readout() throws {
    var board = try Board(tokyo, 100, 30)
    try board.press("j", "j", "4", "v", "h", "h")
    #expect(board.grid().text().contains("at 1200 m   KERR  +1.1 s (1.0–1.2)"))
    try board.press("h", "h", "h", "h", "h")
    #expect(board.grid().text().contains("at 400 m   KERR"))
  }

  @Test("nothing beyond where one stands is drawn")
  func soFar() throws {
    var board = try Board(tokyo, 100, 30)
    while try board.position != .metres(800) { try board.press(",") }
    try board.press("v", "v", "v")
    let text = board.grid().text()
    #expect(text.contains("at 800 m"))
    #expect(!text.contains("at 1200 m"))
  }

  @Test("each view says why it is empty before the gun")
  func atTheGun() throws {
    for (kind, words) in [
      (RaceView.Kind.laps, "no lap is run yet"), (.gaps, "no gaps yet"), (.places, "a place yet"),
      (.pace, "a pace yet"), (.track, "all at the start"), (.remarks, "nothing to remark"),
    ] {
      var board = try Board(tokyo, 100, 30)
      try board.press("0")
      try board.show(kind)
      #expect(board.grid().text().contains(words))
    }
  }

  @Test("a race with nothing but its finish says what is missing")
  func onlyFinish() throws {
    for (kind, words) in [
      (RaceView.Kind.gaps, "A chart needs two mark points with gaps"),
      (.places, "Places are known only at 100 m"), (.pace, "A chart needs two stretches"),
    ] {
      var board = try Board("paris-2024/100m-m/final", 100, 30)
      try board.show(kind)
      #expect(board.grid().text().contains(words))
    }
  }

  @Test(
    "a race of which nobody’s times on the way are known opens with remarks, not with its result once more"
  )
  func resultOnly() throws {
    for (path, kind) in [
      ("paris-2024/5000m-m/final", RaceView.Kind.remarks), ("paris-2024/100m-m/final", .remarks),
      (tokyo, .laps), (Board.opening, .laps),
    ] {
      #expect(try Board(path, 200, 60).race.raceView == kind, "\(path)")
    }
    let text = try Board("paris-2024/5000m-m/final", 200, 60).grid().text()
    #expect(text.contains("the field  12 known of 22 athletes"))
    #expect(text.contains("GEBRHIWET leads"))
    #expect(!text.contains("leads alone"))
  }

  @Test("a remark that is opened goes to its step")
  func remarks() throws {
    var board = try Board(tokyo, 100, 30)
    try board.show(.remarks)
    let text = board.grid().text()
    #expect(text.contains("INGEBRIGTSEN wins, 0.69 s ahead of CHERUIYOT"))
    #expect(text.contains("KERR is the fastest, 1200–1500: 40.6"))
    #expect(text.contains("the result is official"))
    try board.press("k", "enter")
    #expect(try board.position == .step(.finish))
    #expect(!board.grid().text().contains("the result is official"))
    try board.press("g", "enter")
    #expect(try board.position == .metres(400))
    #expect(try board.race.isZoomed == false)
  }

  @Test("the pace of Ingebrigtsen’s last lap in Rome is told with its interval, and in m/s")
  func pace() throws {
    var board = try Board("rome-2024/1500m-m/final", 100, 30)
    try board.press("4", "v", "v", "v")
    let text = board.grid().text()
    #expect(text.contains("by laps · s per 400 m"))
    #expect(text.contains("1100–1500   INGEBRIGTSEN  53.4 s (53.28–53.58) · 7.49 m/s (7.46–7.51)"))
    #expect(text.contains("tracked, ±0.15 s, ±0.12 between two"))
    try board.press("+")
    #expect(try board.race.raceView == .pace)
    #expect(board.grid().text().contains("1400–1500   INGEBRIGTSEN  13.0 s"))
    try board.press("-", "h", "h", "h")
    #expect(board.grid().text().contains("to 300   INGEBRIGTSEN  43.2 s"))
  }

  @Test("the place chart counts the places that were won and lost for certain")
  func counted() throws {
    var board = try Board(tokyo, 100, 30)
    try board.press("j", "j", "4", "v", "v")
    #expect(board.grid().text().contains("at least 5 won, 0 lost so far"))
    try board.press("h", "h", "h")
    #expect(board.grid().text().contains("at 800 m   KERR  place 7=, not separable"))
  }

  @Test("where one stands is marked on the axis beside the hairline of the read-out")
  func standing() throws {
    var board = try Board(tokyo, 100, 30)
    try board.press("4", "v")
    func axis() throws -> String {
      try #require(
        board.grid().text().split(separator: "\n").map(String.init).first { $0.contains("└") })
    }
    #expect(try axis().contains("●") && !axis().contains("╎"))
    try board.press("h", "h")
    #expect(try axis().contains("●") && axis().contains("╎"))
  }

  @Test("the filter chooses whose lines are drawn")
  func filtered() throws {
    var board = try Board(tokyo, 100, 30)
    try board.press("4", "v")
    board.type("/gbr")
    try board.press("enter")
    let text = board.grid().text()
    #expect(text.contains("KERR") && text.contains("WIGHTMAN") && !text.contains("CHERUIYOT"))
    try board.press("/")
    board.type("zz")
    #expect(board.grid().text().contains("No athlete matches the filter."))
  }
}

@Suite("Golden race panels")
struct GoldenRaceTests {
  @Test(
    "every view of the race looks as it was accepted",
    arguments: RaceView.Kind.allCases, GoldenSize.allCases)
  func views(_ kind: RaceView.Kind, _ size: GoldenSize) throws {
    for (name, path) in [
      ("tokyo", "tokyo-2020/1500m-m/final"), ("rome", "rome-2024/1500m-m/final"),
      ("paris", Board.opening),
    ] {
      var board = try Board(path, size.columns, size.rows)
      try board.press("j", "j")
      try board.show(kind)
      try Golden.expect(board, is: "race-\(kind)-\(name)-" + size.rawValue)
    }
  }

  @Test("a zoomed gap chart fills the screen")
  func zoomed() throws {
    var board = try Board("rome-2024/1500m-m/final")
    try board.press("4", "v", "z")
    try Golden.expect(board, is: "race-gaps-zoomed-118x36")
  }
}
