import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("The strip of the photo finish")
struct StripTests {
  private func picture(_ board: Board, columns: Int = 87) throws -> StripPicture {
    try #require(StripPicture(race: try board.race, columns: columns))
  }

  /// The line of the screen that holds a text.
  private func row(_ text: String, of board: Board) throws -> String {
    let rows = board.grid().text().split(separator: "\n").map(String.init)
    return try #require(rows.last { $0.contains(text) }, "no row with \(text)")
  }

  @Test("selecting an athlete puts the hairline on that bar, and reads both neighbours")
  func selecting() throws {
    var board = try Board()
    try board.press("3", "z", "j")
    #expect(try picture(board).hairline == (try PrintedTime("3:27.79").time))
    let row = try row("╎ 3:27.79", of: board)
    #expect(row.contains("KERR   0.14 s (0.131–0.149) ~1.0 m (1.0–1.1) after HOCKER"))
    #expect(try self.row("before NUGUSE", of: board).contains("0.01 s (0.001–0.019) ~7 cm (1–14)"))
  }

  @Test("l moves the hairline by a column of 5 ms and reads what lies between")
  func column() throws {
    var board = try Board()
    try board.press("3", "z", "j", "l", "l", "l", "l")
    // Four columns of 5 ms past 3:27.790, and two past the bar of Nuguse.
    #expect(try picture(board).hairline == (try PrintedTime("3:27.810").time))
    let row = try row("╎ 3:27.810", of: board)
    #expect(row.contains("0.02 s (0.010–0.024)"))
    #expect(row.contains("after NUGUSE"))
    #expect(board.selected == "KERR")
  }

  @Test("the strip goes along when the hairline reaches its edge, and no further")
  func edge() throws {
    var board = try Board()
    try board.press("3", "z")
    let before = try picture(board).scale
    try board.press("h", times: 10)
    #expect(try picture(board).scale == before)
    try board.press("h", times: 20)
    let after = try picture(board)
    #expect(after.scale.start < before.start)
    #expect(after.hairline == after.scale.start)
  }

  @Test("n and N go from bar to bar and select who is there")
  func bars() throws {
    var board = try Board()
    try board.press("n")
    #expect(board.selected == "KERR")
    #expect(try board.race.panel == .photo)
    try board.press("n", "n", "N")
    #expect(board.selected == "NUGUSE")
    try board.press("N", times: 9)
    #expect(board.selected == "HOCKER")
    // Between two bars the next is the one in time.
    try board.press("l", "l", "n")
    #expect(board.selected == "KERR")
  }

  @Test("zooming keeps the hairline in its column, from 0.1 s to 0.1 ms")
  func zoom() throws {
    var board = try Board()
    try board.press("3", "z", "j")
    let start = try picture(board)
    let hairline = try #require(start.hairline)
    let column = start.scale.column(of: hairline)
    var widths: [String] = []
    for key in ["-", "-", "-", "-", "+", "+", "+", "+", "+", "+", "+", "+", "+"] {
      try board.press(key)
      let scale = try picture(board).scale
      #expect(scale.column(of: hairline) == column)
      widths.append(scale.columnText)
    }
    #expect(widths[3] == "0.1 s")
    #expect(widths.last == "0.1 ms")
  }

  @Test("f goes through the fits and says which")
  func fits() throws {
    var board = try Board()
    try board.press("3", "z", "j", "f")
    #expect(board.state.message == "the strip shows these two: KERR and NUGUSE")
    #expect(try picture(board).scale.columnText == "0.5 ms")
    try board.press("f")
    #expect(board.state.message == "the strip shows all 12")
    let all = try picture(board)
    #expect(
      all.lanes.allSatisfy { all.scale.contains($0.bar) && all.scale.contains($0.shade.lower) })
    try board.press("f")
    #expect(board.state.message == "the strip shows the medals")
    #expect(try picture(board).scale.columnText == "5 ms")
  }

  @Test("these two are the selected and the pinned one")
  func pinned() throws {
    var board = try Board()
    try board.press("p", "j", "j", "j", "f")
    #expect(
      board.state.message == "the strip shows these two: HOCKER and INGEBRIGTSEN")
    let picture = try picture(board)
    #expect(picture.scale.contains(picture.lanes[0].bar))
    #expect(picture.scale.contains(picture.lanes[3].bar))
  }

  @Test("a hairline that a fit leaves out of sight goes to the first of it")
  func fitWithout() throws {
    var board = try Board()
    try board.press("3", "G", "f", "f", "f")
    #expect(board.state.message == "the strip shows the medals")
    #expect(try picture(board).hairline == (try PrintedTime("3:27.65").time))
    #expect(board.selected == "KOMEN")
  }

  @Test("at another line the strip is fitted anew, at another step of the same one it stays")
  func lines() throws {
    var board = try Board("us-trials-2012/100m-w/final")
    try board.press("3", "l", "+")
    let window = try board.race.strip.window
    #expect(window != nil)
    try board.press(",")
    #expect(try board.race.strip.window == window)
    var tokyo = try Board("tokyo-2020/1500m-m/final")
    try tokyo.press("3", "l", "+", ",", ",")
    #expect(try tokyo.race.strip.window == nil)
    #expect(try tokyo.race.strip.hairline == nil)
  }

  @Test("the picture has lanes with bar and shade in time, whatever draws it")
  func geometry() throws {
    let lanes = try picture(try Board("rome-2024/1500m-m/final")).lanes
    #expect(lanes.count > 10)
    let paris = try picture(try Board("paris-2024/100m-m/final"))
    #expect(
      paris.lanes[0].shade
        == TimeRange(lower: RaceTime(ticks: 97840), upper: RaceTime(ticks: 97840)))
    #expect(paris.lanes[2].shade.width == RaceTime(ticks: 90))
    #expect(paris.lanes[0].medal == .gold)
    #expect(paris.scale.labels.map(paris.scale.label).prefix(3) == ["9.780", "9.785", "9.790"])
  }

  @Test("a time before zero has its column too")
  func negative() {
    let scale = StripScale(columnWidth: 10, start: RaceTime(ticks: -25), columns: 8)
    #expect(scale.column(of: RaceTime(ticks: -25)) == 0)
    #expect(scale.column(of: RaceTime(ticks: -26)) == -1)
    #expect(scale.labels == [RaceTime.zero])
  }
}
