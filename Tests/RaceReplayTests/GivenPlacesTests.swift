import Athletics
import RaceReplay
import Testing

@Suite("Places that a source gives, beside times")
struct GivenPlacesTests {
  private func raceOfFour(_ times: [String?]) throws -> RaceFixture {
    var race = try RaceFixture(
      "1500m", [("A", "NOR"), ("B", "KEN"), ("C", "GBR"), ("D", "USA")])
    for (name, time) in zip(["A", "B", "C", "D"], times) {
      if let time { try race.result(name, nil, time) }
    }
    return race
  }

  @Test("a dead heat keeps its place, and a third with the same time is not drawn into it")
  func deadHeat() throws {
    for (times, standing) in [
      (["4:00.00", "4:01.00", "4:01.00", "4:01.00"], ["1 A", "2= B", "2= C", "4 D"]),
      (["4:00.00", "4:01.00", "4:01.00", "4:00.50"], ["1 A", "2= B", "2= C", "4 D"]),
      (["4:00.00", nil, nil, "4:02.00"], ["1 A", "2= B", "2= C", "4 D"]),
      ([nil, nil, nil, nil], ["2= B", "2= C", "- A", "- D"]),
    ] as [([String?], [String])] {
      var race = try raceOfFour(times)
      try race.deadHeat(["B", "C"], place: 2)
      let replay = race.replay
      let state = replay.state(.finish)
      #expect(replay.standing(state) == standing)
      let medals = try #require(replay.medals(in: state))
      #expect(medals.certain.filter { $0.medal == .silver }.count == 2)
      #expect(!medals.certain.contains { $0.medal == .bronze })
      #expect(!medals.open.contains { $0.medals.contains(.bronze) })
    }
  }

  @Test("where a list counts on after equal places, bronze is nobody’s for certain")
  func densePlaces() throws {
    var race = try raceOfFour([])
    for (name, place, time) in [
      ("A", 1, "4:00.00"), ("B", 1, "4:00.00"), ("C", 2, "4:01.00"), ("D", 3, "4:02.00"),
    ] { try race.result(name, place, time) }
    try race.deadHeat(["A", "B"], place: 1)
    let replay = race.replay
    let state = replay.state(.finish)
    #expect(replay.standing(state) == ["1= A", "1= B", "2 C", "3 D"])
    #expect(state.sheet?.densePlace == 2)
    let medals = try #require(replay.medals(in: state))
    #expect(medals.certain.map(\.medal) == [.gold, .gold])
    #expect(medals.open.map(\.medals) == [[.bronze]])
    #expect(medals.open.first?.candidates == (try race.ids(["C", "D"])))

    var three = try raceOfFour([])
    for (name, place) in [("A", 1), ("B", 2), ("C", 2), ("D", 3)] { try three.result(name, place) }
    try three.deadHeat(["B", "C"], place: 2)
    let sheet = try #require(three.replay.medals(in: three.replay.state(.finish)))
    #expect(sheet.certain.map(\.medal) == [.gold, .silver, .silver])
    #expect(sheet.open.isEmpty)

    var skipping = try raceOfFour([])
    for (name, place) in [("A", 1), ("B", 1), ("C", 3), ("D", 4)] {
      try skipping.result(name, place)
    }
    #expect(skipping.replay.state(.finish).sheet?.densePlace == nil)
  }

  @Test("two who swap places by two lines are never level in between; in one batch it is one step")
  func swap() throws {
    for batch in [nil, "1"] {
      var race = try raceOfFour([])
      for (index, name) in ["A", "B", "C", "D"].enumerated() {
        try race.result(name, index + 1, "4:0\(index).00")
      }
      let delivery = batch.map { Delivery(batch: $0) }
      for (name, place) in [("B", 1), ("A", 2)] {
        race.reports.append(
          Report(
            .after, .result(ResultClaim(try race.id(name), place: place)), delivery: delivery))
      }
      let replay = race.replay
      let steps = replay.timeline.steps.map(\.kind)
      #expect(steps == [.gun, .finish, .change(1)] + (batch == nil ? [.change(2)] : []))
      for kind in steps.dropFirst(2) {
        #expect(replay.standing(replay.state(kind)) == ["1 B", "2 A", "3 C", "4 D"])
        #expect(replay.medals(in: replay.state(kind))?.open == [])
      }
    }
  }

