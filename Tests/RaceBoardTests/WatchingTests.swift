import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Watching a race")
struct WatchingTests {
  private static let tokyo = "tokyo-2020/1500m-m/final"

  /// Lets a race play for so many seconds of its own time.
  private func playing(_ path: String, to seconds: Int, _ width: Int = 118, _ height: Int = 36)
    throws -> Board
  {
    var board = try Board(path, width, height)
    try board.press("0", "=", "space")
    for _ in 0..<seconds { board.tick(milliseconds: 1000) }
    return board
  }

  @Test("the lower panel goes from the field to the race and to the photo finish")
  func follows() throws {
    var board = try Board(Self.tokyo)
    #expect(try board.race.lower == .photo)
    try board.press("0")
    #expect(try board.race.lower == .race)
    #expect(try board.race.raceView == .field)
    try board.press(".")
    #expect(try board.race.raceView == .track)
    board = try playing(Self.tokyo, to: 209)
    #expect(try board.race.lower == .photo)
    #expect(board.grid().text().contains("3:28.32"))
  }

  @Test("where so few are timed that a track shows next to nobody, one reads of the race")
  func inWords() throws {
    var board = try playing(Board.opening, to: 160, 80, 24)
    #expect(try board.race.panel == .race)
    #expect(try board.race.raceView == .remarks)
    let text = board.grid().text()
    #expect(
      text.contains("1100 m  1 INGEBRIGTSEN, 2 CHERUIYOT, 3 KERR, 4 NUGUSE, 5 HOCKER, 6"), "\(text)"
    )
    #expect(text.contains("next: 1200 m"))
    try board.press("$")
    #expect(
      try board.text(of: .remarks).contains(
        "HOCKER comes to the front, from 7 at 800 m to 1: 6 places"))
    // With three there is a field to see.
    let times = [(400, "1:00.0"), (800, "2:01.0"), (1200, "3:02.0")]
    var thin = try ThinRace.board(
      "1500m", ["A", "B", "C"],
      (1...3).flatMap { ThinRace.splits("\($0)", times) }
        + (1...3).map { ThinRace.result("\($0)", $0, "4:0\($0).00") })
    try thin.press("0", ".")
    #expect(try thin.race.raceView == .track)
  }

  @Test("a key that leaves one where one stands says why")
  func ends() throws {
    var board = try Board(Self.tokyo)
    for key in [".", ">", "$"] {
      try board.press(key)
      #expect(board.state.message == "nothing later is known", "\(key)")
    }
    try board.press("0")
    #expect(board.state.message == nil)
    for key in [",", "<", "0"] {
      try board.press(key)
      #expect(board.state.message == "this is the gun", "\(key)")
    }
    try board.press("insert")
    #expect(board.state.message?.hasPrefix("insert does nothing here") == true)
  }

  @Test("a key that does nothing where one stands says so, a list at its end does not")
  func idle() throws {
    var board = try Board(Self.tokyo)
    for (key, told) in [
      ("←", "nothing further that way"), ("1", "this is it"), ("k", nil), ("g", nil),
    ] {
      try board.press(key)
      #expect(board.state.message == told, "\(key)")
    }
    try board.press("4", "]", "j")
    #expect(board.state.message == nil)
    var small = try Board(Self.tokyo, 80, 24)
    for key in ["z", "enter"] {
      try small.press(key)
      #expect(small.state.message?.contains("room for one panel") == true, "\(key)")
    }
  }

  @Test("a time of another mark point doesn’t stand under this one’s name")
  func elsewhere() throws {
    let path = "paris-2024/10000m-m/final"
    for width in [80, 118] {
      var board = try Board(path, width, 36)
      board.state.stand(at: .step(.markPoint(.init(metres: 3000))), remark: nil)
      let text = board.grid().text()
      #expect(text.contains("8:02.1"))
      let row = text.split(separator: "\n").first { $0.contains("Yomif Kejelcha") } ?? ""
      #expect(!row.contains("5:22.7") || row.contains(" 2000"), "\(width)")
    }
  }

  @Test("at an instant each row says of which mark point its figures are, wherever it is looked at")
  func mixed() throws {
    for (path, time, rows) in [
      ("rome-2024/1500m-m/final", "3:32.5", ["Ingebrigtsen": "home", "Gourley": "1400"]),
      (Self.tokyo, "3:37.5", ["Grethen": "home", "Fontes": "1400"]),
      ("rome-2024/1500m-m/final", "3:06.2", ["Riva": "1300", "Nader": "1200"]),
      (Board.opening, "3:28.1", ["Hocker": "home", "Ingebrigtsen": "1300"]),
      ("paris-2024/marathon-m/final", "1:05:00", ["Tola": "half way"]),
    ] {
      let instant = try PrintedTime(time).time
      for size in [(80, 24), (118, 36), (160, 48), (200, 60)] {
        var board = try Board(path, size.0, size.1)
        board.state.race?.move(to: .instant(instant))
        board.state.race?.show(.results)
        let lines = board.grid().text().split(separator: "\n").drop { !$0.contains("athlete") }
        let head = lines.first ?? ""
        #expect(head.contains("seen"), "\(path) \(size) \(head)")
        for (name, mark) in rows {
          let row = lines.first { $0.contains(name) } ?? ""
          #expect(row.contains(mark), "\(path) \(size) \(row)")
        }
      }
    }
  }

  @Test("where a race has no mark points there is nothing to say of which a figure is")
  func noMarks() throws {
    for (path, time) in [
      ("paris-2024/100m-m/final", "9.80"), ("paris-2024/200m-m/final", "19.6"),
      ("paris-2024/110mh-m/final", "13.1"),
    ] {
      var board = try Board(path, 80, 24)
      board.state.race?.move(to: .instant(try PrintedTime(time).time))
      board.state.race?.show(.results)
      let head = board.grid().text().split(separator: "\n").first { $0.contains("athlete") } ?? ""
      #expect(!head.isEmpty && !head.contains("seen"), "\(path) \(head)")
    }
  }

  @Test(
    "while it runs a mark point has one column, all have or none, and none is empty to the end",
    arguments: [tokyo, "rome-2024/1500m-m/final"])
  func oneColumn(_ path: String) throws {
    for keys in [[], ["z"]] {
      var board = try Board(path, 200, 60)
      for key in keys { try board.press(key) }
      var heads: Set<Int> = []
      for mark in [400, 800, 1200] {
        board.state.race?.move(to: .metres(mark))
        let head = board.grid().line(3).prefix(keys.isEmpty ? 90 : 200)
        #expect(head.contains("athlete") && !head.contains("seen"), "\(head)")
        #expect(String(head).ranges(of: " \(mark) m").count == 1, "\(head)")
        heads.insert(String(head).ranges(of: " m ").count)
      }
      #expect(heads.count == 1)
    }
  }

  @Test("the clock of those who run in is whole beside the narrowest bar with a line")
  func runningInWhole() throws {
    for (path, time, shown) in [
      (Self.tokyo, "3:38", "field 3:38.0"), ("rome-2024/1500m-m/final", "3:40", "field 3:40.0"),
      ("paris-2024/marathon-m/final", "2:10:00", "field 2:10:00"),
      ("paris-2024/10000m-m/final", "27:00", "field 27:00.0"),
    ] {
      var board = try Board(path, 80, 24)
      board.state.race?.move(to: .instant(try PrintedTime(time).time))
      #expect(board.grid().line(22).contains(shown), "\(board.grid().line(22))")
    }
  }

  @Test(
    "in the strip stand the podium, the selected and those next to it, whatever is filtered",
    arguments: ["fogg", ""])
  func strip(filter: String) throws {
    for size in [(80, 24), (118, 36), (160, 48)] {
      var board = try Board("rome-2024/1500m-m/final", size.0, size.1)
      if filter.isEmpty {
        for _ in 0..<11 { try board.press("j") }
      } else {
        try board.press("/")
        board.type(filter)
        try board.press("enter")
      }
      try board.press("3")
      #expect(board.selected == "FOGG")
      let lines = board.grid().text().split(separator: "\n").drop { !$0.contains("[Strip]") }
      for name in ["INGEBRIGTSEN", "VERMEULEN", "ARESE", "MORNET", "FOGG", "COSCORAN"] {
        #expect(lines.contains { $0.contains(name) }, "\(size) \(name)")
      }
    }
  }

  @Test("places that the leader won are told without saying the name twice")
  func leaderUp() throws {
    var board = try Board("paris-2024/10000m-m/final", 118, 36)
    board.state.race?.move(to: .metres(9600))
    #expect(board.grid().line(1).contains("CHEPTEGEI leads · leader up 14"))
  }

  @Test("at the line a new leader comes past, and then wins")
  func comesPast() throws {
    let board = try Board(Board.opening, 118, 36)
    let race = try board.race
    let words = race.remarks.map { RemarkText(race: race).text($0.subject) }
    let past = try #require(words.firstIndex(of: "HOCKER comes past INGEBRIGTSEN"))
    #expect(words[past + 1].hasPrefix("HOCKER wins"))
  }

  @Test("at the gun the first of the start list is selected, and no rows are kept for leaders")
  func atTheGun() throws {
    var board = try Board(Self.tokyo, 80, 24)
    #expect(board.selected == "INGEBRIGTSEN")
    board.state.stand(at: .step(.gun), remark: nil)
    let race = try board.race
    #expect(race.selection == race.state.order.first)
    try board.press("G")
    #expect(board.grid().text().components(separatedBy: " more").count == 1)
  }

  @Test("until the first report of a race that is told in words, who runs stands there")
  func beforeTheFirst() throws {
    var board = try Board(Board.opening, 80, 24)
    board.state.stand(at: .instant(RaceTime(seconds: 20)), remark: nil)
    try board.press("4")
    #expect(try board.race.raceView == .field)
    #expect(board.grid().text().contains("HOCKER"))
    board.state.stand(at: .step(.markPoint(.init(metres: 400))), remark: nil)
    #expect(try board.race.raceView == .remarks)
  }

  @Test("the time of those who run in stands beside the bar, or in the place of the state’s word")
  func runningIn() throws {
    for (width, text) in [(118, "field 3:35.0"), (80, "❚❚ field 3:35.0")] {
      var board = try Board("rome-2024/1500m-m/final", width, 36)
      board.state.stand(at: .instant(RaceTime(seconds: 215)), remark: nil)
      #expect(board.grid().text().contains(text))
      #expect(board.grid().text().contains("3:31.95"))
    }
  }

  @Test("while others run in, the first alone is in, and nobody’s time is called unknown")
  func firstIn() throws {
    var board = try Board("rome-2024/1500m-m/final")
    board.state.stand(at: .instant(RaceTime(seconds: 213)), remark: nil)
    let text = board.grid().text()
    #expect(text.contains("INGEBRIGTSEN alone is in so far."))
    #expect(!text.contains("Only one time is known"))
  }

  @Test("a running clock shows no time that has not come")
  func clockNotAhead() throws {
    var board = try Board(Self.tokyo, 160, 48)
    board.state.stand(at: .instant(RaceTime(ticks: 299_990)), remark: nil)
    #expect(try board.race.state.clock?.text == "29.9")
    #expect(!board.grid().text().contains("30.0"))
  }

  @Test("3 and 4 keep a panel, another race follows again; focus and sorting never swap it")
  func chosen() throws {
    var board = try Board(Self.tokyo)
    try board.press("4", "1", "s", "tab")
    #expect(try board.race.lower == .race)
    try board.press("0", ".")
    #expect(try board.race.lower == .race)
    try board.press("3", "0")
    #expect(try board.race.lower == .photo)
    let other = try #require(ArchiveRaces.race("rome-2024/1500m-m/final"))
    board.send(.raceLoaded(other))
    try board.press("0")
    #expect(try board.race.lower == .race)
  }

  @Test(
    "where one panel is shown it goes to the race as it plays, to the photo finish from the third")
  func onePanel() throws {
    #expect(try Board(Self.tokyo, 80, 24).race.panel == .results)
    #expect(try playing(Self.tokyo, to: 30, 80, 24).race.panel == .race)
    // Kerr, the third, came in after 3:29.05.
    #expect(try playing(Self.tokyo, to: 209, 80, 24).race.panel == .race)
    #expect(try playing(Self.tokyo, to: 210, 80, 24).race.panel == .photo)
    var board = try playing(Self.tokyo, to: 30, 80, 24)
    try board.press("1")
    for _ in 0..<200 { board.tick(milliseconds: 1000) }
    #expect(try board.race.panel == .results)
  }

  @Test("where the race has room of its own, its key never takes the photo finish away")
  func ownRoom() throws {
    var board = try playing(Self.tokyo, to: 100, 160, 48)
    try board.press("4")
    for _ in 0..<110 { board.tick(milliseconds: 1000) }
    let layout = ScreenLayout(try board.race, size: board.state.size)
    #expect(layout.panes[.panel(.photo)] != nil && layout.panes[.panel(.race)] != nil)
  }

  @Test(
    "keys go to a panel that is in sight, wherever one goes and however large the terminal becomes",
    arguments: [(80, 24), (118, 36), (160, 48), (200, 60)])
  func inSight(width: Int, height: Int) throws {
    var board = try Board(Self.tokyo, width, height)
    for key in ["tab", "tab", "tab", "0", "tab", ".", "$", "3", "0", "4", "tab", "tab", "$", "s"] {
      try board.press(key)
      for size in [(80, 24), (118, 36), (160, 48), (200, 60), (width, height)] {
        board.send(.resized(GridSize(width: size.0, height: size.1)))
        let race = try board.race
        let layout = ScreenLayout(race, size: board.state.size)
        #expect(layout.rect(of: race.panel) != nil, "\(key) at \(size): \(race.panel)")
      }
    }
  }

  @Test("sorting while the only panel plays stays with the results")
  func sortedWhilePlaying() throws {
    var board = try playing(Self.tokyo, to: 30, 80, 24)
    try board.press("s")
    board.tick(milliseconds: 1000)
    #expect(try board.race.panel == .results)
  }

  @Test("where there is room for one panel only, zooming says so")
  func nothingToZoom() throws {
    var board = try Board(Self.tokyo, 80, 24)
    try board.press("z")
    #expect(board.grid().line(23).contains("there is room for one panel only"))
  }

  @Test(
    "more stands side by side in larger terminals",
    arguments: [
      (109, 40, 1), (110, 31, 1), (110, 32, 3), (159, 60, 3), (160, 40, 4), (199, 60, 4),
      (200, 55, 4), (200, 56, 5), (250, 80, 5),
    ])
  func grows(width: Int, height: Int, panes: Int) throws {
    let race = try Board(Self.tokyo).race
    let size = GridSize(width: width, height: height)
    let layout = ScreenLayout(race, size: size)
    #expect(layout.panes.count == panes)
    let rects = layout.panes.values.map { $0 } + layout.folded.values.map { $0 }
    for (index, rect) in rects.enumerated() {
      #expect(rect.x >= 0 && rect.y >= 0 && rect.maxX <= width && rect.maxY <= height)
      for other in rects[..<index] {
        let isApart =
          rect.maxX <= other.x || other.maxX <= rect.x || rect.maxY <= other.y
          || other.maxY <= rect.y
        #expect(isApart)
      }
    }
  }

  @Test("no view of the race stands twice, wherever one stands and whatever is looked at")
  func noViewTwice() throws {
    for (width, height) in [(160, 48), (200, 60)] {
      for path in [
        Board.opening, "tokyo-2020/1500m-m/final", "moscow-2013/1500m-w/final",
        "paris-2024/5000m-m/final", "paris-2024/100m-m/final",
      ] {
        let board = try Board(path, width, height)
        for step in try board.race.replay.timeline.steps.map(\.kind) {
          var race = try board.race
          race.move(to: .step(step))
          for kind in [nil] + RaceView.Kind.allCases {
            race.view.chosen = kind
            let layout = ScreenLayout(race, size: GridSize(width: width, height: height))
            guard layout.panes[.panel(.race)] != nil else { continue }
            #expect(layout.panes[.view(race.raceView)] == nil, "\(step) \(race.raceView)")
            let isFull = width == 160 || race.lower == .photo || layout.panes.count == 5
            #expect(isFull, "\(path) \(step) \(race.raceView): one view twice")
          }
        }
      }
    }
  }

  @Test("a panel with nothing to say is a line, until keys go to it")
  func folds() throws {
    var board = try ContestLog.longJump.board()
    #expect(board.grid().text().contains("─ 3 Photo finish: not in a field event ─"))
    #expect(board.grid().text().contains("─ 4 Race: not in a field event ─"))
    try board.press("4")
    #expect(board.grid().text().contains("is a field event: no times to replay"))
    let heat = try ContestLog.heat.board().grid().text()
    #expect(heat.contains("─ 2 Medals: none in a heat ─"))
  }

  @Test("the clock stops with the winner, and goes on small for those still running")
  func clock() throws {
    let board = try playing(Self.tokyo, to: 213)
    #expect(try board.race.state.clock?.text == "3:28.32")
    #expect(board.grid().line(34).contains("3:28.32   field 3:33.0"))
    var over = try Board(Self.tokyo)
    #expect(over.grid().line(34).contains("3:28.32  field 3:38.56"))
    try over.press("0")
    #expect(!over.grid().line(34).contains("field"))
  }

  @Test(
    "the bar, the rank, the names and the gap keep their columns from gun to finish",
    arguments: [tokyo, "rome-2024/1500m-m/final", "paris-2024/10000m-m/final"])
  func nothingJumps(_ path: String) throws {
    var board = try Board(path)
    try board.press("0")
    var bars: Set<[Int]> = []
    var names: Set<Int> = []
    var gaps: Set<Int> = []
    func look() throws {
      let lines = board.grid().text().split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0) }
      let bar = lines[34]
      bars.insert([bar.firstIndex(of: "├") ?? -1, bar.lastIndex(of: "┤") ?? -1])
      let head = String(lines[3])
      names.insert(
        head.distance(
          from: head.startIndex, to: try #require(head.firstRange(of: "athlete")).lowerBound)
      )
      if let gap = head.firstRange(of: "gap") {
        gaps.insert(head.distance(from: head.startIndex, to: gap.lowerBound))
      }
    }
    try look()
    let steps = try board.race.replay.timeline.steps.count
    for _ in 0..<steps {
      try board.press(".")
      try look()
    }
    try board.press("0", "space")
    for _ in 0..<80 {
      board.tick(milliseconds: 1000)
      try look()
    }
    #expect(bars.count == 1)
    #expect(names.count == 1)
    #expect(gaps.count == 1)
  }

  @Test("as many rows are in sight from gun to finish, however many notes there are")
  func notesMoveNothing() throws {
    let names = (1...16).map { "Runner Number\($0)" }
    // Nothing to say at 400 m, two lines at 800 m, where someone was missed and two are level.
    var reports: [String] = []
    for number in 1...16 {
      reports += ThinRace.splits("\(number)", [(400, "6\(number / 10).\(number % 10)")])
      let time = number == 2 ? "2:06.1" : "2:06.\(min(number, 9))"
      if number != 5 { reports += ThinRace.splits("\(number)", [(800, time)]) }
      reports.append(ThinRace.result("\(number)", number, "4:0\(number / 10).\(number % 10)0"))
    }
    for (width, height) in [(80, 24), (80, 19), (60, 18), (118, 36)] {
      var board = try ThinRace.board("1500m", names, reports, width: width, height: height)
      try board.press("1", "0")
      var counts: Set<Int> = []
      var notes: Set<Int> = []
      for _ in try board.race.replay.timeline.steps {
        let rect = try #require(
          ScreenLayout(try board.race, size: board.state.size).rect(of: .results))
        let text = board.grid().text().split(separator: "\n", omittingEmptySubsequences: false)
        let rows = text[rect.y..<rect.maxY].filter { line in
          line.contains("Runner Number") && line.contains("GBR") || line.contains("not known (")
            || line.contains("│  … ")
        }
        counts.insert(rows.count)
        notes.insert(TableNotes(race: try board.race).lines(width: min(width, 68) - 6).count)
        try board.press(".")
      }
      #expect(notes.count > 1, "the race has as much to say everywhere")
      #expect(counts.count == 1, "\(counts) at \(width)×\(height)")
    }
  }

  @Test("a race that is opened somewhere shows the panel of that place")
  func openedThere() throws {
    var board = try Board(Self.tokyo)
    board.state.stand(at: .step(.markPoint(Distance(metres: 1200))), remark: nil)
    #expect(try board.race.lower == .race)
    #expect(board.grid().text().contains("BELL LAP"))
  }

  @Test("space at the end plays from the gun again")
  func again() throws {
    var board = try Board(Self.tokyo)
    try board.press("space")
    board.tick(milliseconds: 500)
    #expect(try board.race.currentInstant == RaceTime(seconds: 2))
  }
}

