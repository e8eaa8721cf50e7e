import Athletics
import RaceReplay
import Testing

@Suite("The field on the course") struct FieldOnCourseTests {
  /// Where an entry is, in millimetres from the start.
  private func millimetres(
    of name: String, _ race: RaceFixture, _ state: RaceState
  ) throws -> Int? {
    try position(of: name, race, state)?.distance.millimetres
  }

  private func position(
    of name: String, _ race: RaceFixture, _ state: RaceState
  ) throws -> CoursePosition? {
    let field = try #require(race.replay.fieldOnCourse(in: state))
    let id = try race.id(name)
    return field.runners.first { $0.entry == id }?.at
  }

  @Test("in Rome, as the leader passes 1100 m, the others are placed by their own 100 m")
  func romeAtTheBell() throws {
    let race = try RaceFixture.rome1500()
    let state = race.replay.state(.markPoint(metres(1100)))
    let field = try #require(race.replay.fieldOnCourse(in: state))
    #expect(field.seenAt?.text == "2:38.5")
    let leader = try position(of: "Ingebrigtsen", race, state)
    #expect(leader == CoursePosition(metres(1100), .known))
    // 2:24.7810 at 1000 m and 2:38.7206 at 1100 m: 13.7342 of 13.9396 s.
    #expect(try millimetres(of: "Gourley", race, state) == 1_098_527)
    // 2:25.6162 and 2:39.3187: 12.8990 of 13.7025 s.
    #expect(try millimetres(of: "Vermeulen", race, state) == 1_094_136)
    let gourley = try position(of: "Gourley", race, state)
    #expect(gourley?.basis == .between(metres(1000), metres(1100)))
    #expect(gourley?.isEstimated == true)
    #expect(race.names(field.runners.prefix(2).map(\.entry)) == ["Ingebrigtsen", "Riva"])
  }

