import Athletics
import RaceReplay
import Testing

@Suite("Steps of a race")
struct StepTests {
  @Test("the Paris final has nine steps, the doubtful bell time is none of them")
  func paris() throws {
    let replay = try RaceFixture.paris1500().replay
    let marks = [400, 800, 1000, 1100, 1200, 1300].map { Step.Kind.markPoint(metres($0)) }
    #expect(replay.timeline.steps.map(\.kind) == [.gun] + marks + [.finish, .official])
    #expect(replay.timeline.steps.last?.time?.text == "20:56")
  }

  @Test("a doubtful report is listed, never folded, and moves nothing")
  func doubtful() throws {
    var race = try RaceFixture.paris1500()
    let before = race.replay
    let first = try race.id("Komen")
    race.add(
      .finish, .result(ResultClaim(first, place: 1, reading: try official("3:20.00"))), .doubtful)
    race.add(.markPoint(metres(900)), .pass(first, rank: 1, reading: try cut("2:04.0")), .doubtful)
    race.add(.after, .result(ResultClaim(first, outcome: .disqualified())), .doubtful)
    race.add(.finish, .wind("+9.9"), .doubtful)
    let replay = race.replay
    #expect(replay.doubtful.count == 5)
    #expect(replay.feed.count == before.feed.count + 4)
    #expect(replay.timeline.steps == before.timeline.steps)
    #expect(replay.sheets == before.sheets)
    #expect(replay.wind == nil)
  }

  @Test("the leader's clock is known at splits, estimated between them")
  func clock() throws {
    let replay = try RaceFixture.paris1500().replay
    let clocks = [400, 800, 1000, 1100, 1200, 1300].map {
      replay.state(.markPoint(metres($0))).clock?.text
    }
    #expect(clocks == ["54.82", "1:51.38", "2:19.4", "~2:33.3", "2:47.27", "~3:00.7"])
    #expect(replay.state(.gun).clock?.text == "0.0")
    #expect(replay.state(.finish).clock?.text == "3:27.65")
  }

