import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Charts of thin and impossible races") struct ThinChartTests {
  private let two = ["Ann Able", "Bea Best"]

  @Test("one split alone: the gaps and places have two points, the pace two stretches")
  func oneSplit() throws {
    let board = try ThinRace.board(
      "1500m", two,
      ThinRace.splits("1", [(800, "2:08.0")]) + ThinRace.splits("2", [(800, "2:09.0")])
        + [ThinRace.result("1", 1, "4:01.00"), ThinRace.result("2", 2, "4:02.50")])
    #expect(try board.text(of: .gaps).contains("BEST +1.50"))
    #expect(try board.text(of: .places).contains("2 BEST"))
    #expect(try board.text(of: .pace).contains("ABLE 1:04.5"))
    let split = try ThinRace.board("1500m", two, ThinRace.splits("1", [(800, "2:08.0")]))
    #expect(try split.text(of: .pace).contains("there is only the one to"))
    #expect(try split.text(of: .gaps).contains("A chart needs two mark points with gaps"))
    #expect(try split.text(of: .places).contains("a chart needs two mark points"))
    #expect(try split.text(of: .laps).contains("2:08.0"))
  }

  @Test("one athlete alone has no gap and no place to tell, and a pace")
  func alone() throws {
    let board = try ThinRace.board(
      "1500m", ["Ann Able"],
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0")]) + [ThinRace.result("1", 1, "4:01.00")])
    #expect(try board.text(of: .gaps).contains("Only one athlete is entered"))
    #expect(try board.text(of: .places).contains("first all along"))
    #expect(try board.text(of: .pace).contains("ABLE 1:04.5"))
  }

  @Test("a gap in the middle of the table is bridged in dots, and said; a pace is broken there")
  func holes() throws {
    let board = try ThinRace.board(
      "1500m", two,
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0"), (1200, "3:12.0")])
        + ThinRace.splits("2", [(400, "65.0"), (1200, "3:15.0")])
        + [
          #"{"at":"800m","order":["1"]}"#, ThinRace.result("1", 1, "4:01.00"),
          ThinRace.result("2", 2, "4:05.00"),
        ])
    #expect(try board.text(of: .gaps).contains("dotted: gap not known between"))
    #expect(try board.text(of: .places).contains("dotted: place not known between"))
    #expect(try board.text(of: .pace).contains("a break: a time at either end not known"))
    let whole = try Board("tokyo-2020/1500m-m/final", 100, 30)
    #expect(try !whole.text(of: .gaps).contains("dotted:"))
  }

  @Test(
    "a time out of order or impossibly fast is marked, kept in the read-out, and no line goes there",
    arguments: [("1:20.0", "faster than anyone ever ran"), ("50.0", "passed out of order")])
  func impossible(time: String, words: String) throws {
    var board = try ThinRace.board(
      "1500m", two,
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0"), (1200, "3:12.0")])
        + ThinRace.splits("2", [(400, "65.0"), (800, time), (1200, "3:15.0")])
        + [ThinRace.result("1", 1, "4:01.00"), ThinRace.result("2", 2, "4:05.00")])
    try board.press("j", "4", "v")
    #expect(board.grid().text().contains("! impossible time, no line through it"))
    try board.press("h", "h")
    #expect(board.grid().text().contains("impossible: " + words))
    try board.press("v")
    #expect(board.grid().text().contains("! impossible time, gives no place"))
    try board.press("h", "h")
    #expect(board.grid().text().contains("place not known, impossible: " + words))
    try board.press("v", "h", "h")
    let pace = board.grid().text()
    #expect(pace.contains("! impossible, not drawn"))
    #expect(pace.contains("400–800   BEST"))
    #expect(pace.contains("impossible: " + words))
    #expect(!pace.contains("m/s ("))
  }

  @Test("where the leader’s own time is impossible nobody’s gap to it is drawn")
  func impossibleLeader() throws {
    var board = try ThinRace.board(
      "1500m", two,
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0"), (1200, "3:12.0")])
        + ThinRace.splits("2", [(400, "65.0"), (800, "50.0"), (1200, "3:15.0")])
        + [ThinRace.result("1", 1, "4:01.00"), ThinRace.result("2", 2, "4:05.00")])
    try board.press("4", "v", "h", "h")
    let text = board.grid().text()
    #expect(text.contains("at 800 m   ABLE  gap not known"))
    #expect(text.contains("+4"))
    #expect(!text.contains("+1:00┤") && !text.contains("+50┤"))
    #expect(text.contains("dotted: gap not known between"))
  }

  @Test("everyone DNF: the charts show the race as far as it went")
  func everyoneOut() throws {
    let board = try ThinRace.board(
      "1500m", two,
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0")])
        + ThinRace.splits("2", [(400, "65.0"), (800, "2:10.0")])
        + [
          #"{"at":"finish","entry":"1","outcome":"DNF"}"#,
          #"{"at":"finish","entry":"2","outcome":"DNF"}"#,
        ])
    #expect(try board.text(of: .gaps).contains("BEST +2.0"))
    #expect(try board.text(of: .places).contains("2 BEST"))
    #expect(try board.text(of: .pace).contains("BEST 1:05.0"))
    #expect(try board.text(of: .laps).contains("1:05.0"))
  }

  @Test("a split that a later report corrects, as after a re-run, is drawn as corrected")
  func corrected() throws {
    let first =
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0")])
      + ThinRace.splits("2", [(400, "65.0"), (800, "2:10.0")])
    let board = try ThinRace.board("1500m", two, first + ThinRace.splits("2", [(800, "2:07.0")]))
    #expect(try board.text(of: .gaps).contains("ABLE +1.0"))
    #expect(try !board.text(of: .gaps).contains("2.0"))
    #expect(try board.text(of: .places).contains("1 BEST"))
  }

  @Test("an athlete a lap down keeps a line and a gap of more than a minute")
  func lapped() throws {
    let marks = [(2000, "6:00.0"), (4000, "12:00.0"), (6000, "18:00.0"), (8000, "24:00.0")]
    let slow = [(2000, "6:20.0"), (4000, "12:40.0"), (6000, "19:00.0"), (8000, "25:20.0")]
    let board = try ThinRace.board(
      "10000m", two,
      ThinRace.splits("1", marks) + ThinRace.splits("2", slow)
        + [ThinRace.result("1", 1, "30:00.00"), ThinRace.result("2", 2, "31:40.00")])
    #expect(try board.text(of: .gaps).contains("BEST +1:40.00"))
    #expect(try board.text(of: .pace).contains("s per 400 m"))
    #expect(try board.text(of: .pace).contains("BEST 1:16.0"))
    var running = board
    try running.press("4")
    while try running.race.raceView != .gaps { try running.press("v") }
    running.state.race?.move(to: .instant(.init(seconds: 1500)))
    #expect(running.grid().text().contains("BEST +1:00.0"))
  }

  @Test("a contest without a course says that it has none in every view of it")
  func field() throws {
    let board = try ThinRace.board(
      "high-jump", two,
      [#"{"at":"finish","entry":"1","place":1}"#, #"{"at":"finish","entry":"2","place":2}"#])
    for kind in [RaceView.Kind.laps, .gaps, .places, .pace] {
      #expect(try board.text(of: kind).contains("no times to replay"), "\(kind)")
    }
    #expect(try board.text(of: .remarks).contains("ABLE wins"))
  }

  @Test("a race without a stated distance is drawn over its mark points")
  func noDistance() throws {
    let board = try ThinRace.board(
      "marathon-walk-relay", two,
      ThinRace.splits("1", [(10_000, "40:00"), (20_000, "1:20:00")])
        + ThinRace.splits("2", [(10_000, "40:10"), (20_000, "1:20:30")]))
    #expect(try board.text(of: .gaps).contains("BEST +30"))
    #expect(try board.text(of: .pace).contains("min per km"))
  }

  @Test("nothing reported at all is said in every view")
  func nothing() throws {
    let board = try ThinRace.board("1500m", two, [])
    for kind in RaceView.Kind.allCases {
      // The track shows the field at the start all the same.
      let words =
        switch kind {
        case .track: "before the gun: all at the start"
        case .field: "2 athletes"
        default: "The race has not begun"
        }
      #expect(try board.text(of: kind).contains(words), "\(kind)")
    }
  }
}