  @Test("in Rome, at an instant, places are in a straight line in time")
  func romeAtAnInstant() throws {
    let race = try RaceFixture.rome1500()
    // 1:41.2899 at 700 m and 1:55.7959 at 800 m: 1.8101 of 14.5060 s.
    let state = try race.replay.state(at: "1:43.1")
    #expect(try millimetres(of: "Ingebrigtsen", race, state) == 712_478)
    let known = try race.replay.state(at: "1:55.7959")
    #expect(
      try position(of: "Ingebrigtsen", race, known) == CoursePosition(metres(800), .known))
  }

  @Test("in Tokyo, the field as the leader passed 1200 m and as the first crossed the line")
  func tokyo() throws {
    let race = try RaceFixture.tokyo1500()
    let mark = race.replay.state(.markPoint(metres(1200)))
    // Cheruiyot 2:47.3; Kerr 1:53.2 and 2:48.4; Ingebrigtsen 1:52.0 and 2:47.5.
    #expect(try millimetres(of: "Cheruiyot", race, mark) == 1_200_000)
    #expect(try millimetres(of: "Kerr", race, mark) == 1_192_029)
    #expect(try millimetres(of: "Ingebrigtsen", race, mark) == 1_198_559)
    let finish = race.replay.state(.finish)
    let field = try #require(race.replay.fieldOnCourse(in: finish))
    #expect(field.seenAt?.text == "3:28.32")
    // Kerr 3:15.4 at 1400 m and 3:29.05: 12.92 of 13.65 s. Cheruiyot 13.42 of 14.11 s.
    #expect(try millimetres(of: "Kerr", race, finish) == 1_494_652)
    #expect(try millimetres(of: "Cheruiyot", race, finish) == 1_495_110)
    #expect(try position(of: "Ingebrigtsen", race, finish)?.isFinished == true)
    #expect(field.runners.count == 13)
  }

  @Test("in Paris only Ingebrigtsen has times before the finish, so only he is placed")
  func paris() throws {
    let race = try RaceFixture.paris1500()
    // 54.82 at 400 m and 1:51.38 at 800 m: 5.18 of 56.56 s.
    let state = try race.replay.state(at: "1:00.0")
    let field = try #require(race.replay.fieldOnCourse(in: state))
    #expect(race.names(field.runners.map(\.entry)) == ["Ingebrigtsen"])
    #expect(field.runners.first?.distance.millimetres == 436_634)
    #expect(field.unseen.count == 11)
    #expect(field.front == nil)
    #expect(
      race.names(field.unseen).contains("Komen"), "a rank and a finish make no place on the track")
  }

  @Test("at an order without a time the leader is at the mark point and nobody else drawn")
  func orderOnly() throws {
    let race = try RaceFixture.paris1500()
    for mark in [1100, 1300] {
      let field = try #require(
        race.replay.fieldOnCourse(in: race.replay.state(.markPoint(metres(mark)))))
      #expect(field.seenAt == nil)
      #expect(race.names(field.runners.map(\.entry)) == ["Ingebrigtsen"])
      #expect(field.runners.map(\.at) == [CoursePosition(metres(mark), .known)])
      #expect(race.names(field.placed.prefix(1)) == ["Cheruiyot"])
      #expect(field.front == nil)
      #expect(field.unseen.count + field.placed.count == 11)
    }
  }

  @Test("where not even the leader is named, the front is at the mark point")
  func nobodyNamed() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.pass("B", at: 400, rank: 2)
    try race.result("C", outcome: .didNotFinish(), at: .markPoint(metres(400)))
    try race.result("A", 1, "3:31.00")
    let field = try #require(
      race.replay.fieldOnCourse(in: race.replay.state(.markPoint(metres(400)))))
    #expect(field.front == CoursePosition(metres(400), .known))
    #expect(field.runners.isEmpty)
    #expect(race.names(field.placed) == ["B"])
    #expect(race.names(field.unseen) == ["A"])
    #expect(race.names(field.out) == ["C"])
  }

  @Test("at the gun all are at the start, and that is known")
  func gun() throws {
    let race = try RaceFixture.paris1500()
    let field = try #require(race.replay.fieldOnCourse(in: race.replay.state(.gun)))
    #expect(field.runners.count == 12)
    #expect(field.runners.allSatisfy { $0.at == CoursePosition(.zero, .known) })
  }

  @Test("from gun to finish nobody is placed by the average, and after it those in are at the line")
  func sprint() throws {
    let race = try RaceFixture.paris100()
    let half = try #require(race.replay.fieldOnCourse(in: try race.replay.state(at: "5.0")))
    #expect(half.runners.isEmpty)
    #expect(half.unseen.count == 8)
    let end = try #require(race.replay.fieldOnCourse(in: try race.replay.state(at: "9.83")))
    #expect(
      race.names(end.runners.map(\.entry)) == ["Lyles", "Thompson", "Kerley", "Simbine"])
    #expect(end.runners.allSatisfy { $0.distance == metres(100) && $0.at.isFinished })
    let result = try #require(race.replay.fieldOnCourse(in: race.replay.state(.finish)))
    #expect(result.seenAt?.text == "9.784")
    #expect(race.names(result.runners.map(\.entry)) == ["Lyles"])
  }

  @Test("two times more than half the race apart place nobody between them")
  func farApart() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.pass("A", at: 800, try cut("1:53.0"))
    try race.pass("B", at: 700, try cut("1:39.0"))
    try race.result("A", 1, "3:31.00")
    try race.result("B", 2, "3:32.00")
    let early = try race.replay.state(at: "50.0")
    #expect(try position(of: "B", race, early)?.basis == .between(.zero, metres(700)))
    let late = try race.replay.state(at: "2:00.0")
    #expect(try position(of: "A", race, late)?.basis == .between(metres(800), metres(1500)))
    #expect(
      try position(of: "B", race, late)
        == CoursePosition(metres(700), .lastSeen(try PrintedTime("1:39.0").time)))
    var third = try RaceFixture("1500m", ["C"])
    try third.pass("C", at: 1200, try cut("2:50.0"))
    let field = try #require(third.replay.fieldOnCourse(in: try third.replay.state(at: "1:00.0")))
    #expect(third.names(field.betweenFarTimes) == ["C"])
  }

  @Test("nobody is placed beyond the leader, who was timed where the others were not")
  func behindTheLeader() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (at, time) in [(400, "56.0"), (800, "1:53.0"), (1100, "2:35.0")] {
      let rank = at < 1100 ? 1 : nil
      race.add(
        .markPoint(metres(at)), .pass(try race.id("A"), rank: rank, reading: try cut(time)))
    }
    // Straight in time both would be at 845 m as A passes 800 m.
    for name in ["B", "C"] {
      try race.pass(name, at: 400, try cut("57.0"))
      try race.pass(name, at: 1100, try cut("2:25.0"))
    }
    let mark = race.replay.state(.markPoint(metres(800)))
    let field = try #require(race.replay.fieldOnCourse(in: mark))
    #expect(race.names(field.runners.map(\.entry)) == ["A", "B", "C"])
    #expect(try millimetres(of: "B", race, mark) == 800_000)
    #expect(field.front == nil)
    for ticks in stride(from: 0, through: RaceTime(seconds: 145).ticks, by: 7000) {
      let state = race.replay.state(at: .instant(RaceTime(ticks: ticks)))
      let lead = try #require(race.replay.leadersPosition(at: RaceTime(ticks: ticks)))
      for runner in race.replay.fieldOnCourse(in: state)?.runners ?? [] {
        #expect(runner.distance <= lead.distance, "\(ticks)")
      }
    }
  }

  @Test("on more than a kilometre that only the leader was timed in nobody is placed")
  func unseenForLong() throws {
    var race = try RaceFixture("10000m", ["A", "B", "C"])
    for (at, time) in [(1000, "3:00.0"), (2000, "6:00.0"), (3000, "9:00.0")] {
      race.add(.markPoint(metres(at)), .pass(try race.id("A"), rank: 1, reading: try cut(time)))
    }
    for (at, time) in [(1000, "3:01.0"), (3000, "9:01.0")] {
      try race.pass("B", at: at, try cut(time))
    }
    try race.pass("C", at: 3000, try cut("9:02.0"))
    let early = try race.replay.state(at: "2:00.0")
    #expect(try position(of: "B", race, early)?.basis == .between(.zero, metres(1000)))
    let state = try race.replay.state(at: "5:00.0")
    #expect(try position(of: "B", race, state)?.isLastSeen == true)
    let field = try #require(race.replay.fieldOnCourse(in: state))
    #expect(race.names(field.betweenFarTimes) == ["C"])
  }

  @Test("while the next time is not reported, a runner is at the mark point last passed")
  func beingRun() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.pass("B", at: 400, try cut("57.0"))
    try race.pass("A", at: 800, try cut("1:53.0"))
    let state = try race.replay.state(at: "1:40.0")
    #expect(
      try position(of: "B", race, state)
        == CoursePosition(metres(400), .lastSeen(RaceTime(seconds: 57))))
    #expect(try position(of: "A", race, state)?.isEstimated == true)
  }

  @Test("an impossible time places nobody, and the others around it still do")
  func impossible() throws {
    var race = try RaceFixture("1500m", ["A"])
    for (at, time) in [(400, "56.0"), (500, "57.0"), (800, "1:53.0"), (1200, "2:50.0")] {
      try race.pass("A", at: at, try cut(time))
    }
    let state = try race.replay.state(at: "57.0")
    // From 400 to 800 m in 57 s, the 500 m in 57.0 left out: one second is 7.018 m.
    #expect(try position(of: "A", race, state)?.basis == .between(metres(400), metres(800)))
    #expect(try millimetres(of: "A", race, state) == 407_018)
  }

  @Test("one time that is wrong does not take the right ones with it")
  func firstImpossible() throws {
    var race = try RaceFixture("1500m", ["A"])
    for (at, time) in [(400, "1:50.0"), (800, "1:53.0"), (1200, "2:50.0")] {
      try race.pass("A", at: at, try cut(time))
    }
    let state = try race.replay.state(at: "2:00.0")
    #expect(try position(of: "A", race, state)?.basis == .between(metres(800), metres(1200)))
  }

  @Test("an estimate and a doubtful report place nobody")
  func estimates() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 400, try press("56.0"), Provenance(.estimated, .oneSource))
    let claim = Claim.pass(try race.id("B"), rank: nil, reading: try press("57.0"))
    race.add(.markPoint(metres(400)), claim, .doubtful)
    try race.result("A", 1, "3:31.00")
    let field = try #require(race.replay.fieldOnCourse(in: try race.replay.state(at: "1:00.0")))
    #expect(field.runners.isEmpty)
    #expect(race.names(field.unseen) == ["A", "B"])
  }

  @Test("the front is placed by the leaders' times where nobody says whose they are")
  func front() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    race.add(.markPoint(metres(400)), .leaderTime(try press("56.0"), candidates: []))
    race.add(.markPoint(metres(800)), .leaderTime(try press("1:53.0"), candidates: []))
    try race.result("A", 1, "3:31.00")
    let between = try #require(race.replay.fieldOnCourse(in: try race.replay.state(at: "1:24.5")))
    #expect(between.front == CoursePosition(metres(600), .between(metres(400), metres(800))))
    let mark = race.replay.state(.markPoint(metres(800)))
    let field = try #require(race.replay.fieldOnCourse(in: mark))
    #expect(field.front == CoursePosition(metres(800), .known))
    #expect(field.unseen.count == 2)
  }

  @Test("whoever is out is not drawn, and everyone out leaves an empty track")
  func everyoneOut() throws {
    var race = try RaceFixture("800m", ["A", "B"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.pass("B", at: 400, try cut("56.0"))
    try race.result("A", outcome: .didNotFinish(), at: .markPoint(metres(400)))
    try race.result("B", outcome: .didNotFinish())
    let mark = race.replay.state(.markPoint(metres(400)))
    let field = try #require(race.replay.fieldOnCourse(in: mark))
    #expect(race.names(field.out) == ["A"])
    #expect(race.names(field.runners.map(\.entry)) == ["B"])
    #expect(race.replay.fieldOnCourse(in: race.replay.state(.finish)) == nil)
  }

  @Test("whoever was disqualified later still ran where they ran")
  func disqualified() throws {
    var race = try RaceFixture("800m", ["A", "B"])
    for (place, name) in ["A", "B"].enumerated() {
      try race.pass(name, at: 400, try cut("5\(2 + place).0"))
      try race.result(name, place + 1, "1:4\(5 + place).00")
    }
    try race.result("A", outcome: .disqualified(), at: .after)
    let field = try #require(race.replay.fieldOnCourse(in: race.replay.state(.change(1))))
    #expect(race.names(field.runners.map(\.entry)) == ["A", "B"])
    #expect(field.seenAt?.text == "1:45.00")
  }
}
