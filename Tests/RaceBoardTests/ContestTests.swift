import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Golden contests")
struct GoldenContestTests {
  @Test(
    "field events, relays, heats and start lists look as they were accepted",
    arguments: ContestLog.allCases, GoldenSize.allCases)
  func contests(_ contest: ContestLog, _ size: GoldenSize) throws {
    var board = try contest.board(size.columns, size.rows)
    if size == .usual { try board.press("z") }
    try Golden.expect(board, is: "contest-" + contest.rawValue + "-" + size.rawValue)
  }
}

@Suite("Field events, relays and heats in the results table")
struct ContestTests {
  private func cells(_ board: Board, _ column: ResultColumn) throws -> [String] {
    let race = try board.race
    return race.state.order.map { race.cell(column, of: $0).text }
  }

  private func heads(_ board: Board, width: Int) throws -> [String] {
    let race = try board.race
    return TableLayout(race: race, entries: race.state.order, width: width).columns.map(\.head)
  }

  @Test("a long jump has marks, winds of their own and trials; ties share no place by themselves")
  func longJump() throws {
    let board = try ContestLog.longJump.board()
    #expect(try cells(board, .place) == ["1", "2", "3", "4", "NM", "DNS"])
    #expect(try cells(board, .mark) == ["7.02", "6.94", "6.94", "6.80", "", ""])
    #expect(try cells(board, .wind) == ["+0.4", "+1.1", "−0.2", "+2.3", "", ""])
    #expect(try cells(board, .trial(3)) == ["7.02", "X", "6.60", "X", "X", ""])
    #expect(try cells(board, .trial(4)) == ["-", "X", "X", "6.10", "", ""])
    #expect(
      try heads(board, width: 100) == [
        "#", "athlete", "nat", "mark", "wind", "flags", "1", "2", "3", "4", "5", "6",
      ])
  }

  @Test("trials go from the left before the wind and the mark do")
  func narrow() throws {
    let board = try ContestLog.longJump.board()
    #expect(
      try heads(board, width: 52) == ["#", "athlete", "nat", "mark", "wind", "4", "5", "6"])
    #expect(
      try heads(board, width: 75) == [
        "#", "athlete", "nat", "mark", "wind", "1", "2", "3", "4", "5", "6",
      ])
    #expect(try heads(board, width: 33) == ["#", "athlete", "nat", "mark", "wind"])
    #expect(try heads(board, width: 30) == ["#", "athlete", "nat", "mark"])
  }

  @Test("a high jump has a column for each height, from the lowest")
  func highJump() throws {
    let board = try ContestLog.highJump.board()
    #expect(try cells(board, .place) == ["1", "2=", "2=", "4"])
    #expect(
      try heads(board, width: 100) == [
        "#", "athlete", "nat", "mark", "2.20", "2.24", "2.27", "2.31", "2.33", "2.36",
      ])
    let height = try #require(FieldMark("2.31"))
    #expect(
      try cells(board, .height(SeriesHeight(height: height, jumpOff: nil))) == [
        "XXO", "XO", "XO", "",
      ])
  }

  @Test("a decathlon has points")
  func decathlon() throws {
    let board = try ContestLog.decathlon.board()
    #expect(try heads(board, width: 60) == ["#", "athlete", "nat", "points", "flags"])
    #expect(try cells(board, .mark) == ["8764", "8611", "8102", ""])
  }

  @Test("marks sort from the best")
  func sorting() throws {
    var board = try ContestLog.longJump.board()
    board.state.race?.table.sort = TableSort(column: .mark, isReversed: true)
    #expect(board.rows == ["FELL", "BIRK", "DA LUZ", "MOOR", "AAS", "LIND"])
  }

  @Test("a heat has Q and q beside the marks")
  func heat() throws {
    let board = try ContestLog.heat.board()
    #expect(try cells(board, .qualification) == ["Q", "Q", "q", "qR", ""])
    #expect(
      try heads(board, width: 60) == ["#", "athlete", "nat", "mark", "Q", "gap", "~m"])
  }

  @Test("runners take what is left of the width, by surnames where whole names have no room")
  func runners() throws {
    let board = try ContestLog.relay.board()
    let race = try board.race
    let italy = race.state.order[0]
    #expect(
      race.runnersText(of: italy) == "Mia Moor, Gaia Conti, Bea Valle, Sara Fontanarossa")
    #expect(race.runnersText(of: italy, width: 40) == "MOOR, CONTI, VALLE, FONTANAROSSA")
    #expect(try heads(board, width: 110).last == "runners")
    for width in 20...160 {
      let layout = TableLayout(race: race, entries: race.state.order, width: width)
      let total = layout.columns.reduce(-TableLayout.gap) { $0 + $1.width + TableLayout.gap }
      #expect(total <= width, "\(width)")
    }
  }

  @Test("the filter finds a team by a runner’s name")
  func filter() throws {
    var board = try ContestLog.relay.board()
    board.type("/adeyemi")
    #expect(try board.race.subjects.count == 4)
    #expect(board.rows.count == 1)
    #expect(board.grid().text().contains("Great Britain"))
  }

  @Test("where the runners have no column, those of the selected team stand under the table")
  func selectedTeam() throws {
    var board = try ContestLog.relay.board()
    #expect(try !heads(board, width: 63).contains("runners"))
    #expect(
      board.grid().text().contains("Mia Moor, Gaia Conti, Bea Valle, Sara Fontanarossa"))
    try board.press("j")
    #expect(board.grid().text().contains("FELL, WARD, HALE, ADEYEMI-OKONKWO") == false)
    #expect(board.grid().text().contains("Zoë Fell, Amy Ward, Kit Hale, Joy Adeyemi-Okonkwo"))
    #expect(board.grid().text().contains("ITALY → GREAT BRITAIN & N.I."))
  }

  @Test("no panel of a field event shows times", arguments: [ContestLog.longJump, .decathlon])
  func panels(_ contest: ContestLog) throws {
    let kind = contest == .decathlon ? "a combined event" : "a field event"
    var board = try contest.board()
    for view in [RaceView.Kind.laps, .gaps, .places, .pace, .track] {
      #expect(try board.text(of: view).contains("is " + kind + ": no times to replay"))
    }
    try board.press("3")
    for _ in 0..<4 {
      #expect(board.grid().text().contains("is " + kind + ": no times to replay"))
      try board.press("v")
    }
    let position = try board.position
    try board.press("space")
    #expect(try board.position == position)
    #expect(try board.race.play.isPlaying == false)
  }

  @Test("the bar of a field event goes from the start list to the official result")
  func bar() throws {
    var board = try ContestLog.longJump.board(100, 30)
    #expect(board.grid().text().contains("■ official"))
    try board.press(",")
    #expect(board.grid().text().contains("■ result  ├┼─start list"))
    try board.press(",")
    #expect(board.grid().text().contains("❚❚ start list  ├●─start list"))
    #expect(!board.grid().text().contains("gun"))
  }

  @Test("a start list reads as one")
  func startList() throws {
    let text = try ContestLog.startList.board().grid().text()
    #expect(text.contains("start list: no result is known · by lane"))
    #expect(text.contains("❚❚ start list"))
    #expect(text.contains("  #  team                  nat  lane  runners"))
    #expect(text.contains("  4  Ada Birk, Rut Aas, Siv Holm, Ida Nesheim"))
  }
}
