import Athletics
import CellGrid
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@testable import RaceBoard

@Suite("A race that is run live")
struct LiveRaceTests {
  /// A source that tells one race, line by line.
  struct Source {
    let path: String
    private var reader = RaceLogReader(file: "live.race.jsonl")
    let opening: LiveUpdate

    init(_ path: String, discipline: String = "1500m", heat: Int? = nil) throws {
      self.path = path
      let round = heat.map { #""heats","heat":\#($0)"# } ?? #""final""#
      let header =
        #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"x","name":"X"},"#
        + #""race":{"discipline":"\#(discipline)","category":"m","round":\#(round)},"entries":["#
        + #"{"bib":"1","athlete":"Ada ABLE"},{"bib":"2","athlete":"Bea BEST"},"#
        + #"{"bib":"3","athlete":"Cy CLARK"}]}"# + "\n"
      let startList = try #require(
        reader.consume(Array(header.utf8)[...], isLast: false).startList)
      var replay = Replay(startList)
      replay.isOpen = true
      opening = .opened(path: path, LoadedRace(replay: replay, competition: nil))
    }

    mutating func tell(_ lines: String...) -> LiveUpdate {
      let text = lines.joined(separator: "\n") + "\n"
      return .reported(
        path: path, reader.consume(Array(text.utf8)[...], isLast: false).reports)
    }
  }

  static func pass(_ bib: Int, _ at: String, _ time: String) -> String {
    #"{"at":"\#(at)","entry":"\#(bib)","time":"\#(time)"}"#
  }

  private func bar(_ board: Board) -> String {
    board.grid().line(board.state.size.height - 2)
  }

  private func screen(_ board: Board) -> String {
    let grid = board.grid()
    return (0..<board.state.size.height).map { grid.line($0) }.joined(separator: "\n")
  }

