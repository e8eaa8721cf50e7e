import Athletics
import RaceReplay
import Testing

@Suite("Paces") struct PaceTests {
  private func pace(_ fixture: RaceFixture, _ name: String, from: Int, to: Int) throws -> Pace {
    let replay = fixture.replay
    let matrix = replay.lapMatrix(replay.lapsOrStretches, in: replay.state(.official))
    let segment = Segment(from: metres(from), to: metres(to))
    let index = try #require(matrix.segments.firstIndex(of: segment))
    let cell = try #require(matrix.cell(try fixture.id(name), index))
    return try #require(Pace(cell.difference, over: segment.length))
  }

  @Test("Rome: Ingebrigtsen's last lap in 53.4, and the speed that its interval leaves")
  func rome() throws {
    let pace = try pace(try .rome1500(), "Ingebrigtsen", from: 1100, to: 1500)
    let lap = pace.time(per: metres(400))
    #expect(lap.text == "53.4")
    #expect(lap == pace.time)
    #expect(pace.speed.text == "7.49")
    #expect(pace.speed.rangeText == "7.46–7.51")
  }

  @Test("Tokyo: Kerr's 55.2 from 800 to 1200 m is 7.25 m/s, within 7.23 and 7.26")
  func tokyo() throws {
    let pace = try pace(try .tokyo1500(), "Kerr", from: 800, to: 1200)
    #expect(pace.time(per: metres(400)).rangeText == "55.1–55.3")
    #expect(pace.speed.text == "7.25")
    #expect(pace.speed.rangeText == "7.23–7.26")
  }

  @Test("a short stretch between tenths prints no finer than whole seconds a lap")
  func coarse() throws {
    let tracked = try Reading(PrintedTime("3:18.5"), .near(RaceTime(ticks: 1000)))
    let later = try Reading(PrintedTime("3:31.9"), .near(RaceTime(ticks: 1000)))
    let pace = try #require(Pace(TimeDifference(from: tracked, to: later), over: metres(100)))
    #expect(pace.time.rangeText == "13.2–13.6")
    #expect(pace.time(per: metres(400)).text == "54")
    #expect(pace.time(per: metres(400)).rangeText == "52–55")
    #expect(pace.speed.text == "7.5")
    #expect(pace.speed.rangeText == "7.3–7.6")
  }

  @Test("the value is the middle of the interval itself, not of its ends as they are printed")
  func middle() throws {
    // 2:08.0 cut to 4:01.00 is 112.945 s for 700 m, and that is 64.54 s for 400 m.
    let time = TimeDifference(from: try cut("2:08.0"), to: try official("4:01.00"))
    let pace = try #require(Pace(time, over: metres(700)))
    #expect(pace.time(per: metres(400)).text == "1:04.5")
    #expect(pace.time(per: metres(400)).rangeText == "1:04.5–1:04.6")
  }

  @Test("a kilometre of road prints whole seconds, as its times do")
  func road() throws {
    let five = try #require(
      Pace(TimeDifference(fromGunTo: try official("15:00")), over: metres(5000)))
    #expect(five.time(per: metres(1000)).text == "3:00")
    #expect(five.time(per: metres(1000)).rangeText == "2:59.800–3:00.000")
  }

  @Test("where the interval reaches down to nothing there is no pace")
  func none() throws {
    let readings = (try cut("10.0"), try cut("10.0"))
    #expect(Pace(TimeDifference(from: readings.0, to: readings.1), over: metres(10)) == nil)
    #expect(Pace(TimeDifference(fromGunTo: readings.0), over: .zero) == nil)
  }

  @Test("a length from outside, however large, is no trap")
  func large() throws {
    let long = try #require(
      Pace(TimeDifference(fromGunTo: try cut("999:59:59.0")), over: metres(1)))
    #expect(long.time(per: .longest).range.upper <= RaceTime(seconds: 3_600_001))
    let fast = try #require(
      Pace(TimeDifference(fromGunTo: try official("0.01")), over: .longest))
    #expect(fast.speed.value > 0)
  }

  @Test(
    "each discipline has the unit that its athletes speak of",
    arguments: [
      ("100m", PaceUnit.metresPerSecond), ("400m", .metresPerSecond), ("4x400m", .metresPerSecond),
      ("110mh", .metresPerSecond), ("800m", .time(per: metres(400))),
      ("10000m", .time(per: metres(400))), ("3000msc", .time(per: metres(400))),
      ("marathon", .time(per: metres(1000))), ("20kmw", .time(per: metres(1000))),
    ])
  func units(code: String, unit: PaceUnit) throws {
    #expect(try RaceFixture(code, ["A"]).startList.race.paceUnit == unit)
  }

  @Test("indoors a lap of the track is the unit")
  func indoors() throws {
    let race = try RaceFixture("1500m", [("A", "")], lap: metres(200)).startList.race
    #expect(race.paceUnit == .time(per: metres(200)))
  }
}

