import Testing

@testable import RaceBoard

/// A size that every screen is kept at.
enum GoldenSize: String, CaseIterable {
  case usual = "80x24"
  case large = "118x36"

  var columns: Int { self == .usual ? 80 : 118 }
  var rows: Int { self == .usual ? 24 : 36 }
}

@Suite("Golden screens")
struct GoldenScreenTests {
  @Test("every screen looks as it was accepted", arguments: ScreenID.allCases, GoldenSize.allCases)
  func screens(_ screen: ScreenID, _ size: GoldenSize) throws {
    var board = try Board(Board.opening, size.columns, size.rows)
    switch screen {
    case .dashboard: break
    case .browse: try board.browse()
    case .references: try board.references()
    case .athlete:
      try board.press("j", "a")
      try board.showAthlete()
    case .closeFinishes: try board.lookAtCloseFinishes()
    case .export: try board.press("e")
    case .help: try board.press("?")
    case .warnings: try board.press("w")
    case .messages: try board.press("t", "t", "o")
    }
    #expect(board.state.screen == screen)
    try Golden.expect(board, is: screen.rawValue + "-" + size.rawValue)
  }

  @Test("all panels still stand together at 110×32")
  func smallestWhole() throws {
    try Golden.expect(try Board(Board.opening, 110, 32), is: "dashboard-110x32")
  }

  @Test("a tiny terminal shows the places and the names")
  func tiny() throws {
    try Golden.expect(try Board(Board.opening, 20, 5), is: "dashboard-20x5")
  }

  @Test("help tells the keys of the screen below it")
  func helpOfBrowse() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.browse()
    try board.press("?")
    try Golden.expect(board, is: "help-of-browse-80x24")
  }

  @Test("a browse filter keeps the races that someone ran in")
  func browseFilter() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.browse()
    board.type("/ingebrigtsen")
    try Golden.expect(board, is: "browse-filtered-80x24")
  }
}

@Suite("Golden dashboards")
struct GoldenDashboardTests {
  @Test("before the gun nobody has a place and nothing is decided")
  func gun() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("0")
    try Golden.expect(board, is: "gun-80x24")
  }

  @Test("at 1100 m the order is known and no time is")
  func orderOnly() throws {
    var board = try Board()
    try board.press(",", times: 4)
    #expect(try board.position == .metres(1100))
    try Golden.expect(board, is: "order-only-118x36")
  }

  @Test("at 1200 m in Tokyo two are not separable")
  func ties() throws {
    var board = try Board("tokyo-2020/1500m-m/final", 80, 24)
    while try board.position != .metres(1200) { try board.press(",") }
    try Golden.expect(board, is: "ties-80x24")
  }

  @Test("at an instant the field stands by the last mark point that each has passed")
  func playing() throws {
    var board = try Board("rome-2024/1500m-m/final")
    try board.press("0", "space")
    for _ in 0..<130 { board.tick(milliseconds: 1000) }
    try Golden.expect(board, is: "playing-118x36")
  }

  @Test("a disqualification after the finish moves everyone up, for as long as it stands")
  func change() throws {
    var board = try Board("paris-2024/5000m-w/final")
    try board.press(",", times: 2)
    #expect(try board.position == .step(.change(1)))
    try Golden.expect(board, is: "change-118x36")
  }

  @Test("places that nobody is known to have stay open")
  func holes() throws {
    try Golden.expect(try Board("paris-2024/marathon-m/final", 80, 24), is: "holes-80x24")
  }

  @Test("the photo finish fills the screen")
  func photo() throws {
    var board = try Board()
    try board.press("j", "3", "z")
    try Golden.expect(board, is: "photo-118x36")
  }

  @Test("a sprint is told apart by milliseconds")
  func sprintPhoto() throws {
    var board = try Board("paris-2024/100m-m/final", 80, 24)
    try board.press("3")
    try Golden.expect(board, is: "sprint-photo-80x24")
  }

  @Test("a nation opens to its medallists")
  func medallists() throws {
    var board = try Board(Board.opening, 80, 24)
    try board.press("2", "j", "z", "enter")
    try Golden.expect(board, is: "medallists-80x24")
  }

  @Test("the medal table fills the screen")
  func medals() throws {
    var board = try Board()
    try board.press("2", "j", "j", "z")
    try Golden.expect(board, is: "medals-118x36")
  }

  @Test(
    "the medals before the race, by total, over the days, and opened",
    arguments: [
      ("before", ["v"]), ("total", ["s"]), ("progress", ["j", "v", "v"]),
      ("nation", ["j", "enter", "j"]), ("event", ["j", "enter", "j", "enter"]),
    ], GoldenSize.allCases)
  func medalViews(_ view: (name: String, keys: [String]), _ size: GoldenSize) throws {
    var board = try Board(Board.opening, size.columns, size.rows)
    try board.press("2")
    for key in view.keys { try board.press(key) }
    try Golden.expect(board, is: "medals-\(view.name)-" + size.rawValue)
  }

  @Test("a disqualification is told in the medals that it moves")
  func medalCorrection() throws {
    var board = try Board("paris-2024/5000m-w/final", 80, 24)
    try board.press("2", ",", ",")
    try Golden.expect(board, is: "medals-correction-80x24")
  }

  @Test("over the days a zoomed panel has lines above the table")
  func medalProgress() throws {
    var board = try Board()
    try board.press("2", "j", "j", "v", "v", "z")
    try Golden.expect(board, is: "medals-progress-zoomed-118x36")
  }

  @Test("a term that is not understood is explained while the rest works")
  func wrongTerm() throws {
    var board = try Board(Board.opening, 80, 24)
    board.type("/gbr place<=3")
    try Golden.expect(board, is: "wrong-term-80x24")
  }

  @Test("a nation that is a guess is shown as one")
  func estimatedNations() throws {
    try Golden.expect(try Board("tokyo-2020/1500m-w/final"), is: "estimated-nations-118x36")
  }

  @Test("gaps are told against the pinned athlete, rows sorted by another column")
  func pinnedAndSorted() throws {
    var board = try Board()
    try board.press("j", "p", "l", "l", "s", "S")
    try Golden.expect(board, is: "pinned-sorted-118x36")
  }
}

