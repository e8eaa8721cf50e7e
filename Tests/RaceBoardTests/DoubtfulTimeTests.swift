import Testing

@testable import RaceBoard

@Suite("Times that cannot be right, and places that are left open")
struct DoubtfulTimeTests {
  private static let early = [
    #"{"at":"400m","entry":"1","time":"1:20.0","rounding":"exact"}"#,
    #"{"at":"400m","entry":"2","time":"1:21.0","rounding":"exact"}"#,
    #"{"at":"400m","entry":"3","time":"1:22.0","rounding":"exact"}"#,
    #"{"at":"1400m","entry":"1","time":"4:40.0","rounding":"exact"}"#,
    #"{"at":"1400m","entry":"2","time":"4:41.0","rounding":"exact"}"#,
    #"{"at":"1400m","entry":"3","time":"48.0","rounding":"exact"}"#,
    #"{"at":"2400m","entry":"1","time":"8:10.0","rounding":"exact"}"#,
    #"{"at":"2400m","entry":"2","time":"8:11.0","rounding":"exact"}"#,
    #"{"at":"2400m","entry":"3","time":"8:12.0","rounding":"exact"}"#,
  ]

  @Test("the table marks the time and says so below; the warnings tell it once")
  func marked() throws {
    var board = try ThinRace.board("3000m", ["Ada", "Bea", "Cea"], Self.early)
    let text = board.grid().text()
    #expect(text.contains("48.0!"))
    #expect(text.contains("! cannot be right, decides nothing"))
    try board.press("w")
    #expect(board.grid().text().contains("1 time at 1400 m cannot be right: Cea 48.0"))
  }

  @Test("it sorts like a time that is not known")
  func sorted() throws {
    let board = try ThinRace.board("3000m", ["Ada", "Bea", "Cea"], Self.early)
    let race = try board.race
    let cell = race.cell(.split(.init(metres: 1400)), of: .init(2))
    #expect(cell == TableCell(text: "48.0!", role: .doubtful, key: .unknown))
  }

  @Test(
    "where someone was not read, the others stand as printed, and the note says who and how far")
  func untimed() throws {
    let reports = Self.early.filter { !$0.contains("48.0") }
    var board = try ThinRace.board("3000m", ["Ada", "Bea", "Cea"], reports)
    try board.press(",")
    let text = board.grid().text()
    #expect(text.contains("at 1400 m"))
    #expect(text.contains("~1       Ada"))
    #expect(text.contains("~2       Bea"))
    #expect(text.contains("~ the place is left open: ADA 1–2"))
    #expect(text.contains("1 passed without a time: Cea"))
    try board.press("j")
    #expect(board.grid().text().contains("~ the place is left open: BEA 2–3"))
  }

  @Test("in a result a range says that the place is left open, and no equals sign is explained")
  func openResult() throws {
    let board = try ThinRace.board(
      "1500m", ["Ada", "Bea", "Cea"],
      [
        #"{"at":"finish","entry":"1","time":"4:00.00"}"#,
        #"{"at":"finish","entry":"2","time":"4:01.00"}"#,
        #"{"at":"finish","entry":"3","time":"12.34"}"#,
      ])
    let text = board.grid().text()
    #expect(text.contains("1–2: the place is left open"))
    #expect(!text.contains("= is"))
    #expect(!text.contains("won by"))
  }

  @Test("whom nobody called level is not in the dead heat, though the time is the same")
  func besideDeadHeat() throws {
    let times = (1...3).map { #"{"at":"finish","entry":"\#($0)","time":"4:00.00"}"# }
    let board = try ThinRace.board(
      "1500m", ["Ada", "Bea", "Cea"], times + [#"{"at":"finish","deadHeat":["2","3"]}"#])
    let text = board.grid().text()
    #expect(text.contains("= is not separated"))
    #expect(text.contains("dead heat: BEA = CEA"))
    #expect(!text.contains("= is a dead heat"))
  }
}
