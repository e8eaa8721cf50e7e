import Athletics
import RaceReplay
import Testing

@Suite("Changes of lead and packs") struct LeadChangeTests {
  private func changes(_ race: RaceFixture, in state: RaceState? = nil) -> [String] {
    let replay = race.replay
    let changes = state.map { replay.leadChanges(in: $0) } ?? replay.leadChanges
    return changes.map { change in
      let from = change.from.map { race.names([$0])[0] } ?? "nobody"
      return "\(change.markPoint.shortText): \(from) to " + race.names([change.to])[0]
    }
  }

  @Test("Tokyo: Ingebrigtsen led, then Cheruiyot, then Ingebrigtsen to the end")
  func tokyo() throws {
    let race = try RaceFixture.tokyo1500()
    #expect(
      changes(race) == [
        "400: nobody to Ingebrigtsen", "800: Ingebrigtsen to Cheruiyot",
        "1400: Cheruiyot to Ingebrigtsen",
      ])
    #expect(race.replay.leadChanges.map(\.since) == [nil, metres(400), metres(1200)])
  }

  @Test("Rome: Fontes is told apart at the front at 200 m only, Ingebrigtsen from 700 m on")
  func rome() throws {
    let race = try RaceFixture.rome1500()
    #expect(changes(race) == ["200: nobody to Fontes", "700: Fontes to Ingebrigtsen"])
  }

  @Test("Rome: Ingebrigtsen ran from 1100 m in 53.4, 0.15 s either way")
  func romeLastLap() throws {
    let race = try RaceFixture.rome1500()
    let replay = race.replay
    let matrix = replay.lapMatrix(.laps, in: replay.state(.official))
    #expect(matrix.segments.map(\.to) == [300, 700, 1100, 1500].map(metres))
    let cell = try #require(matrix.cell(try race.id("Ingebrigtsen"), 3))
    #expect(cell.difference.text == "53.4")
    #expect(cell.difference.range.lower == RaceTime(ticks: 532_758))
    #expect(cell.difference.range.upper == RaceTime(ticks: 535_848))
    #expect(cell.provenance.origin == .tracked)
    #expect(cell.standing == .fastest)
    #expect(cell.rank?.text == "1")
    #expect(matrix.segments.indices.map(matrix.missingTimes) == [0, 0, 0, 0])
  }

  @Test("Paris: the reported leader led alone until Hocker did at the finish")
  func paris() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    #expect(changes(race) == ["400: nobody to Ingebrigtsen", "1500: Ingebrigtsen to Hocker"])
    #expect(replay.leadChanges.last?.since == metres(1300))
    #expect(changes(race, in: replay.state(.markPoint(metres(1300)))).count == 1)
    #expect(changes(race, in: try replay.state(at: "0:54.81")).isEmpty)
    #expect(changes(race, in: try replay.state(at: "0:54.82")).count == 1)
  }

  @Test("who is level at the front takes no lead, nor does a leader whom nobody names")
  func levelAndUnnamed() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (metres, a, b) in [(400, "56.0", "56.5"), (800, "1:53.0", "1:53.0")] {
      try race.pass("A", at: metres, try cut(a))
      try race.pass("B", at: metres, try cut(b))
    }
    race.add(.markPoint(metres(1000)), .leaderTime(try press("2:20.0"), candidates: []))
    try race.result("A", 2, "3:31.00")
    try race.result("B", 1, "3:30.00")
    #expect(changes(race) == ["400: nobody to A", "1500: A to B"])
  }

  @Test("whoever was timed behind a leader whom nobody names did not lead")
  func behindUnnamed() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    race.add(.markPoint(metres(800)), .leaderTime(try press("1:51.5"), candidates: []))
    try race.pass("B", at: 800, try press("1:52.0"))
    #expect(changes(race).isEmpty)
  }

  @Test("a disqualification after the finish changes no lead")
  func disqualified() throws {
    var race = try RaceFixture.tokyo1500()
    let before = changes(race)
    try race.result("Ingebrigtsen", outcome: .disqualified(), at: .after)
    #expect(changes(race) == before)
  }

  @Test("an impossible split takes no lead")
  func impossible() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.pass("B", at: 400, try cut("26.5"))
    #expect(changes(race).isEmpty)
  }

  @Test("Tokyo at 1200 m: a pack ends where the next is surely further behind")
  func packs() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let packs = replay.packs(at: metres(1200), within: Pack.usualGap)
    #expect(
      packs.map { race.names($0.entries) } == [
        ["Cheruiyot", "Ingebrigtsen"], ["Kipsang", "McSweyn", "Kerr", "Mechaal"],
        ["Wightman", "Rozmys", "Hocker"], ["Hoare", "Heyward", "Grethen"], ["Fontes"],
      ])
    #expect(packs.map { $0.spread?.text } == ["0.2", "0.5", "0.6", "0.5", nil])
    #expect(replay.packs(at: metres(1000), within: Pack.usualGap).isEmpty)
    let early = replay.packs(
      at: metres(1200), within: Pack.usualGap, in: try replay.state(at: "2:47.4"))
    #expect(early.map { race.names($0.entries) } == [["Cheruiyot"]])
    let marks = replay.packs(at: metres(1500), within: Pack.usualGap)
    #expect(marks.first.map { race.names($0.entries) } == ["Ingebrigtsen"])
  }

  @Test("a gap that may be as small as stated keeps a pack together")
  func packAtTheLimit() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time) in [("A", "56.0"), ("B", "56.5"), ("C", "57.1")] {
      try race.pass(name, at: 400, try cut(time))
    }
    let packs = race.replay.packs(at: metres(400), within: Pack.usualGap)
    #expect(packs.map { race.names($0.entries) } == [["A", "B"], ["C"]])
  }
}
