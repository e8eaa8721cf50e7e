import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Track view") struct TrackViewTests {
  private let rome = "rome-2024/1500m-m/final"

  private func board(
    _ path: String, at position: Position? = nil, _ width: Int = 100, _ height: Int = 30
  ) throws -> Board {
    var board = try Board(path, width, height)
    if let position { board.state.race?.move(to: position) }
    try board.show(.track)
    return board
  }

  private func instant(_ text: String) throws -> Position { .instant(try PrintedTime(text).time) }

  /// A race of our own on the dashboard.
  private func board(_ discipline: String, _ names: [String], _ reports: [Report]) throws -> Board {
    var board = try Board(Board.opening, 100, 30)
    let race = Race(
      competition: Competition(id: "x", name: "X"),
      discipline: try #require(Discipline(code: discipline)), category: .open, round: "final")
    let entries = names.map { Entry(id: $0, athlete: Athlete(name: $0), nation: nil) }
    let replay = Replay(StartList(race: race, entries: entries), reports: reports)
    board.state.race = OpenRace(
      LoadedRace(replay: replay, competition: nil, warnings: []), at: .step(.gun))
    try board.show(.track)
    return board
  }

  /// The track alone, with gaps told against something.
  private func drawn(_ race: OpenRace, against choice: ReferenceChoice) -> String {
    var race = race
    race.referenceChoice = choice
    var canvas = Canvas(
      grid: CellGrid(size: GridSize(width: 80, height: 20)), theme: RoleTheme.theme)
    TrackView(race: race, filter: Filter("")).draw(on: &canvas, in: canvas.grid.bounds)
    return canvas.grid.text()
  }

  @Test("at a mark point it is the field as the leader passed, with estimates marked")
  func markPoint() throws {
    let text = try board(rome, at: .metres(1100)).grid().text()
    #expect(text.contains("as the leader passed 1100 m, in 2:38.5"))
    #expect(text.contains("~ estimates, straight in time between mark points"))
    #expect(text.contains("INGEBRIGTSEN") && text.contains("1100 m"))
    #expect(text.contains("GOURLEY") && text.contains("~+1 m"))
    #expect(text.contains("out: PIHLSTRÖM DNS"))
  }

  @Test("whoever has no time between gun and finish is named and not drawn")
  func notDrawn() throws {
    let text = try board(Board.opening, at: try instant("1:00.0")).grid().text()
    #expect(text.contains("at 1:00.0"))
    #expect(text.contains("11 not drawn") && text.contains("and 8 more"))
    #expect(text.contains("~1060 m to go"))
  }

  @Test("at an order without times the leader is drawn, the order listed, and the next times told")
  func orderOnly() throws {
    let text = try board(Board.opening, at: .metres(1100)).grid().text()
    #expect(text.contains("as the leader passed 1100 m: time and gaps not known"))
    #expect(text.contains("400 m to go") && text.contains("BELL LAP"))
    #expect(text.contains("known again at 1200 m"))
    #expect(text.contains("5 not drawn, in the order told"))
    #expect(text.contains("2 CHERUIYOT"))
    let later = try board(Board.opening, at: .metres(1300)).grid().text()
    #expect(later.contains("known again at finish"))
  }

  @Test("runners are their places, the pinned one has a sign of its own")
  func signs() throws {
    var board = try board(rome, at: .metres(1000))
    try board.press("g", "j", "p", "j")
    let text = board.grid().text()
    #expect(text.contains("◆ pinned · figures are places"))
    #expect(text.contains("[") && text.contains("▌"))
  }

  @Test(
    "no two figures stand side by side on the oval, and none of the runners is lost",
    arguments: ["tokyo-2020/1500m-m/final", "rome-2024/1500m-m/final", "moscow-2013/1500m-w/final"])
  func figures(_ path: String) throws {
    for (width, height) in [(40, 8), (60, 12), (100, 25)] {
      var race = try Board(path).race
      guard case .oval(let track) = CourseShape(race.race) else { continue }
      let plan = OvalPlan(track, in: GridRect(x: 0, y: 0, width: width, height: height))
      for step in race.replay.timeline.steps {
        race.move(to: .step(step.kind))
        for id in race.state.order.prefix(5) {
          race.selection = id
          guard let field = TrackField(race: race, filter: .none) else { continue }
          let packs = OvalPack.packs(of: field, on: plan)
          let figures = packs.filter { field.sign(of: $0.first).isFigure }.map(\.cell)
          // The leader and the selected one, who is reversed, are shown in any case.
          let others = packs.filter {
            field.sign(of: $0.first).isFigure
              && field.weight(of: $0.first.entry) == TrackField.usualWeight
          }.map(\.cell)
          for cell in others {
            #expect(!figures.contains { $0.y == cell.y && abs($0.x - cell.x) == 1 })
          }
          if let leader = race.state.leader, field.runners.contains(where: { $0.entry == leader }) {
            #expect(packs.contains { $0.first.entry == leader || $0.first.entry == id })
          }
          let cells = Set(field.runners.map { plan.cell(of: $0.distance) })
          #expect(Set(packs.flatMap(\.cells)) == cells)
          #expect(packs.flatMap(\.cells).count == cells.count)
          #expect(
            field.runners.contains { $0.entry == id } == packs.contains { $0.first.entry == id })
        }
      }
    }
  }

  @Test("the line, the bell and the mark points are named")
  func marks() throws {
    let text = try board(rome, at: try instant("2:20.0")).grid().text()
    #expect(text.contains("finish · bell at 1100"))
    #expect(text.contains("1000") && text.contains("1200") && text.contains("1300"))
    let last = try board(rome, at: try instant("3:10.0")).grid().text()
    #expect(last.contains("finish") && !last.contains("bell at"))
  }

  @Test("a straight has a row for each lane")
  func straight() throws {
    let path = "paris-2024/100m-m/final"
    let text = try board(path, at: .step(.gun)).grid().text()
    #expect(text.contains("7 LYLES             ●"))
    let later = try board(path, at: try instant("5.0")).grid().text()
    #expect(later.contains("7 LYLES") && later.contains("not known"))
    #expect(later.contains("8 not drawn, no time between gun and finish"))
  }

  @Test("on a straight with little room the first three, the selected and those beside stay")
  func straightWithLittleRoom() throws {
    let places = [5, 9, 1, 7, 3, 8, 2, 6, 4]
    let names = places.map { "Runner Number\($0)" }
    let results = places.enumerated().map {
      ThinRace.result("\($0.offset + 1)", $0.element, "10.\(10 + $0.element)")
    }
    var race = try ThinRace.board("100m", names, results).race
    race.selection = race.state.order[6]
    var canvas = Canvas(
      grid: CellGrid(size: GridSize(width: 80, height: 13)), theme: RoleTheme.theme)
    TrackView(race: race, filter: Filter("")).draw(on: &canvas, in: canvas.grid.bounds)
    let text = canvas.grid.text()
    for place in [1, 2, 3, 6, 7, 8] { #expect(text.contains("NUMBER\(place)"), "\(place)") }
    #expect(text.contains(" more"))
  }

  @Test("a road is a line with its mark points")
  func road() throws {
    let text = try board("paris-2024/marathon-m/final").grid().text()
    #expect(text.contains("10 km") && text.contains("half") && text.contains("finish"))
    #expect(text.contains("as the first crossed the line, in 2:06:26"))
  }

  @Test("a leader whom nobody names is the front, and said to be not named")
  func front() throws {
    let worth = Provenance(.official, .oneSource)
    let leader = Claim.leaderTime(.cut(try PrintedTime("1:00.0")), candidates: [])
    let winner = ResultClaim(EntryID(0), place: 1, reading: .cut(try PrintedTime("2:05.0")))
    let reports = [
      Report(.markPoint(Distance(metres: 400)), leader, worth),
      Report(.finish, .result(winner), worth),
    ]
    var board = try board("800m", ["Ada Example", "Bea Sample"], reports)
    try board.press(".")
    let text = board.grid().text()
    #expect(text.contains("front") && text.contains("▷ the leader, not named"))
    #expect(text.contains("2 not drawn, no time between gun and finish"))
    board.state.race?.move(to: .instant(RaceTime(seconds: 30)))
    #expect(board.grid().text().contains("~600 m to go"))
  }

  @Test("a steeplechase that states no lap is a line, and says so")
  func steeplechase() throws {
    let text = try board("paris-2024/3000msc-m/final").grid().text()
    #expect(text.contains("the race states no lap: drawn as a line"))
  }

  @Test("a race without a distance has no course")
  func noDistance() throws {
    let relay = try board("marathon-walk-relay", ["A"], []).grid().text()
    #expect(relay.contains("No course can be drawn: the race has no distance"))
    let shotPut = try board("shot-put", ["A"], []).grid().text()
    #expect(shotPut.contains("The shot put is a field event: no times to replay"))
  }

  @Test("everyone out leaves the track without a time to show, and it says so")
  func everyoneOut() throws {
    let claims = [0, 1].map {
      Claim.result(ResultClaim(EntryID($0), outcome: .didNotFinish()))
    }
    var board = try board(
      "800m", ["A", "B"], claims.map { Report(.finish, $0, Provenance(.official, .oneSource)) })
    try board.press("$")
    #expect(board.grid().text().contains("The winner’s time is not known"))
  }

  @Test("one athlete alone is on the track with one split")
  func alone() throws {
    let reading = Reading.cut(try PrintedTime("1:00.0"))
    let claim = Claim.pass(EntryID(0), rank: nil, reading: reading)
    let report = Report(
      .markPoint(Distance(metres: 400)), claim, Provenance(.official, .oneSource))
    var board = try board("800m", ["Ada Example"], [report])
    board.state.race?.move(to: .instant(RaceTime(seconds: 30)))
    #expect(board.grid().text().contains("600 m to go"))
    try board.press("$")
    #expect(board.grid().text().contains("[EXAMPLE]"))
    #expect(board.grid().text().contains("400 m to go"))
  }

  @Test("the filter chooses who is drawn, and the others are counted")
  func filter() throws {
    var board = try board(rome, at: .metres(1100))
    board.type("/gbr")
    let text = board.grid().text()
    #expect(text.contains("14 left out by the filter"))
    #expect(text.contains("GOURLEY") && text.contains("FOGG") && !text.contains("RIVA  "))
  }

  @Test("a ghost runs along with its own sign and label")
  func ghost() throws {
    let race = try board(rome, at: .metres(1100)).race
    let text = drawn(race, against: .evenPace(try PrintedTime("3:26.00")))
    #expect(text.contains("◇ an even 3:26.00"))
    #expect(!drawn(race, against: .leader).contains("◇"))
    let road = try board("paris-2024/marathon-m/final").race
    let pace = drawn(road, against: .evenPace(try PrintedTime("2:30:00")))
    #expect(pace.contains("◇ an") && pace.contains("even 2:30:00"))
    // Hocker’s only time of Paris is that of the finish.
    let hocker = try #require(
      ArchiveRaces.race(Board.opening)?.replay.run(of: .athlete(Athlete(name: "Cole Hocker"))))
    let tokyo = drawn(
      try board("tokyo-2020/1500m-m/final", at: .metres(800)).race, against: .otherRun(hocker))
    #expect(tokyo.contains("◇ HOCKER, Paris 2024 not drawn"))
    // Who would have finished by then is nowhere on the course.
    let over = drawn(race, against: .evenPace(try PrintedTime("2:00.00")))
    #expect(over.contains("◇ an even 2:00.00 not drawn"))
  }

  @Test("a ghost in a pack has its sign beside it")
  func ghostInPack() throws {
    let race = try board(rome, at: .metres(800)).race
    for hundredths in stride(from: 21_500, through: 21_900, by: 20) {
      let pace = try PrintedTime("3:\(hundredths / 100 - 180).\(hundredths % 100 / 10)0")
      let signs = drawn(race, against: .evenPace(pace)).count { $0 == "◇" }
      #expect(signs == 2, "\(pace)")
    }
  }

  @Test("no view of the race is left by h and l, and j selects")
  func keys() throws {
    var board = try board(rome, at: .metres(1100))
    let selected = board.selected
    try board.press("h", "l")
    #expect(try board.race.raceView == .track)
    #expect(board.selected == selected)
    try board.press("j")
    #expect(board.selected != selected)
  }
}

@Suite("Golden tracks") struct GoldenTrackTests {
  @Test("the track looks as it was accepted", arguments: GoldenSize.allCases)
  func views(_ size: GoldenSize) throws {
    for (name, path, position) in [
      ("instant", "rome-2024/1500m-m/final", Position.instant(RaceTime(seconds: 130))),
      ("sprint", "paris-2024/100m-m/final", .step(.finish)),
      ("marathon", "paris-2024/marathon-m/final", .step(.finish)),
      ("opening", Board.opening, .instant(RaceTime(seconds: 100))),
    ] {
      var board = try Board(path, size.columns, size.rows)
      board.state.race?.move(to: position)
      try board.press("j")
      try board.show(.track)
      try Golden.expect(board, is: "track-" + name + "-" + size.rawValue)
    }
  }

  @Test("a zoomed track fills the screen")
  func zoomed() throws {
    var board = try Board("rome-2024/1500m-m/final")
    board.state.race?.move(to: .metres(1000))
    try board.press("g", "j", "j", "p", "j")
    try board.show(.track)
    try board.press("z")
    try Golden.expect(board, is: "track-zoomed-118x36")
  }
}
