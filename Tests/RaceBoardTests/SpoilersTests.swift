import Athletics
import CellGrid
import Testing

@testable import RaceBoard
@testable import RaceReplay

@Suite("No spoilers")
struct SpoilersTests {
  private func hiding(
    _ path: String = Board.opening, _ width: Int = 118, _ height: Int = 36
  ) throws -> Board {
    try Board(path, width, height, spoilers: Spoilers(areHidden: true))
  }

  /// The marks of the result by which it would be known, and that are not known before.
  private func marks(_ path: String) -> [String] {
    let marks = (ArchiveRaces.outcomes[path]?.lines ?? []).compactMap(\.mark)
    return marks.filter { $0.count > 4 }
  }

  @Test("a race opens at the gun, and no screen tells its marks", arguments: ArchiveRaces.paths)
  func opening(_ path: String) throws {
    for (width, height) in [(118, 36)] {
      var board = try hiding(path, width, height)
      #expect(try board.position == .step(.gun))
      let records = try board.race.race.records.map { $0.time.text }
      let marks = marks(path).filter { mark in !records.contains { $0.contains(mark) } }
      let keys =
        ["1", "2", "v", "v", "v", "3", "v", "v", "v", "v", "4"]
        + RaceView.Kind.allCases.map { _ in "v" } + ["d", "w", "q", "r", "q", "e", "o", "q"]
      for key in keys {
        try board.press(key)
        let text = board.grid().text()
        for mark in marks { #expect(!text.contains(mark), "\(mark) after \(key)") }
      }
    }
  }

  @Test(
    "the list of races is the same whatever came of them", arguments: ["", "kerr", "usa", "1500"])
  func browser(_ words: String) throws {
    func screens(_ outcomes: [String: RaceOutcome]) throws -> [String] {
      var board = try hiding(Board.opening, 160, 48)
      try board.press("b")
      board.send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
      board.send(.outcomesRead(outcomes, next: nil))
      board.type(words)
      return try ["esc", "s", "s", "s", "G"].map { key in
        try board.press(key)
        return board.grid().text()
      }
    }
    let known = try screens(ArchiveRaces.outcomes)
    // Each race with the result of another, and as much to be seen again as before.
    let paths = ArchiveRaces.outcomes.keys.sorted()
    var others: [String: RaceOutcome] = [:]
    for (path, other) in zip(paths, paths.dropFirst() + paths.prefix(1)) {
      guard let own = ArchiveRaces.outcomes[path], let lines = ArchiveRaces.outcomes[other]?.lines
      else { continue }
      others[path] = RaceOutcome(lines: lines, coverage: own.coverage, rank: 1)
    }
    #expect(try screens(others) == known)
    #expect(known[0].contains("no spoilers: on"))
    #expect(!known[0].contains("3rd"))
  }

  @Test("H shows them, and hides them again")
  func key() throws {
    var board = try hiding()
    try board.browse()
    #expect(!board.grid().text().contains("3:27.65"))
    try board.press("H")
    #expect(board.grid().text().contains("3:27.65"))
    #expect(board.grid().text().contains("no spoilers: off"))
    try board.press("H")
    #expect(!board.grid().text().contains("3:27.65"))
  }

  @Test("hiding results leaves no order by mark")
  func sortedByMark() throws {
    var board = try Board()
    try board.browse()
    try board.press("s", "s")
    #expect(board.state.browse.sort == .mark)
    try board.press("H")
    #expect(board.state.browse.sort != .mark)
  }

  @Test("a race that was played to its end is told from then on")
  func seen() throws {
    var board = try hiding()
    try board.press("space")
    for _ in 0..<80 { board.tick(milliseconds: 1000) }
    #expect(try board.race.state.sheet != nil)
    try board.browse()
    #expect(board.grid().text().contains("3:27.65"))
    board.type("/tokyo 1500")
    #expect(!board.grid().text().contains("3:28.32"))
    // And opened again it stands at its result.
    try board.press("esc", "esc")
    let race = try #require(ArchiveRaces.race(Board.opening))
    board.send(.raceLoaded(race))
    #expect(try board.race.state.sheet != nil)
    board.send(.raceLoaded(try #require(ArchiveRaces.race("rome-2024/1500m-m/final"))))
    #expect(try board.position == .step(.gun))
  }

  @Test("the finish is not the end where a correction follows")
  func corrected() throws {
    let path = "paris-2024/5000m-w/final"
    var board = try hiding(path)
    while try board.race.state.sheet == nil { try board.press(".") }
    #expect(try !board.race.tellsLater)
    #expect(!board.grid().text().contains("changed later"))
    try board.press("$")
    #expect(try board.race.tellsLater)
  }

  @Test("references name no winner who is not known yet")
  func references() throws {
    var board = try hiding()
    try board.references()
    #expect(!board.grid().text().contains("winner"))
    #expect(board.grid().text().contains("the front"))
    try board.press("q", "$")
    try board.references()
    #expect(board.grid().text().contains("the winner"))
    #expect(board.grid().text().components(separated: "the winner") == 2)
  }

  @Test("an athlete’s races are listed without what came of them, logged finals not at all")
  func athlete() throws {
    var board = try hiding()
    try board.press("/")
    board.type("hocker")
    try board.press("enter", "a")
    let athlete = try #require(board.state.athlete?.athlete)
    board.send(.athleteLoaded(ArchiveRaces.record(of: athlete)))
    let text = board.grid().text()
    for told in ["gold", "3:27.65", "3:31.40", "OR"] { #expect(!text.contains(told), "\(told)") }
    #expect(text.contains("Tokyo 2020"))
    #expect(text.contains("results are hidden"))
    #expect(board.state.athleteRecord?.performances.contains { $0.path == nil } == false)
    try board.press("H")
    #expect(board.grid().text().contains("gold Paris 2024"))
  }

  @Test("close finishes are those of races that were seen")
  func closeFinishes() throws {
    var board = try hiding("paris-2024/100m-m/final")
    try board.lookAtCloseFinishes()
    #expect(board.grid().text().contains("Close finishes are hidden: H shows them."))
    try board.press("enter")
    #expect(board.effects.isEmpty)
    try board.press("q", "$", "x")
    #expect(board.state.shownFinishes.items.map(\.path) == ["paris-2024/100m-m/final"])
    try board.press("G", "enter")
    #expect(board.effects == [.loadRace(path: "paris-2024/100m-m/final")])
  }

  @Test("finals that were decided later are in no medal table")
  func medals() throws {
    var board = try hiding()
    try board.press("2")
    for _ in MedalView.Kind.allCases {
      try board.press("v")
      #expect(try board.race.medals.kind != .end)
      #expect(try board.race.medalProgress?.columns.allSatisfy(\.isCounted) != false)
    }
    try board.press("H", "V")
    while try board.race.medals.kind != .end { try board.press("v") }
    try board.press("H")
    #expect(try board.race.medals.kind != .end)
  }

  @Test("what contradicts a result is not told before it; a file that cannot be read is")
  func warnings() throws {
    var board = try hiding()
    let odd = Warning(file: "a.csv", line: 2, found: "1:44.10", expected: "a place that fits")
    let broken = Warning(file: "b.bin", found: "no text", expected: "a result", isError: true)
    board.send(.catalogueLoaded([], warnings: [odd, broken]))
    try board.press("w")
    #expect(!board.grid().text().contains("1:44.10"))
    #expect(!board.grid().text().contains("doubtful"))
    #expect(board.grid().text().contains("b.bin"))
    #expect(board.grid().text().contains("hidden with the results: H shows them"))
    try board.press("H")
    #expect(board.grid().text().contains("1:44.10"))
    #expect(board.grid().text().contains("doubtful"))
  }

  @Test("nothing is exported of a result that is hidden")
  func export() throws {
    var board = try hiding()
    try board.press("e")
    #expect(board.state.screen == .dashboard)
    #expect(board.state.message?.contains("H shows it") == true)
    try board.press("$", "e")
    #expect(board.state.screen == .export)
  }

  @Test(
    "the bar goes by distance, so that its length is in no race the time",
    arguments: [
      Board.opening, "tokyo-2020/1500m-m/final", "rome-2024/1500m-m/final",
      "moscow-2013/1500m-w/final",
    ])
  func bar(_ path: String) throws {
    var board = try hiding(path)
    let leader = try board.race.replay.timeline.leader
    let times = try [800, 1200, 1500].map {
      try #require(leader.time(at: Distance(metres: $0))).time
    }
    func shares() throws -> [Int] {
      let scale = TimelineScale(try board.race)
      return times.map { Int((scale.share(of: $0) * 1500).rounded()) }
    }
    #expect(try shares() == [752, 1128, 1410])
    #expect(TimelineScale(try board.race).share(of: .zero) == 0)
    #expect(TimelineScale(try board.race).share(of: try board.race.replay.timeline.end) == 1)
    try board.press("$")
    #expect(try shares() == [752, 1128, 1410])
    try board.press("H")
    #expect(try shares() != [752, 1128, 1410])
  }
}

extension String {
  /// How many parts a text has between those that are like another.
  fileprivate func components(separated separator: String) -> Int {
    replacing(separator, with: "\u{0}").split(separator: "\u{0}", omittingEmptySubsequences: false)
      .count
  }

  @Test("the bar of a field event names no correction that is to come")
  func stepBar() throws {
    var race = try ThinRace.board(
      "long-jump", ["Ada", "Bea"],
      [
        #"{"at":"finish","entry":"1","place":1,"mark":"6.80"}"#,
        #"{"at":"finish","entry":"2","place":2,"mark":"6.70"}"#,
        #"{"at":"after","entry":"1","outcome":"DQ"}"#,
      ]
    ).race
    func bar() -> String {
      var canvas = Canvas(
        grid: CellGrid(size: GridSize(width: 80, height: 1)), theme: RoleTheme.theme)
      StepBar(race: race).draw(on: &canvas, in: GridRect(x: 0, y: 0, width: 80, height: 1))
      return canvas.grid.text()
    }
    race.move(to: .step(.gun))
    #expect(bar().contains("change 1"))
    race.tellsLater = false
    #expect(!bar().contains("change"))
    race.move(to: .step(.change(1)))
    #expect(bar().contains("change 1"))
  }
}