@Suite("Golden photo finishes")
struct GoldenPhotoTests {
  private func expect(
    _ path: String, _ keys: [String], is name: String, _ size: GoldenSize
  ) throws {
    var board = try Board(path, size.columns, size.rows)
    for key in keys { try board.press(key) }
    try Golden.expect(board, is: name + "-" + size.rawValue)
  }

  @Test("the hairline between two bars reads both", arguments: GoldenSize.allCases)
  func hairline(_ size: GoldenSize) throws {
    try expect(Board.opening, ["j", "3", "z", "h", "h"], is: "photo-hairline", size)
  }

  @Test("the ladder tells every margin", arguments: GoldenSize.allCases)
  func ladder(_ size: GoldenSize) throws {
    try expect(Board.opening, ["j", "3", "z", "v"], is: "photo-ladder", size)
  }

  @Test("the speeds behind the metres", arguments: GoldenSize.allCases)
  func speed(_ size: GoldenSize) throws {
    try expect(Board.opening, ["j", "3", "z", "v", "v"], is: "photo-speed", size)
  }

  @Test("the rounding behind the times", arguments: GoldenSize.allCases)
  func rounding(_ size: GoldenSize) throws {
    try expect(
      "beijing-2015/100m-m/final", ["j", "3", "z", "v", "v", "v"], is: "photo-rounding", size)
  }

  @Test("a dead heat shares places and medals", arguments: GoldenSize.allCases)
  func deadHeat(_ size: GoldenSize) throws {
    try expect("beijing-2015/100m-m/final", ["n", "n", "z"], is: "photo-dead-heat", size)
  }

  @Test("the passes at 1200 m in Tokyo", arguments: GoldenSize.allCases)
  func markPoint(_ size: GoldenSize) throws {
    let keys = ["3", "z", ",", ",", ","]
    try expect("tokyo-2020/1500m-m/final", keys, is: "photo-tokyo-1200", size)
    try expect("tokyo-2020/1500m-m/final", keys + ["v"], is: "photo-ladder-tokyo-1200", size)
  }

  @Test("the bell in Rome, by tracking", arguments: GoldenSize.allCases)
  func bell(_ size: GoldenSize) throws {
    let keys = ["3", "z", "0", ">", ">", ">"]
    try expect("rome-2024/1500m-m/final", keys, is: "photo-rome-bell", size)
  }
}
