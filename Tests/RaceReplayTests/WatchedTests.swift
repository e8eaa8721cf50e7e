import Athletics
import RaceReplay
import Testing

@Suite("What is told while a race is watched")
struct WatchedTests {
  @Test("places won since the mark point before: Kerr in Tokyo")
  func won() throws {
    let race = try RaceFixture.tokyo1500()
    let kerr = try race.id("Kerr")
    let steps = [400, 800, 1200, 1400].map { Step.Kind.markPoint(metres($0)) } + [.finish]
    let replay = race.replay
    #expect(
      steps.map { replay.placesWon(by: kerr, in: replay.state($0))?.range }
        == [nil, 2...3, 2...4, 0...1, 1...1])
    #expect(replay.placesWon(by: kerr, in: try replay.state(at: "2:00.0"))?.range == 2...3)
    #expect(replay.placesWon(by: kerr, in: try replay.state(at: "1:00.0")) == nil)
    #expect(replay.placesWon(by: kerr, in: replay.state(.gun)) == nil)
  }

  @Test("from a place that is left open, only what is certain is won")
  func open() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time) in [("A", "56.0"), ("B", "57.0")] {
      try race.pass(name, at: 400, try cut(time))
    }
    for (name, time) in [("B", "1:52.0"), ("A", "1:53.0"), ("C", "1:54.0")] {
      try race.pass(name, at: 800, try cut(time))
    }
    let replay = race.replay
    let state = replay.state(.markPoint(metres(800)))
    let won = try race.ids(["A", "B", "C"]).map { replay.placesWon(by: $0, in: state) }
    #expect(won.map { $0?.range } == [-1...0, 1...2, nil])
    #expect(won.map { $0?.certain } == [0, 1, nil])
  }

  @Test("the last time and stretch are those where each was last seen")
  func last() throws {
    let race = try RaceFixture.tokyo1500()
    let (replay, kerr) = (race.replay, try race.id("Kerr"))
    let state = try replay.state(at: "2:30.0")
    #expect(replay.lastReading(of: kerr, in: state)?.value.text == "1:53.2")
    #expect(replay.lastStretch(of: kerr, in: state)?.difference.text == "55.9")
    #expect(state.commonLastSeen == .column(1))
    #expect(try replay.state(at: "1:53.0").commonLastSeen == nil)
    #expect(replay.lastReading(of: kerr, in: try replay.state(at: "30.0")) == nil)
  }

  @Test("the clock stops with the winner, named or not; the others’ goes on to the last")
  func clock() throws {
    let replay = try RaceFixture.tokyo1500().replay
    let clocks = try ["3:28.0", "3:28.4", "3:38.0"].map { time -> String in
      let state = try replay.state(at: time)
      return (state.clock?.text ?? "-") + " " + (state.fieldClock?.text ?? "-")
    }
    #expect(clocks == ["3:28.0 -", "3:28.32 3:28.4", "3:28.32 3:38.0"])
    let end = replay.state(.finish)
    #expect(end.clock?.text == "3:28.32" && end.fieldClock?.text == "3:38.56")
    var alone = try RaceFixture("1500m", ["A"])
    try alone.result("A", 1, "3:40.00")
    #expect(alone.replay.state(.finish).fieldClock == nil)
  }

  @Test("a time of whoever is not the winner is not the winner’s")
  func unknownWinner() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("B", 2, "3:41.00")
    let state = race.replay.state(.finish)
    #expect(state.clock == nil)
    #expect(state.fieldClock?.text == "3:41.00")
  }

  @Test("where the leader is, is told between two known times and not over more than half the race")
  func toGo() throws {
    let tokyo = try RaceFixture.tokyo1500().replay
    func toGo(_ replay: Replay, _ time: String) throws -> Int? {
      for case .toGo(let distance, from: _) in replay.answers(in: try replay.state(at: time)) {
        return distance.millimetres
      }
      return nil
    }
    #expect(try toGo(tokyo, "1:51.8") == 700_000)
    #expect(try toGo(tokyo, "28.1") == 1_300_000)
    var sprint = try RaceFixture("100m", ["A", "B"])
    try sprint.result("A", 1, "9.80")
    try sprint.result("B", 2, "9.90")
    #expect(try toGo(sprint.replay, "5.0") == nil)
  }

  @Test("how much of a race is known: everyone’s splits, a few, or the result")
  func coverage() throws {
    #expect(
      try RaceFixture.tokyo1500().replay.splitCoverage
        == .field([400, 800, 1200, 1400].map(metres)))
    var few = try RaceFixture("1500m", ["A", "B", "C"])
    try few.pass("A", at: 400, try cut("56.0"))
    #expect(few.replay.splitCoverage == .few([metres(400)]))
    #expect(try RaceFixture("1500m", ["A"]).replay.splitCoverage == .resultOnly)
  }

  @Test(
    "who comes from the back half to the first three is told once, with the places that are certain"
  )
  func rise() throws {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H"]
    var race = try RaceFixture("1500m", names)
    func pass(_ order: String, at distance: Int, from seconds: Int) throws {
      for (place, name) in order.enumerated() {
        try race.pass(String(name), at: distance, cut("\(seconds + place).0"))
      }
    }
    try pass("ABCDEFGH", at: 300, from: 40)
    try pass("ABCDEFHG", at: 400, from: 54)
    try pass("AHBCDEFG", at: 500, from: 68)
    try pass("HABCDEFG", at: 600, from: 82)
    let rises = race.replay.remarks(in: race.replay.state(.markPoint(metres(600)))).filter {
      if case .rise = $0.subject { true } else { false }
    }
    #expect(rises.map(\.step) == [.markPoint(metres(500))])
    #expect(
      rises.map(\.subject) == [
        .rise(try race.id("H"), from: 7...7, at: metres(400), to: 2...2, places: 5)
      ])
  }

  @Test(
    "who comes through at the line is told with the finish, from a place that a source gave too")
  func riseAtTheLine() throws {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H", "I"]
    var race = try RaceFixture("1500m", names)
    try race.pass("A", at: 800, cut("1:58.0"))
    race.add(.markPoint(metres(800)), .pass(try race.id("G"), rank: 7, reading: nil))
    for (place, name) in "GABCDEFHI".enumerated() {
      try race.result(String(name), place + 1, "3:3\(place).00")
    }
    let rises = race.replay.remarks(in: race.replay.state(.finish)).filter {
      if case .rise = $0.subject { true } else { false }
    }
    #expect(rises.map(\.step) == [.finish])
    #expect(
      rises.map(\.subject) == [
        .rise(try race.id("G"), from: 7...7, at: metres(800), to: 1...1, places: 6)
      ])
  }

  @Test("of how many the time is not known is said again only where it is another number")
  func missingTimesOnce() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (mark, time) in [(400, "56.0"), (800, "1:54.0"), (1200, "2:50.0")] {
      try race.pass("A", at: mark, cut(time))
    }
    try race.pass("B", at: 800, cut("1:54.5"))
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:31.00")
    let told = race.replay.remarks(in: race.replay.state(.finish)).filter {
      if case .timesMissing = $0.subject { true } else { false }
    }
    #expect(told.map(\.step) == [.markPoint(metres(400))])
  }

  @Test(
    "no split from further on than one stands is told, at a mark point, at an instant, at the gun")
  func nothingLater() throws {
    let race = try RaceFixture.tokyo1500()
    let (replay, kerr) = (race.replay, try race.id("Kerr"))
    func told(_ state: RaceState) -> [String?] {
      [400, 800, 1200, 1400].map {
        replay.split(of: kerr, at: metres($0), in: state)?.value.text
      }
    }
    #expect(told(replay.state(.markPoint(metres(800)))) == ["57.3", "1:53.2", nil, nil])
    #expect(told(try replay.state(at: "2:00.0")) == ["57.3", "1:53.2", nil, nil])
    #expect(told(replay.state(.gun)) == [nil, nil, nil, nil])
    #expect(told(replay.state(.finish)) == ["57.3", "1:53.2", "2:48.4", "3:15.4"])
  }

  @Test(
    "at an instant whoever went on unread may be anywhere behind those seen beyond, and counts once"
  )
  func unread() throws {
    var race = try RaceFixture("3000m", ["A", "B", "C", "D"])
    for (name, time) in [("A", "1:05.0"), ("B", "1:06.0"), ("C", "1:07.0"), ("D", "1:08.0")] {
      try race.pass(name, at: 400, try cut(time))
    }
    for (name, time) in [("A", "4:40.0"), ("B", "4:41.0"), ("D", "4:45.0")] {
      try race.pass(name, at: 1400, try cut(time))
    }
    for (name, time) in [("A", "8:00.0"), ("B", "8:02.0"), ("C", "8:03.0"), ("D", "8:04.0")] {
      try race.pass(name, at: 2400, try cut(time))
    }
    let replay = race.replay
    func standing(_ time: String) throws -> [String] {
      replay.standing(try replay.state(at: time))
    }
    // Before anyone came to where C was missed, all are known.
    #expect(try standing("1:10.0") == ["1 A", "2 B", "3 C", "4 D"])
    #expect(try standing("4:43.0") == ["1–2 A", "2–3 B", "1–3 C", "4 D"])
    #expect(try standing("5:00.0") == ["1–2 A", "2–3 B", "3–4 D", "1–4 C"])
    // Two are seen beyond, so C is behind them.
    #expect(try standing("8:02.5") == ["1 A", "2 B", "3–4 D", "3–4 C"])
    #expect(try standing("8:05.0") == ["1 A", "2 B", "3 C", "4 D"])
  }

  @Test("a lead or a finish that the figures contradict is not told")
  func contradicted() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.order([["B"], ["A"]], at: 400)
    try race.pass("A", at: 400, try cut("60.0"))
    try race.pass("B", at: 400, try cut("61.0"))
    let state = race.replay.state(.markPoint(metres(400)))
    for case .leads(_, let lead, _) in race.replay.answers(in: state) { #expect(lead == nil) }
    try race.result("B", 1, "3:50.00")
    try race.result("A", 2, "3:49.00")
    let replay = race.replay
    for case .won(_, let margin) in replay.answers(in: replay.state(.finish)) {
      #expect(margin == nil)
    }
    let tokyo = try RaceFixture.tokyo1500().replay
    func projected(_ time: String) throws -> Bool {
      try tokyo.answers(in: tokyo.state(at: time)).contains {
        if case .projected = $0 { true } else { false }
      }
    }
    #expect(try projected("2:30.0"))
    var late = try RaceFixture("1500m", ["A", "B"])
    try late.pass("A", at: 1200, try cut("3:00.0"))
    try late.result("B", 1, "4:10.00")
    let told = late.replay.answers(in: try late.replay.state(at: "4:05.0"))
    #expect(!told.contains { if case .projected = $0 { true } else { false } })
  }

  @Test("the track stands at the first time at the line as it stands now, whoever has it")
  func firstAcross() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (name, time) in [("A", "3:10.0"), ("B", "3:10.5")] {
      try race.pass(name, at: 1200, try cut(time))
    }
    try race.result("A", 1, "4:00.00")
    try race.result("B", 2, "4:00.10")
    let before = race.replay
    #expect(before.fieldOnCourse(in: before.state(.finish))?.seenAt?.text == "4:00.00")
    try race.result("B", 1, "3:59.99", at: .after)
    let corrected = race.replay
    let field = corrected.fieldOnCourse(in: corrected.latestState)
    #expect(field?.seenAt?.text == "3:59.99")
    try race.result("B", outcome: .disqualified(), at: .after)
    let out = race.replay
    #expect(out.fieldOnCourse(in: out.latestState)?.seenAt?.text == "3:59.99")
  }
}