  @Test("a whole list told again in one batch stands as it is told, in any order of its lines")
  func wholeList() throws {
    var random = SplitMix64(seed: 7)
    for _ in 1...20 {
      var race = try raceOfFour([])
      for (index, name) in ["A", "B", "C", "D"].enumerated() {
        try race.result(name, index + 1, "4:0\(index).00")
      }
      let places = [("A", 3), ("B", 1), ("C", 4), ("D", 2)].shuffled(using: &random)
      let stamp = try #require(ArrivalStamp("2026-06-06T18:03:12.123Z"))
      for (name, place) in places {
        race.reports.append(
          Report(
            .after, .result(ResultClaim(try race.id(name), place: place)),
            delivery: Delivery(arrived: stamp)))
      }
      let replay = race.replay
      #expect(replay.timeline.steps.map(\.kind) == [.gun, .finish, .change(1)])
      #expect(replay.standing(replay.state(.change(1))) == ["1 B", "2 D", "3 A", "4 C"])
      var pieces = Replay(race.startList)
      for report in race.reports { pieces.append([report]) }
      #expect(pieces.sheets == replay.sheets)
    }
  }

  @Test("a rank against the times stands, and makes nobody level")
  func rankAgainstTime() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    for (name, time, rank) in [
      ("A", "60.0", nil), ("B", "61.0", 1), ("C", "62.0", nil), ("D", "63.0", nil),
    ]
      as [(String, String, Int?)]
    { try race.pass(name, at: 400, try cut(time), rank: rank) }
    let replay = race.replay
    #expect(
      replay.standing(replay.state(.markPoint(metres(400)))) == ["1 B", "2 A", "3 C", "4 D"])
    #expect(
      replay.passContradictions.map { race.names([$0.ahead, $0.behind]) } == [["B", "A"]])
  }

  @Test("one missed read leaves the order, the gaps and the fastest, and opens the ranks by one")
  func oneMissed() throws {
    let names = (1...8).map { "R\($0)" }
    var race = try RaceFixture("half-marathon", names)
    for (index, name) in names.enumerated() {
      try race.pass(name, at: 5000, try cut("15:\(10 + index * 6)"))
      if index < 7 { try race.pass(name, at: 10_000, try cut("30:\(10 + index * 6)")) }
      try race.pass(name, at: 15_000, try cut("45:\(10 + index * 6)"))
    }
    let replay = race.replay
    let state = replay.state(.markPoint(metres(10_000)))
    #expect(
      replay.standing(state)
        == (1...7).map { "\($0)–\($0 + 1) R\($0)" } + ["- R8"])
    #expect(replay.gap(of: try race.id("R3"), to: .leader, in: state)?.text == "+12")
    let between = try replay.state(at: "30:20")
    #expect(
      replay.standing(between).prefix(3) == ["1–2 R1", "2–3 R2", "3–4 R3"])
    let matrix = replay.lapMatrix(.stretches, in: state)
    #expect(matrix.cell(try race.id("R1"), 1)?.rank?.text == "1–2")
    #expect((0..<2).map(matrix.missingTimes) == [0, 1])
    #expect(replay.column(at: metres(10_000))?.missingTimes == 1)
  }

  @Test("places beyond any field are kept and moved without harm")
  func hugePlaces() throws {
    var race = try raceOfFour([])
    for (name, place) in [("A", Int.max), ("B", Int.max), ("C", 1), ("D", -3)] {
      try race.result(name, place)
    }
    try race.result("D", Int.max, at: .after)
    try race.result("A", outcome: .disqualified(), at: .after)
    try race.reinstate("A")
    let replay = race.replay
    let last = try #require(replay.timeline.steps.last)
    #expect(replay.standing(replay.state(last.kind)).first == "1 C")
  }

  @Test("a result that is told only after the finish is a result")
  func onlyAfter() throws {
    var race = try raceOfFour([])
    try race.result("B", 1, "4:00.00", at: .after)
    try race.result("A", 2, "4:01.00", at: .after)
    let replay = race.replay
    #expect(replay.firstSheet == replay.sheets.first)
    #expect(replay.firstSheet?.placing(of: try race.id("B"))?.text == "1")
    #expect(replay.standing(try replay.state(at: "4:00.50")).first == "1 B")
  }

  /// Four who came in one after the other, of whom nobody’s place is given.
  private func fourByTime() throws -> RaceFixture {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    for (name, time) in [
      ("A", "4:00.00"), ("B", "4:01.00"), ("C", "4:01.50"), ("D", "4:02.00"),
    ] {
      try race.result(name, nil, time)
    }
    return race
  }

  @Test("a place given on a correction moves up with the others when someone ahead goes out")
  func outAheadOfCorrected() throws {
    var race = try fourByTime()
    try race.result("B", 3, at: .after)
    try race.result("A", outcome: .disqualified(), at: .after)
    #expect(race.replay.standing(race.replay.latestState) == ["1 C", "2 B", "3 D", "- A"])
    try race.reinstate("A")
    #expect(race.replay.standing(race.replay.latestState) == ["1 A", "2 C", "3 B", "4 D"])
    var other = try fourByTime()
    try other.result("C", 2, at: .after)
    try other.result("A", outcome: .disqualified(), at: .after)
    #expect(other.replay.standing(other.replay.latestState) == ["1 C", "2 B", "3 D", "- A"])
    var between = try fourByTime()
    try between.result("B", 3, at: .after)
    try between.result("C", outcome: .disqualified(), at: .after)
    #expect(between.replay.standing(between.replay.latestState) == ["1 A", "2 B", "3 D", "- C"])
  }

  @Test("a dead heat’s place moves up when the winner by time goes out, and back again")
  func outAheadOfDeadHeat() throws {
    var race = try fourByTime()
    try race.result("C", nil, "4:01.00")
    try race.deadHeat(["B", "C"], place: 2)
    try race.result("A", outcome: .disqualified(), at: .after)
    #expect(race.replay.standing(race.replay.latestState) == ["1= B", "1= C", "3 D", "- A"])
    try race.reinstate("A")
    #expect(race.replay.standing(race.replay.latestState) == ["1 A", "2= B", "2= C", "4 D"])
  }

  @Test("those reinstated together come back where they stood, in whatever order they are named")
  func reinstatedTogether() throws {
    for names in [["A", "B"], ["B", "A"], ["C", "A", "B"], ["B", "C", "A"]] {
      var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
      for (place, name) in ["A", "B", "C", "D"].enumerated() {
        try race.result(name, place + 1, "4:0\(place).00")
      }
      for name in names { try race.result(name, outcome: .disqualified(), at: .after) }
      for name in names {
        race.reports.append(
          Report(.after, .reinstated(try race.id(name)), delivery: Delivery(batch: "1")))
      }
      #expect(
        race.replay.standing(race.replay.latestState) == ["1 A", "2 B", "3 C", "4 D"], "\(names)")
    }
  }

  @Test("who is out at the finish without a time stands nowhere once someone is there")
  func outAtFinish() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time) in [("A", "3:00.0"), ("B", "3:05.0"), ("C", "3:06.0")] {
      try race.pass(name, at: 1200, try cut(time))
    }
    try race.result("A", outcome: .didNotFinish())
    try race.result("B", nil, "4:00.00")
    try race.result("C", nil, "4:03.00")
    let state = try race.replay.state(at: "4:02.0")
    #expect(race.replay.standing(state) == ["1 B", "2 C", "- A"])
    #expect(race.replay.gap(of: EntryID(0), to: .leader, in: state) == nil)
    #expect(
      race.replay.standing(try race.replay.state(at: "3:30.0")) == ["1 A", "2 B", "3 C"])
  }

  @Test("two who went out of computed places come back to them, in either order, also by a place")
  func twoComputedOuts() throws {
    for order in [["A", "B"], ["B", "A"]] {
      var race = try fourByTime()
      try race.result("C", 2, at: .after)
      for name in ["A", "B"] { try race.result(name, outcome: .disqualified(), at: .after) }
      #expect(
        race.replay.standing(race.replay.latestState) == ["1 C", "2 D", "- A", "- B"], "\(order)")
      for name in order { try race.reinstate(name) }
      #expect(
        race.replay.standing(race.replay.latestState) == ["1 A", "2 C", "3 B", "4 D"], "\(order)")
    }
    var placed = try fourByTime()
    try placed.result("B", 3, at: .after)
    try placed.result("A", outcome: .disqualified(), at: .after)
    try placed.result("A", 1, outcome: .finished, at: .after)
    #expect(
      placed.replay.standing(placed.replay.latestState) == ["1 A", "2 C", "3 B", "4 D"])
  }

  @Test("nobody takes a place ahead of someone surely faster whose place is reported")
  func notAheadOfFaster() throws {
    var race = try fourByTime()
    try race.result("C", nil, "4:01.00")
    try race.result("A", outcome: .disqualified())
    try race.deadHeat(["B", "C"], place: 2)
    #expect(
      race.replay.standing(race.replay.state(.finish)) == ["2= B", "2= C", "- D", "- A"])
    var mark = try RaceFixture("1500m", ["A", "B", "C", "D"])
    for (name, time, rank) in [
      ("A", "60.0", nil), ("B", "61.0", 3), ("C", "62.0", nil), ("D", "63.0", nil),
    ] as [(String, String, Int?)] {
      try mark.pass(name, at: 400, try cut(time), rank: rank)
    }
    #expect(
      mark.replay.standing(mark.replay.state(.markPoint(metres(400))))
        == ["1 A", "3 B", "- C", "- D"])
  }
}
