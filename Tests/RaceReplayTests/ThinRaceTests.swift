import Athletics
import RaceReplay
import Testing

@Suite("Laps of thin and impossible races") struct ThinRaceTests {
  @Test("a race with a finish alone is one segment")
  func finishOnly() throws {
    let race = try RaceFixture.paris100()
    let replay = race.replay
    for division in [LapDivision.laps, .stretches] {
      let matrix = replay.lapMatrix(division, in: replay.state(.finish))
      #expect(matrix.segments == [Segment(from: .zero, to: metres(100))])
      let lyles = try #require(matrix.cell(try race.id("Lyles"), 0))
      #expect(lyles.difference.text == "9.784")
      #expect(lyles.standing == .fastest)
      #expect(lyles.rank?.text == "1")
    }
    #expect(replay.lapMatrix(.toFinish, in: replay.state(.finish)).segments.isEmpty)
  }

  @Test("one athlete alone is the fastest of nobody")
  func alone() throws {
    var race = try RaceFixture("1500m", ["A"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.result("A", 1, "3:30.00")
    let replay = race.replay
    let matrix = replay.lapMatrix(.stretches, in: replay.state(.finish))
    #expect(matrix.cell(try race.id("A"), 0)?.rank?.text == "1")
    #expect(matrix.cell(try race.id("A"), 0)?.standing == .notSeparable)
    #expect(replay.packs(at: metres(400), within: Pack.usualGap).map(\.entries.count) == [1])
    #expect(
      replay.remarks(in: replay.state(.finish)).contains { $0.subject == .nobodyFinished } == false)
  }

  @Test("a race with nothing reported has no segments, gaps, packs or remarks")
  func nothing() throws {
    let race = try RaceFixture("1500m", ["A", "B"])
    let replay = race.replay
    let state = replay.state(.gun)
    for division in LapDivision.allCases {
      #expect(replay.lapMatrix(division, in: state).segments.isEmpty)
    }
    #expect(replay.lapMatrix(.laps, in: state).cell(EntryID(0), 0) == nil)
    #expect(replay.gaps(of: EntryID(0), to: .leader, in: state).isEmpty)
    #expect(replay.leadChanges.isEmpty)
    #expect(replay.packs(at: metres(400), within: Pack.usualGap).isEmpty)
    #expect(replay.remarks(in: state).isEmpty)
  }

  @Test("a race with no distance is divided by its mark points and has no finish on the course")
  func noDistance() throws {
    var race = try RaceFixture("marathon-walk-relay", ["A", "B"])
    for (metres, a, b) in [(10_000, "40:00", "40:10"), (20_000, "1:20:00", "1:19:50")] {
      try race.pass("A", at: metres, try cut(a))
      try race.pass("B", at: metres, try cut(b))
    }
    try race.result("B", 1, "2:50:31")
    try race.result("A", 2, "2:51:00")
    let replay = race.replay
    let state = replay.state(.finish)
    let matrix = replay.lapMatrix(.laps, in: state)
    #expect(matrix.division == .stretches)
    #expect(matrix.segments.map(\.to) == [metres(10_000), metres(20_000)])
    #expect(matrix.cell(try race.id("B"), 1)?.difference.text == "39:40")
    #expect(replay.places(of: try race.id("B"), in: state).map(\.placing.number) == [2, 1])
    #expect(replay.leadChanges.count == 2)
    #expect(replay.lapMatrix(.toFinish, in: state).segments.isEmpty)
  }

  @Test("a hole in the middle leaves both stretches around it empty, and nobody ranked there")
  func hole() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (metres, time) in [(400, "56.0"), (800, "1:53.0"), (1200, "2:50.0")] {
      try race.pass("A", at: metres, try cut(time))
      if metres != 800 { try race.pass("B", at: metres, try cut(time)) }
    }
    let replay = race.replay
    let matrix = replay.lapMatrix(.stretches, in: replay.state(.markPoint(metres(1200))))
    let (a, b) = (try race.id("A"), try race.id("B"))
    #expect((0..<3).map { matrix.cell(b, $0) != nil } == [true, false, false])
    #expect((0..<3).map { matrix.cell(a, $0)?.rank != nil } == [true, false, false])
    #expect(matrix.segments.indices.map(matrix.missingTimes) == [0, 1, 1])
    #expect(matrix.cell(a, 1)?.standing == .notSeparable)
    #expect(
      replay.remarks(in: replay.state(.markPoint(metres(1200)))).contains {
        $0.subject == .timesMissing(1) && $0.step == .markPoint(metres(800))
      })
  }

  @Test("everyone DNF: what they ran is compared as far as each is known to have come")
  func everyoneOut() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.pass("B", at: 400, try cut("57.0"))
    try race.pass("A", at: 800, try cut("1:55.0"))
    for name in ["A", "B", "C"] { try race.result(name, outcome: .didNotFinish()) }
    let replay = race.replay
    let state = replay.state(.finish)
    let matrix = replay.lapMatrix(.stretches, in: state)
    #expect(matrix.segments.map(\.to) == [metres(400), metres(800)])
    #expect(matrix.cell(try race.id("A"), 0)?.standing == .fastest)
    #expect(matrix.cell(try race.id("B"), 0)?.rank?.text == "2")
    #expect(matrix.segments.indices.map(matrix.missingTimes) == [0, 0])
    #expect(replay.remarks(in: state).contains { $0.subject == .nobodyFinished })
    #expect(replay.leadChanges.map(\.markPoint) == [metres(400)])
  }

  @Test("whoever is disqualified keeps the times and is not compared")
  func disqualified() throws {
    var race = try RaceFixture("800m", ["A", "B", "C"])
    for (name, time) in [("A", "52.0"), ("B", "53.0"), ("C", "54.0")] {
      try race.pass(name, at: 400, try cut(time))
    }
    for (place, name) in ["A", "B", "C"].enumerated() {
      try race.result(name, place + 1, "1:4\(5 + place).00")
    }
    try race.result("A", outcome: .disqualified(), at: .after)
    let replay = race.replay
    let before = replay.lapMatrix(.laps, in: replay.state(.finish))
    #expect(before.cell(try race.id("A"), 0)?.standing == .fastest)
    let after = replay.lapMatrix(.laps, in: replay.state(.change(1)))
    #expect(after.cell(try race.id("A"), 0)?.difference.text == "52.0")
    #expect(after.cell(try race.id("A"), 0)?.rank == nil)
    #expect(after.cell(try race.id("B"), 0)?.rank?.text == "1")
    #expect(after.cell(try race.id("B"), 0)?.standing == .fastest)
  }

  @Test("an estimate is shown and decides nothing")
  func estimate() throws {
    var race = try RaceFixture("800m", ["A", "B"])
    try race.pass("A", at: 400, try press("50.0"), Provenance(.estimated, .oneSource))
    try race.pass("B", at: 400, try cut("53.0"))
    let replay = race.replay
    let matrix = replay.lapMatrix(.laps, in: replay.state(.markPoint(metres(400))))
    #expect(matrix.cell(try race.id("A"), 0)?.provenance.origin == .estimated)
    #expect(matrix.cell(try race.id("A"), 0)?.rank == nil)
    #expect(matrix.cell(try race.id("B"), 0)?.rank == nil)
    #expect(matrix.cell(try race.id("B"), 0)?.standing == .notSeparable)
  }

  @Test(
    "an impossible split is kept, flagged and decides nothing",
    arguments: [("1:24.9", Impossibility.tooFast), ("50.0", .outOfOrder)])
  func impossible(time: String, why: Impossibility) throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (metres, a, b) in [(400, "56.0", "56.5"), (800, time, "1:53.0")] {
      try race.pass("A", at: metres, try cut(a))
      try race.pass("B", at: metres, try cut(b))
    }
    let replay = race.replay
    let state = replay.state(.markPoint(metres(800)))
    let matrix = replay.lapMatrix(.stretches, in: state)
    let cell = try #require(matrix.cell(try race.id("A"), 1))
    #expect(cell.impossibility == why)
    #expect(cell.rank == nil)
    #expect(cell.standing == .notSeparable)
    #expect(matrix.cell(try race.id("B"), 1)?.standing == .notSeparable)
    #expect(matrix.cell(try race.id("B"), 1)?.impossibility == nil)
    let flagged = replay.remarks(in: state).contains {
      $0.subject
        == .impossible(
          EntryID(0), Segment(from: metres(400), to: metres(800)), cell.difference, why)
    }
    #expect(flagged)
  }

  @Test("the world records themselves are possible")
  func recordsArePossible() throws {
    for (discipline, distance, time) in [
      ("100m", 100, "9.58"), ("200m", 200, "19.19"), ("400m", 400, "43.03"),
      ("800m", 800, "1:40.91"), ("1500m", 1500, "3:26.00"), ("5000m", 5000, "12:35.36"),
      ("10000m", 10_000, "26:11.00"), ("marathon", 42_195, "2:00:35"), ("4x100m", 400, "36.84"),
    ] {
      var race = try RaceFixture(discipline, ["A"])
      try race.result("A", 1, time)
      let replay = race.replay
      let matrix = replay.lapMatrix(.stretches, in: replay.state(.finish))
      #expect(matrix.segments.first?.to == metres(distance))
      let cell = try #require(matrix.cell(EntryID(0), 0))
      #expect(cell.impossibility == nil, "\(discipline)")
    }
  }
}