  @Test("a race with the leader's splits alone shows only those")
  func leaderOnly() throws {
    let replay = try RaceFixture.paris1500().replay
    let state = replay.state(.markPoint(metres(1000)))
    #expect(
      replay.standing(state) == [
        "1 Ingebrigtsen", "- Hocker", "- Arese", "- Komen", "- Nordås", "- Kessler", "- Cheruiyot",
        "- Nuguse", "- Kerr", "- Laros", "- Nillessen", "- Gourley",
      ])
    #expect(state.placedCount == 1)
    #expect(replay.column(at: metres(1000))?.missingTimes == 11)
  }

  @Test("an order without times stands as given")
  func orderOnly() throws {
    let replay = try RaceFixture.paris1500().replay
    #expect(
      replay.standing(replay.state(.markPoint(metres(1100)))).prefix(7) == [
        "1 Ingebrigtsen", "2 Cheruiyot", "3 Kerr", "4 Nuguse", "5 Hocker", "6 Kessler", "- Arese",
      ])
    #expect(
      replay.standing(replay.state(.markPoint(metres(1300)))).prefix(3) == [
        "1 Ingebrigtsen", "5 Cheruiyot", "- Hocker",
      ])
  }

  @Test("those who are level in an order share the place")
  func levelInOrder() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    try race.order([["D"], ["C", "B"], ["A"]], at: 400)
    #expect(
      race.replay.standing(race.replay.state(.markPoint(metres(400))))
        == ["1 D", "2= B", "2= C", "4 A"])
  }

  @Test("the time of a leader whom nobody names belongs to no one")
  func unnamedLeader() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    let candidates = try race.ids(["B", "C"])
    race.add(.markPoint(metres(800)), .leaderTime(try press("1:51.5"), candidates: candidates))
    let replay = race.replay
    let state = replay.state(.markPoint(metres(800)))
    #expect(replay.standing(state) == ["- A", "- B", "- C"])
    #expect(state.clock?.text == "1:51.5")
    #expect(state.leader == nil)
    #expect(replay.column(at: metres(800))?.leaderCandidates == candidates)
  }

  @Test("an unnamed winner's time ends the leader's clock")
  func unnamedWinner() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 1200, try press("3:00.0"), rank: 1)
    race.add(.finish, .leaderTime(try official("3:45.00"), candidates: []))
    try race.order([["B"]], at: 1400)
    let replay = race.replay
    #expect(replay.state(.markPoint(metres(1400))).clock?.text == "~3:30.0")
    #expect(replay.timeline.steps.last?.kind == .finish)
  }

  @Test("the leader at the line is who won, not the fastest of those whose time is known")
  func winnerWithoutTime() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 1200, try press("3:00.0"), rank: 1)
    try race.result("A", 1)
    try race.result("B", 2, "3:50.00")
    #expect(race.replay.timeline.leader.time(at: metres(1400)) == nil)
  }

  @Test("a race with no report is at the gun, in the order of start")
  func nothing() throws {
    let replay = try RaceFixture("1500m", ["B", "A"]).replay
    #expect(replay.timeline.steps.map(\.kind) == [.gun])
    for position in [Position.step(.gun), .step(.finish), .step(.change(3)), .step(.official)] {
      #expect(replay.standing(replay.state(at: position)) == ["- B", "- A"])
    }
    #expect(replay.standing(try replay.state(at: "3:30.00")) == ["- B", "- A"])
    #expect(replay.sheet(at: .finish) == nil)
  }

  @Test("without an order of start it is lanes, then as listed")
  func startOrder() throws {
    let entries =
      [(nil, nil, "C"), (nil, 5, "B"), (nil, 2, "A"), (1, 8, "Z")] as [(Int?, Int?, String)]
    let list = StartList(
      race: try RaceFixture("100m", ["A"]).startList.race,
      entries: entries.map { order, lane, name in
        Entry(athlete: Athlete(name: name), nation: nil, lane: lane, startOrder: order)
      })
    #expect(list.inOrderOfStart.map { list[$0].key } == ["Z", "A", "B", "C"])
  }

  @Test("a report about someone who is not entered is not folded")
  func notEntered() throws {
    var race = try RaceFixture("1500m", ["A"])
    race.add(.finish, .result(ResultClaim(EntryID(7), place: 1)))
    race.add(.finish, .result(ResultClaim(EntryID(-1), place: 1)))
    #expect(race.replay.timeline.steps.count == 1)
  }

  @Test("steps lead from one to the next, and an instant back to the one it passed")
  func stepping() throws {
    let timeline = try RaceFixture.paris1500().replay.timeline
    let time = try PrintedTime("2:00").time
    #expect(timeline.step(after: .step(.gun))?.kind == .markPoint(metres(400)))
    #expect(timeline.step(after: .step(.official)) == nil)
    #expect(timeline.step(before: .step(.gun)) == nil)
    #expect(timeline.step(after: .instant(time))?.kind == .markPoint(metres(1000)))
    #expect(timeline.step(before: .instant(time))?.kind == .markPoint(metres(800)))
    let exactly = try PrintedTime("1:51.38").time
    #expect(timeline.step(before: .instant(exactly))?.kind == .markPoint(metres(400)))
    #expect(timeline.step(after: .instant(timeline.end))?.kind == .finish)
  }

  @Test("who is out is known from the mark point where it is reported")
  func earlyOutcomes() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.result("C", outcome: .didNotStart(), at: .beforeGun)
    for (metres, times) in [(400, ["56.0", "57.0"]), (800, ["1:53.0", "1:54.0"])] {
      try race.pass("A", at: metres, try cut(times[0]))
      try race.pass("B", at: metres, try cut(times[1]))
    }
    try race.result("B", outcome: .didNotFinish(), at: .markPoint(metres(1000)))
    try race.pass("A", at: 1200, try cut("2:50.0"))
    try race.result("A", 1, "3:32.00")
    let replay = race.replay
    let out = try race.id("B")
    #expect(replay.state(.gun).outcomes == [try race.id("C"): .didNotStart()])
    #expect(replay.state(.markPoint(metres(800))).outcomes[out] == nil)
    #expect(replay.state(.markPoint(metres(1200))).outcomes[out] == .didNotFinish())
    #expect(replay.standing(replay.state(.markPoint(metres(1200)))) == ["1 A", "- B", "- C"])
    #expect(replay.standing(replay.state(.finish)) == ["1 A", "- B", "- C"])
    #expect(try replay.state(at: "3:32.00").outcomes[out] == .didNotFinish())
    #expect(replay.standing(try replay.state(at: "3:32.00")) == ["1 A", "- B", "- C"])
    #expect(replay.state(.finish).lastSeen[out.index] == .column(1))
  }

  @Test("a margin and a dead heat at a mark point are not of the finish")
  func marksAreNotTheFinish() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    let pair = try race.ids(["A", "B"])
    let margin = PrintedMargin.words("a stride")
    race.add(.markPoint(metres(800)), .deadHeat(pair, place: 1))
    race.add(.markPoint(metres(1200)), .margin(ahead: pair[0], behind: pair[1], margin))
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:31.00")
    let replay = race.replay
    #expect(replay.standing(replay.state(.markPoint(metres(800)))) == ["1= A", "1= B"])
    #expect(replay.sheets.last?.deadHeats == [])
    #expect(replay.sheets.last?.givenMargins == [])
    #expect(replay.column(at: metres(1200))?.givenMargins.first?.margin.value == margin)
    #expect(replay.standing(replay.state(.finish)) == ["1 A", "2 B"])
  }
}