  @Test("what is told of a whole mark point waits until everyone has come past there")
  func waiting() throws {
    var source = try Source("a")
    var commentary = LiveCommentary()
    #expect(
      commentary.lines(of: source.opening).map(\.text) == ["3 entered, not started"])
    let first = commentary.lines(of: source.tell(Self.pass(1, "400m", "62.4")))
    #expect(first.map(\.text) == ["ABLE leads"])
    #expect(commentary.lines(of: source.tell(Self.pass(2, "400m", "62.6"))).isEmpty)
    let last = commentary.lines(of: source.tell(Self.pass(3, "400m", "62.9")))
    #expect(last.map(\.text) == ["all 3 are in one pack, within 0.5 s"])
  }

  @Test("bell, finish, correction and official result are moments, each once, with what is known")
  func moments() throws {
    var source = try Source("a")
    var moments = LiveMoments()
    func told(_ lines: String...) -> [LiveMoment] {
      lines.flatMap { moments.moments(of: source.tell($0)) }
    }
    #expect(moments.moments(of: source.opening).isEmpty)
    #expect(told(Self.pass(1, "400m", "62.4")).isEmpty)
    let bell = told(Self.pass(1, "1100m", "2:52.1"), Self.pass(2, "1100m", "2:52.3"))
    #expect(bell.map(\.kind) == [.bell])
    #expect(bell.first?.facts["leader"] == "Ada ABLE")
    #expect(bell.first?.facts["time"] == "2:52.1")
    #expect(bell.first?.facts["race"] == "Men’s 1500 m Final")
    let finish = told(#"{"at":"finish","entry":"2","place":1,"time":"3:51.20"}"#)
    #expect(finish.map(\.kind) == [.finish])
    #expect(finish.first?.facts["leader"] == "Bea BEST")
    let corrected = told(#"{"at":"finish","entry":"2","place":1,"time":"3:51.21"}"#)
    #expect(corrected.map(\.kind) == [.correction])
    #expect(corrected.first?.facts["text"] == "BEST 3:51.20 → 3:51.21")
    #expect(told(#"{"at":"after","official":true}"#).map(\.kind) == [.official])
    #expect(told(#"{"at":"after","official":true}"#).isEmpty)
  }

  @Test("favourites are marked in every race, and who is pinned stays so in the next")
  func favourites() throws {
    var (first, second) = (try Source("a"), try Source("b", discipline: "800m"))
    var board = try Board(nil, 118, 36)
    board.state.live = LiveView(favourites: Favourites("best,@nor"))
    func passes() -> [String] { (1...3).map { Self.pass($0, "400m", "5\($0).4") } }
    _ = reduce(&board.state, .liveUpdated([first.opening]))
    _ = reduce(&board.state, .liveUpdated(passes().map { first.tell($0) }))
    func rows(_ sign: String) -> [String] {
      board.grid().text().split(separator: "\n").filter { $0.contains("│" + sign) }.map(String.init)
    }
    #expect(rows(" •").contains { $0.contains("Bea ") })
    #expect(!rows(" •").contains { $0.contains("Cy ") })
    board.state.race?.referenceChoice = .pinned(.init(2))
    let opened = reduce(&board.state, .liveUpdated([second.opening, second.tell(passes()[0])]))
    #expect(opened.isEmpty)
    let isShown = board.state.showLive("b")
    #expect(isShown && board.state.race?.race.eventName == "Men’s 800 m")
    #expect(board.state.race?.pinned == .init(2))
    #expect(rows(" •").contains { $0.contains("Bea ") })
    #expect(!Favourites("x:y=,@").issues.isEmpty)
  }

  @Test("a row that is new, corrected or withdrawn is marked until the next is, at the edge alone")
  func news() throws {
    var source = try Source("a")
    var board = try Board(nil, 118, 36)
    _ = reduce(&board.state, .liveUpdated([source.opening]))
    func tell(_ line: String) {
      _ = reduce(&board.state, .liveUpdated([source.tell(line)]))
    }
    func row(_ name: String) -> String {
      board.grid().text().split(separator: "\n").first { $0.contains(name) }
        .map { String($0.dropFirst().prefix(60)) } ?? ""
    }
    tell(#"{"at":"finish","entry":"1","place":1,"time":"3:51.20"}"#)
    #expect(row("Ada").hasPrefix("▌+"))
    tell(#"{"at":"finish","entry":"2","place":2,"time":"3:51.40"}"#)
    #expect(!row("Ada").contains("+") && row("Bea").hasPrefix(" +"))
    #expect(screen(board).contains("+ just in"))
    #expect(screen(board).contains("› Final · provisional"))
    #expect(screen(board).contains("next: 3:51.39 for 2nd"))
    tell(#"{"at":"finish","entry":"2","place":2,"time":"3:51.39"}"#)
    #expect(row("Bea").hasPrefix(" *"))
    #expect(screen(board).contains("* BEST 3:51.40 → 3:51.39"))
    try board.press(",")
    #expect(!screen(board).contains("* BEST"), "earlier there is nothing of it")
    try board.press("L")
    #expect(screen(board).contains("* BEST"))
    tell(#"{"at":"finish","withdrawn":"result","entry":"2"}"#)
    #expect(row("Bea").hasPrefix(" *") && row("Bea").contains("Bea─BEST─"))
    #expect(row("Bea").contains("3:51.39─"))
    #expect(screen(board).contains("* BEST 3:51.39 → –"))
    tell(#"{"at":"finish","entry":"3","place":2,"time":"3:52.00"}"#)
    tell(#"{"at":"finish","entry":"3","place":3}"#)
    #expect(screen(board).contains("* CLARK place 2 → place 3"))
    tell(#"{"at":"after","official":true}"#)
    #expect(!screen(board).contains("* CLARK"))
    #expect(screen(board).contains("› Final · official"))
  }

  @Test(
    "names, nations and gaps stay where they are from the first mark point on",
    arguments: [GridSize(width: 80, height: 24), GridSize(width: 118, height: 36)])
  func tableColumns(_ size: GridSize) throws {
    var source = try Source("a")
    var board = try Board(nil, size.width, size.height)
    _ = reduce(&board.state, .liveUpdated([source.opening]))
    board.state.race?.show(.results)
    var columns: Set<[Int]> = []
    for (at, times) in [
      ("400m", ["58.0", "58.4", "59.9"]), ("800m", ["1:57.0", "1:57.5", "2:01.0"]),
      ("1100m", ["2:40.1", "2:41.0", "2:46.0"]), ("1200m", ["2:54.1", "2:55.6", "3:02.0"]),
    ] {
      for (index, time) in times.enumerated() {
        _ = reduce(&board.state, .liveUpdated([source.tell(Self.pass(index + 1, at, time))]))
      }
      let head = board.grid().text().split(separator: "\n").first { $0.contains("athlete") } ?? ""
      columns.insert(
        ["athlete", "gap"].map { word in
          head.firstRange(of: word).map { head[..<$0.lowerBound].count } ?? -1
        })
    }
    #expect(columns.count == 1 && columns.first?.contains(-1) == false, "\(columns)")
  }

  @Test("the bar begins in one column from the start list to the official result and beyond")
  func barColumns() throws {
    var source = try Source("a")
    var board = try Board(nil, 118, 36)
    _ = reduce(&board.state, .liveUpdated([source.opening]))
    var columns: Set<Int> = []
    func note() {
      let bar = bar(board)
      columns.insert(
        bar.distance(from: bar.startIndex, to: bar.firstIndex(of: "├") ?? bar.endIndex))
    }
    note()
    for line in [
      Self.pass(1, "400m", "62.4"), Self.pass(1, "1100m", "2:52.1"),
      #"{"at":"finish","entry":"1","place":1,"time":"3:51.20"}"#,
      #"{"at":"after","official":true}"#, #"{"at":"after","entry":"1","outcome":"DQ"}"#,
    ] {
      _ = reduce(&board.state, .liveUpdated([source.tell(line)]))
      note()
      for key in [",", ",", "L"] {
        try board.press(key)
        note()
      }
    }
    #expect(columns.count == 1)
  }

  @Test("who goes on from a heat is shown as of now, and the time that does")
  func qualifying() throws {
    var (first, second) = (try Source("a", heat: 1), try Source("b", heat: 2))
    var board = try Board(nil, 118, 36)
    board.state.live = LiveView(qualifying: QualifyingRule("1+1"))
    func line(_ entry: Int, _ time: String) -> String {
      #"{"at":"finish","entry":"\#(entry)","place":\#(entry),"time":"\#(time)"}"#
    }
    let updates = [
      first.opening, second.opening, first.tell(line(1, "3:51.20"), line(2, "3:51.40")),
    ]
    _ = reduce(&board.state, .liveUpdated(updates))
    board.state.showLive("a")
    #expect(screen(board).contains("3:51.39 needed to go on by time, as of now"))
    #expect(screen(board).contains("~ as of now: first 1 and next 1 by time, 1 of 2 heats"))
    let answers = screen(board).matches(of: /3:51\.[24]0 +~([Qq])/).map { String($0.output.1) }
    #expect(answers == ["Q", "q"])
    let more = second.tell(line(1, "3:50.00"), line(2, "3:50.10"))
    _ = reduce(&board.state, .liveUpdated([more]))
    #expect(screen(board).contains("3:50.09 needed to go on by time, as of now"))
    #expect(screen(board).matches(of: /3:51\.40 +~q/).isEmpty)
    // The other heat is started again: what counts is its last attempt.
    let again = try Source("b, attempt 2", heat: 2)
    _ = reduce(&board.state, .liveUpdated([again.opening]))
    board.state.showLive("a")
    #expect(screen(board).contains("1 of 2 heats"))
    #expect(screen(board).contains("3:51.39 needed to go on by time"))
  }

  @Test("the window is called after where the race stands and who leads")
  func windowTitle() throws {
    var source = try Source("a")
    var board = try Board(nil, 80, 24)
    #expect(board.state.windowTitle == nil)
    _ = reduce(&board.state, .liveUpdated([source.opening]))
    #expect(board.state.windowTitle == "Men’s 1500 m")
    _ = reduce(&board.state, .liveUpdated([source.tell(Self.pass(1, "400m", "62.4"))]))
    #expect(board.state.windowTitle == "400 m · ABLE · Men’s 1500 m")
    // Whatever is looked at.
    try board.press(",")
    _ = reduce(&board.state, .liveUpdated([source.tell(Self.pass(3, "800m", "2:08.0"))]))
    #expect(board.state.windowTitle == "800 m · CLARK · Men’s 1500 m")
    _ = reduce(&board.state, .liveUpdated([source.tell(Self.pass(2, "1100m", "2:58.0"))]))
    #expect(board.state.windowTitle == "bell lap · BEST · Men’s 1500 m")
    try board.press("L")
    let finish = #"{"at":"finish","entry":"2","place":1,"time":"3:51.20"}"#
    let effects = reduce(&board.state, .liveUpdated([source.tell(finish), .rung]))
    #expect(board.state.windowTitle == "finish · BEST · Men’s 1500 m")
    #expect(effects.contains(.ring))
  }

  @Test("each who comes home is a line, and a mark that is read again says what it was")
  func results() throws {
    var source = try Source("a")
    var commentary = LiveCommentary()
    _ = commentary.lines(of: source.opening)
    func results(_ lines: String...) -> [String] {
      lines.flatMap { line in commentary.lines(of: source.tell(line)) }
        .filter { $0.step == "result" }.map(\.text)
    }
    #expect(
      results(#"{"at":"finish","entry":"2","place":1,"time":"3:41.20"}"#) == ["1 BEST 3:41.20"])
    #expect(
      results(#"{"at":"finish","entry":"1","place":2,"time":"3:41.90"}"#) == ["2 ABLE 3:41.90"])
    #expect(results(#"{"at":"finish","entry":"3","outcome":"DNF"}"#) == ["CLARK DNF"])
    #expect(
      results(#"{"at":"after","entry":"1","place":2,"time":"3:41.88"}"#)
        == ["2 ABLE 3:41.90 → 3:41.88"])
  }

  @Test("the clock follows from the times that came, and stops when all are home")
  func clock() throws {
    var source = try Source("a")
    var board = try Board(LoadedRace?.none)
    board.send(.liveUpdated([source.opening]))
    #expect(bar(board).contains("▮ live · start list"))
    #expect(!board.state.showsClock)
    board.send(.liveUpdated([source.tell(Self.pass(1, "400m", "62.4"))]))
    #expect(bar(board).contains("~1:02"))
    board.send(.ticked(microseconds: 3_700_000))
    #expect(bar(board).contains("~1:06"))
    // A time that was run before takes nothing back.
    board.send(.liveUpdated([source.tell(Self.pass(2, "400m", "62.9"))]))
    #expect(bar(board).contains("~1:06"))
    for bib in 1...3 {
      board.send(.liveUpdated([source.tell(Self.pass(bib, "finish", "3:4\(bib).00"))]))
    }
    #expect(!board.state.showsClock)
    #expect(bar(board).contains("3:41.00"))
  }

  @Test("a race that is held stays where it is, and L goes to what is known now")
  func holding() throws {
    var source = try Source("a")
    var board = try Board(LoadedRace?.none)
    board.send(.liveUpdated([source.opening, source.tell(Self.pass(1, "400m", "62.4"))]))
    try board.press("space")
    board.send(.liveUpdated([source.tell(Self.pass(1, "800m", "2:05.0"))]))
    #expect(try board.race.position == .step(.markPoint(Distance(metres: 400))))
    #expect(bar(board).contains("❚❚ at 400 m"))
    try board.press("L")
    #expect(try board.race.position == .step(.markPoint(Distance(metres: 800))))
    board.send(.liveUpdated([source.tell(Self.pass(1, "1200m", "3:08.0"))]))
    #expect(try board.race.position == .step(.markPoint(Distance(metres: 1200))))
  }

  @Test("the next race is gone to once the one that is open is over, unless one stays")
  func next() throws {
    for stays in [false, true] {
      var first = try Source("a")
      var second = try Source("b", discipline: "800m")
      var board = try Board(LoadedRace?.none)
      board.state.live = LiveView(stays: stays)
      board.send(.liveUpdated([first.opening, second.opening]))
      #expect(try board.race.livePath == "a")
      board.send(.liveUpdated([first.tell(Self.pass(1, "400m", "62.4"))]))
      board.send(.liveUpdated([second.tell(Self.pass(1, "400m", "55.4"))]))
      #expect(try board.race.livePath == "a")
      #expect(board.state.message?.contains("800 m") == true)
      for bib in 1...3 {
        board.send(.liveUpdated([first.tell(Self.pass(bib, "finish", "3:4\(bib).00"))]))
      }
      let third = try Source("c", discipline: "400m")
      board.send(.liveUpdated([third.opening, .clock(path: "c", RaceTime(seconds: 2))]))
      #expect(try board.race.livePath == (stays ? "a" : "c"))
    }
  }

  @Test("a race that one has opened by hand is not left when another starts, which is told")
  func byHand() throws {
    var first = try Source("a")
    var board = try Board()
    board.send(.liveUpdated([first.opening]))
    board.send(.liveUpdated([first.tell(Self.pass(1, "400m", "62.4"))]))
    #expect(try board.race.race.path == Board.opening)
    #expect(board.state.message?.contains("1500 m has started") == true)
    try board.browse()
    #expect(board.state.browse.items.count { $0.path == "a" } == 1)
    // One that begins anew is listed once.
    board.send(.liveUpdated([first.opening]))
    #expect(board.state.browse.items.count { $0.path == "a" } == 1)
  }

  @Test("another attempt at the race that is open is gone to at once")
  func attempt() throws {
    var first = try Source("a")
    var again = try Source("a, attempt 2")
    var board = try Board(LoadedRace?.none)
    board.send(.liveUpdated([first.opening, first.tell(Self.pass(1, "400m", "62.4"))]))
    board.send(.liveUpdated([again.opening]))
    board.send(.liveUpdated([again.tell(Self.pass(1, "400m", "63.0"))]))
    #expect(try board.race.livePath == "a, attempt 2")
  }

  @Test("what is shown of a source that is lost, and of one that is waited for")
  func sources() throws {
    let source = try Source("a")
    var board = try Board(LoadedRace?.none)
    board.send(
      .liveUpdated([.sources([LiveSource(name: "tcp://hall:1", condition: .waiting("connecting"))])]
      ))
    #expect(screen(board).contains("tcp://hall:1 · connecting"))
    board.send(
      .liveUpdated([
        source.opening,
        .sources([LiveSource(name: "tcp://hall:1", condition: .lost("refused"), reconnects: 2)]),
      ]))
    #expect(board.grid().line(0).contains("lost: refused, tried again 2× · tcp://hall:1"))
  }

  @Test("w tells how each source is, when it was heard last, and when it could not be")
  func sourcesInFull() throws {
    let source = try Source("a")
    var board = try Board(LoadedRace?.none, 80, 24)
    func at(_ seconds: Int) -> TimeOfDay { TimeOfDay(seconds: 20 * 3600 + 14 * 60 + seconds) }
    let gaps = [(2, 31), (40, 44)].map { LiveSource.Gap(from: at($0), to: at($1)) }
    board.send(
      .liveUpdated([
        source.opening,
        .sources([
          LiveSource(
            name: "tcp://hall:1", condition: .open, reconnects: 2, lastHeard: at(50), gaps: gaps),
          LiveSource(name: "lss://:2", condition: .waiting("waits for FinishLynx")),
        ]),
      ]))
    #expect(board.grid().line(23).contains("2 gaps: w"))
    #expect(!board.state.tellsAges)
    try board.press("w")
    #expect(board.state.tellsAges)
    for (seconds, age) in [(50, "0 s"), (59, "9 s"), (120, "1 min"), (8000, "2 h")] {
      board.send(.timeTold(at(seconds)))
      #expect(
        screen(board).contains("tcp://hall:1  open, tried again 2× · last byte \(age) ago"))
    }
    #expect(screen(board).contains("lss://:2  waits for FinishLynx"))
    #expect(screen(board).contains("▸ no data 20:14:40–20:14:44, and 1 more like this"))
    #expect(screen(board).contains("Everything could be read"))
    try board.press("enter")
    #expect(screen(board).contains("no data 20:14:02–20:14:31"))
    try board.press("q")
    #expect(!board.state.tellsAges)
  }

  @Test("the list of races tells how each that is followed stands, as it stands now")
  func listed() throws {
    var (first, second) = (try Source("a"), try Source("b", discipline: "800m"))
    var board = try Board(LoadedRace?.none, 80, 24)
    board.send(.liveUpdated([first.opening]))
    try board.browse()
    func row(_ event: String) -> String {
      screen(board).split(separator: "\n").first { $0.contains(event) }.map(String.init) ?? ""
    }
    #expect(row("1500 m ").contains("armed") && !row("1500 m ").contains("new"))
    board.send(.liveUpdated([second.opening]))
    #expect(row("800 m ").contains("new · armed"))
    #expect(board.state.browse.selected?.path == "a")
    board.send(
      .liveUpdated([first.tell(Self.pass(1, "400m", "62.4"), Self.pass(2, "400m", "62.6"))]))
    #expect(row("1500 m ").contains("running · 400 m · ABLE +0.2"))
    board.send(.liveUpdated([second.tell(Self.pass(3, "400m", "52.4"))]))
    #expect(row("800 m ").contains("new · running · bell lap · CLARK"))
    for bib in 1...3 {
      board.send(.liveUpdated([second.tell(Self.pass(bib, "finish", "1:4\(bib).00"))]))
    }
    #expect(row("800 m ").contains("new · over · ABLE 1:41.00"))
    board.send(.liveUpdated([second.tell(#"{"at":"after","official":true}"#)]))
    #expect(row("800 m ").contains("new · official · ABLE 1:41.00"))
    let isShown = board.state.showLive("b")
    #expect(isShown)
    try board.press("q", "b")
    #expect(row("800 m ").contains("ABLE") && !row("800 m ").contains("new"))
  }

  @Test("while results are hidden the list tells of one that is followed only whether it is run")
  func listedWithoutResults() throws {
    var source = try Source("b", discipline: "800m")
    var board = try Board(Board.opening, 80, 48, spoilers: Spoilers(areHidden: true))
    board.send(.liveUpdated([source.opening]))
    try board.browse()
    func isTold(_ text: String) -> Bool { screen(board).contains("new · " + text + " ") }
    board.send(.liveUpdated([source.tell(Self.pass(3, "400m", "52.4"))]))
    #expect(isTold("running"))
    for bib in 1...3 {
      board.send(.liveUpdated([source.tell(Self.pass(bib, "finish", "1:4\(bib).00"))]))
    }
    board.send(.liveUpdated([source.tell(#"{"at":"after","official":true}"#)]))
    #expect(isTold("over"))
    #expect(!screen(board).contains("1:41.00") && !screen(board).contains("ABLE"))
  }
}
