import Athletics
import RaceReplay
import Testing

@Suite("Standing at a mark point")
struct MarkPointTests {
  @Test("Kerr in Tokyo: 10th, 7th equal, 4th equal, 4th, 3rd")
  func kerr() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let kerr = try race.id("Kerr")
    let steps = [400, 800, 1200, 1400].map { Step.Kind.markPoint(metres($0)) } + [.finish]
    #expect(
      steps.map { replay.state($0).placing(of: kerr)?.text } == ["10", "7=", "4=", "4", "3"])
  }

  @Test("the clock shows the leader's time there")
  func leaders() throws {
    let replay = try RaceFixture.tokyo1500().replay
    let leaders = [400, 800, 1200, 1400].map { distance -> String in
      let state = replay.state(.markPoint(metres(distance)))
      return (state.leader.map { replay.startList[$0].key } ?? "-") + " "
        + (state.clock?.text ?? "")
    }
    #expect(
      leaders == [
        "Ingebrigtsen 56.2", "Cheruiyot 1:51.8", "Cheruiyot 2:47.3", "Ingebrigtsen 3:14.7",
      ])
  }

  @Test("level athletes keep the order of the mark point before, whoever beats whom at the end")
  func levelOrder() throws {
    let replay = try RaceFixture.tokyo1500().replay
    #expect(
      replay.standing(replay.state(.markPoint(metres(1200)))).prefix(6) == [
        "1 Cheruiyot", "2 Ingebrigtsen", "3 Kipsang", "4= McSweyn", "4= Kerr", "6 Mechaal",
      ])
    #expect(
      replay.standing(replay.state(.markPoint(metres(800))))[6...7] == ["7= Rozmys", "7= Kerr"])
  }

  @Test("at the first mark point they keep the order of start")
  func levelAtFirst() throws {
    let replay = try RaceFixture.tokyo1500().replay
    let state = replay.state(.markPoint(metres(400)))
    #expect(replay.standing(state)[1...2] == ["2= Cheruiyot", "2= Hoare"])
    #expect(replay.standing(state)[6...8] == ["7= Fontes", "7= Heyward", "7= Kipsang"])
  }

  @Test("who went on unread leaves every computed place open by one")
  func missingTime() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.pass("B", at: 400, try cut("57.0"))
    #expect(
      race.replay.standing(race.replay.state(.markPoint(metres(400)))) == ["1 A", "2 B", "- C"])
    try race.pass("C", at: 800, try cut("1:53.0"))
    let replay = race.replay
    #expect(
      replay.standing(replay.state(.markPoint(metres(400)))) == ["1–2 A", "2–3 B", "- C"])
    #expect(replay.column(at: metres(400))?.missingTimes == 1)
    #expect(replay.state(.markPoint(metres(400))).clock?.isEstimated == true)
  }

  @Test("someone who dropped out before is not missed")
  func droppedOut() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for name in ["A", "B"] {
      try race.pass(name, at: 800, try cut(name == "A" ? "1:52.0" : "1:53.0"))
      try race.result(name, nil, name == "A" ? "3:30.00" : "3:31.00")
    }
    try race.result("C", outcome: .didNotFinish())
    #expect(
      race.replay.standing(race.replay.state(.markPoint(metres(800)))) == ["1 A", "2 B", "- C"])
  }

  @Test("who passes and drops out there has passed, and stands nowhere")
  func passedAndDroppedOut() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time) in [("A", "1:52.0"), ("B", "1:53.0"), ("C", "1:54.0")] {
      try race.pass(name, at: 800, try cut(time))
    }
    try race.result("B", outcome: .didNotFinish(), at: .markPoint(metres(800)))
    let state = race.replay.state(.markPoint(metres(800)))
    #expect(race.replay.standing(state) == ["1 A", "2 C", "- B"])
    #expect(state.lastSeen[try race.id("B").index] == .column(0))
    #expect(state.outcomes[try race.id("B")] == .didNotFinish())
  }

  @Test("a reported place stands against the times, and before a computed one")
  func reportedRanks() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.pass("A", at: 400, try cut("56.0"), rank: 2)
    try race.pass("B", at: 400, try cut("56.1"), rank: 1)
    try race.pass("C", at: 800, rank: 1)
    try race.pass("A", at: 800, try cut("1:53.0"))
    let replay = race.replay
    #expect(replay.standing(replay.state(.markPoint(metres(400)))) == ["1 B", "2 A", "- C"])
    #expect(replay.standing(replay.state(.markPoint(metres(800)))) == ["1 C", "2 A", "- B"])
  }

  @Test("what trackers cannot tell apart shares the place, and touches the next")
  func tracking() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    for (name, time) in [("A", "14.0"), ("B", "14.1"), ("C", "14.2"), ("D", "15.0")] {
      try race.pass(name, at: 100, try tracked(time), Provenance(.tracked, .oneSource))
    }
    #expect(
      race.replay.standing(race.replay.state(.markPoint(metres(100))))
        == ["1–2 A", "1–3 B", "2–3 C", "4 D"])
  }

  @Test("an estimated time or place is shown and decides nothing")
  func estimates() throws {
    let guess = Provenance(.estimated, .oneSource)
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 400, try cut("56.0"))
    try race.pass("B", at: 400, try cut("55.0"), guess)
    try race.pass("A", at: 400, try cut("54.0"), guess)
    try race.pass("B", at: 800, rank: 1, guess)
    let replay = race.replay
    let column = try #require(replay.column(at: metres(400)))
    #expect(column.reading(of: try race.id("A"))?.value.text == "56.0")
    #expect(column.reading(of: try race.id("B"))?.isEstimated == true)
    #expect(replay.standing(replay.state(.markPoint(metres(400)))) == ["- A", "- B"])
    #expect(replay.standing(replay.state(.markPoint(metres(800)))) == ["- A", "- B"])
  }

  @Test("a stretch is from the last mark point where the athlete has a time")
  func stretches() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let kerr = try race.id("Kerr")
    let texts = [400, 800, 1200, 1400, 1500].map {
      replay.stretch(of: kerr, to: metres($0))?.difference.text
    }
    #expect(texts == ["57.3", "55.9", "55.2", "27.0", "13.6"])
    let paris = try RaceFixture.paris1500()
    let last = paris.replay.stretch(of: try paris.id("Ingebrigtsen"), to: metres(1500))
    #expect(last?.from == metres(1200))
    #expect(last?.difference.text == "40.97")
    #expect(last?.provenance == Provenance(.reported, .oneSource))
    #expect(paris.replay.stretch(of: try paris.id("Hocker"), to: metres(1200)) == nil)
    #expect(paris.replay.stretch(of: try paris.id("Hocker"), to: metres(1500))?.from == .zero)
  }
}