@Suite("Places won and lost") struct PlaceCountTests {
  @Test("a disqualification after the finish overtakes nobody")
  func disqualified() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for metres in [400, 800] { try race.order([["A"], ["B"]], at: metres) }
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:31.00")
    try race.result("A", outcome: .disqualified(), at: .after)
    race.becomesOfficial()
    let count = race.replay.placeCount(of: try race.id("B"), in: race.replay.state(.official))
    #expect((count.won, count.lost, count.unclear) == (0, 0, 0))
  }

  @Test("places won across a mark point where the place is not known are not all of it")
  func skipped() throws {
    var race = try RaceFixture("1500m", (1...10).map { "R\($0)" })
    try race.pass("R1", at: 400, rank: 10)
    try race.pass("R2", at: 800, rank: 1)
    try race.pass("R1", at: 1200, rank: 3)
    let count = race.replay.placeCount(
      of: try race.id("R1"), in: race.replay.state(.markPoint(metres(1200))))
    #expect((count.won, count.lost, count.unclear) == (7, 0, 1))
  }

  @Test("Rome: Ingebrigtsen certainly wins nine places and loses none, between tracked splits")
  func rome() throws {
    let fixture = try RaceFixture.rome1500()
    let replay = fixture.replay
    let count = replay.placeCount(
      of: try fixture.id("Ingebrigtsen"), in: replay.state(.official))
    #expect(count.won == 9)
    #expect(count.lost == 0)
    #expect(!count.isExact)
  }

  @Test("Tokyo: Kerr certainly wins five places: two, two and one, from and to level ones")
  func tokyo() throws {
    let fixture = try RaceFixture.tokyo1500()
    let replay = fixture.replay
    let kerr = try fixture.id("Kerr")
    let count = replay.placeCount(of: kerr, in: replay.state(.official))
    #expect([count.won, count.lost, count.unclear] == [5, 0, 3])
    let early = replay.placeCount(of: kerr, in: replay.state(.official), upTo: metres(800))
    #expect([early.won, early.lost, early.unclear] == [2, 0, 1])
  }

  @Test("places lost are counted apart from those won")
  func both() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.order([["A"], ["B"], ["C"]], at: 400)
    try race.order([["C"], ["B"], ["A"]], at: 800)
    try race.order([["A"], ["C"], ["B"]], at: 1200)
    let replay = race.replay
    let count = replay.placeCount(of: EntryID(0), in: replay.state(.markPoint(metres(1200))))
    #expect([count.won, count.lost, count.unclear] == [2, 2, 0])
    #expect(replay.placeCount(of: EntryID(0), in: replay.state(.gun)).isExact)
  }

  @Test("an impossible time is told where it is, and only there")
  func impossible() throws {
    var race = try RaceFixture("1500m", ["A"])
    for (at, time) in [(400, "56.0"), (800, "1:20.0"), (1200, "2:50.0")] {
      try race.pass("A", at: at, try cut(time))
    }
    let replay = race.replay
    let state = replay.state(.markPoint(metres(1200)))
    #expect(replay.impossibilities(of: EntryID(0), in: state) == [metres(800): .tooFast])
    let before = replay.state(.markPoint(metres(400)))
    #expect(replay.impossibilities(of: EntryID(0), in: before).isEmpty)
  }
}