@Suite("The line that answers")
struct AnswerLineTests {
  private func answer(_ path: String, _ keys: String..., width: Int = 118) throws -> String {
    var board = try Board(path, width, 36)
    for key in keys { try board.press(key) }
    return String(board.grid().line(1).trimmingPrefix { $0 == " " })
  }

  @Test("at the result who won by what, the next margin, and what the metres rest on")
  func result() throws {
    #expect(
      try answer(Board.opening).hasPrefix(
        "Hocker won by 0.14 s, ~1.0 m · from 7 at 800 m to 1 · "
          + "silver–bronze 0.01 s (0.001–0.019), ~7 cm"))
    #expect(
      try answer(Board.opening, width: 160).contains("last 300 m known only for Ingebrigtsen"))
    // Of a figure with its range there is less where there is less room.
    #expect(
      try answer(Board.opening, width: 80).hasPrefix(
        "Hocker won by 0.14 s, ~1.0 m · from 7 at 800 m to 1 · silver–bronze 0.01 s"))
    #expect(
      try answer("rome-2024/1500m-m/final", width: 80).hasPrefix(
        "Ingebrigtsen won by 1.35 s, ~10.2 m · VERMEULEN from 9–12 at 1300 m to 2"))
  }

  @Test("before the gun what there is to beat and to run")
  func gun() throws {
    #expect(
      try answer(Board.opening, "0").hasPrefix(
        "WR 3:26.00 · OR 3:28.32 · 3¾ laps, bell at 1100 m"))
    #expect(try answer("paris-2024/marathon-m/final", "0").hasPrefix("42.195 km"))
  }

  @Test("at a mark point what is to go, who leads, how many are close, and where the pace leads")
  func running() throws {
    #expect(
      try answer("tokyo-2020/1500m-m/final", ",", ",", ",").hasPrefix(
        "300 m to go · CHERUIYOT leads by 0.2 · KIPSANG from 7–9 at 400 m to 3 · 3 within 1.0 s · "
          + "~3:29 at this pace"))
  }

  @Test("it is cut from the end, by whole answers")
  func cut() throws {
    let text = try answer(Board.opening, width: 50).trimmingSuffix { $0 == " " }
    #expect(text == "Hocker won by 0.14 s, ~1.0 m")
  }

  @Test("who came through goes without a name only where that one won alone")
  func sharedRise() throws {
    let names = ["ABLE", "BEST", "COLE", "DEAN", "EAST", "FORD", "GRAY", "HALE", "IRIS"]
    for (place, told) in [(1, "IRIS from 9 at 800 m to 1"), (2, "· from 9 at 800 m to 1")] {
      // Iris is last at 800 m, and wins with Able, or alone.
      var reports: [String] = []
      for bib in 1...9 {
        reports += ThinRace.splits("\(bib)", [(400, "5\(bib).0"), (800, "1:5\(bib).0")])
      }
      reports.append(ThinRace.result("9", 1, "3:30.00"))
      reports.append(ThinRace.result("1", place, place == 1 ? "3:30.00" : "3:30.50"))
      reports += (2...8).map { ThinRace.result("\($0)", $0 + 1, "3:3\($0).00") }
      let line = try ThinRace.board("1500m", names, reports, width: 118, height: 36).grid().line(1)
      #expect(line.contains(told), "\(line)")
    }
  }

  @Test("a contest without times tells who won with what")
  func field() throws {
    let board = try ContestLog.longJump.board()
    #expect(board.grid().line(1).contains(" won with "))
  }
}

extension StringProtocol {
  /// The text without what satisfies a condition at its end.
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> SubSequence {
    var rest = self[...]
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return rest
  }
}
