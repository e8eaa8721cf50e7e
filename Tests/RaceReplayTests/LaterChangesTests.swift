import Athletics
import RaceReplay
import Testing

@Suite("What was changed after the official result")
struct LaterChangesTests {
  /// Four who finish in their order, declared official.
  private func declared() throws -> RaceFixture {
    var race = try RaceFixture("1500m", [("A", "NOR"), ("B", "KEN"), ("C", "GBR"), ("D", "USA")])
    for (place, name) in ["A", "B", "C", "D"].enumerated() {
      try race.result(name, place + 1, "4:0\(place + 1).00")
    }
    race.becomesOfficial()
    return race
  }

  private func changes(_ race: RaceFixture) throws -> [String] {
    let replay = race.replay
    let later = try #require(replay.laterChanges(than: replay.state(.official)))
    return later.changes.map { "\(race.startList[$0.entry].key) \($0.kind)" }
  }

  @Test("a disqualification after it is in the latest result and not in the official one")
  func disqualified() throws {
    var race = try declared()
    try race.result("A", outcome: .disqualified(), at: .after)
    let replay = race.replay
    #expect(replay.standing(replay.latestState) == ["1 B", "2 C", "3 D", "- A"])
    #expect(replay.standing(replay.state(.official)) == ["1 A", "2 B", "3 C", "4 D"])
    #expect(replay.winner.map { race.startList[$0].key } == "B")
    #expect(try changes(race) == ["A out(Athletics.Outcome.disqualified(reason: nil))"])
    let medals = try #require(replay.medals(in: replay.latestState))
    #expect(medals.certain.map(\.nation.code) == ["KEN", "GBR", "USA"])
  }

  @Test("what was declared, taken back and declared anew is official as it was declared last")
  func declaredAnew() throws {
    var race = try declared()
    race.add(.after, .withdrawn(.official))
    try race.result("A", outcome: .disqualified(), at: .after)
    race.becomesOfficial()
    try race.result("B", outcome: .disqualified(), at: .after)
    let replay = race.replay
    #expect(
      replay.timeline.steps.map(\.kind) == [
        .gun, .finish, .change(1), .change(2), .change(3), .official, .change(4),
      ])
    #expect(replay.standing(replay.state(.change(1))) == ["1 A", "2 B", "3 C", "4 D"])
    #expect(replay.standing(replay.state(.official)) == ["1 B", "2 C", "3 D", "- A"])
    #expect(try changes(race) == ["B out(Athletics.Outcome.disqualified(reason: nil))"])
  }

  @Test("disqualified and reinstated after it: two corrections, and nothing is other than declared")
  func andBack() throws {
    var race = try declared()
    try race.result("A", outcome: .disqualified(), at: .after)
    try race.reinstate("A")
    let replay = race.replay
    let later = try #require(replay.laterChanges(than: replay.state(.official)))
    #expect(later.changes.isEmpty)
    #expect(later.stepCount == 2)
    #expect(replay.standing(replay.latestState) == replay.standing(replay.state(.official)))
  }

  @Test("who was out when it was declared and came back is told, and nobody who moved down")
  func reinstated() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (place, name) in ["A", "B", "C"].enumerated() { try race.result(name, place + 1) }
    try race.result("A", outcome: .disqualified(), at: .after)
    race.becomesOfficial()
    try race.reinstate("A")
    #expect(try changes(race) == ["A reinstated"])
    #expect(race.replay.standing(race.replay.latestState) == ["1 A", "2 B", "3 C"])
  }

  @Test("a list that is printed again without who is out tells of no other")
  func printedAgain() throws {
    var race = try declared()
    try race.result("B", outcome: .disqualified(), at: .after)
    try race.result("C", 2, at: .after)
    try race.result("D", 3, at: .after)
    #expect(try changes(race) == ["B out(Athletics.Outcome.disqualified(reason: nil))"])
  }

  @Test("a mark read again is told with the mark before, places that a source gives anew with them")
  func readAgain() throws {
    var race = try declared()
    try race.result("B", 3, "4:03.01", at: .after)
    try race.result("C", 2, at: .after)
    let replay = race.replay
    let later = try #require(replay.laterChanges(than: replay.state(.official)))
    #expect(race.names(later.changes.map(\.entry)) == ["C", "B", "B"])
    #expect(
      later.changes.map(\.kind) == [
        .place(from: 3, to: 2), .place(from: 2, to: 3),
        .time(from: try official("4:02.00"), to: try official("4:03.01")),
      ])
  }

  @Test("computed places follow a time that was read again, and only the time is told")
  func computed() throws {
    var race = try RaceFixture("100m", ["A", "B"])
    try race.result("A", nil, "9.79")
    try race.result("B", nil, "9.80")
    race.becomesOfficial()
    try race.result("A", nil, "9.81", at: .after)
    #expect(race.replay.standing(race.replay.latestState) == ["1 B", "2 A"])
    let later = race.replay.laterChanges(than: race.replay.state(.official))
    #expect(later?.changes.map(\.entry) == [try race.id("A")])
  }

  @Test("of two who shared a place one is out: the other stays and those behind only move up")
  func oneOfTwo() throws {
    var race = try RaceFixture("100m", ["A", "B", "C", "D"])
    try race.deadHeat(["A", "B"], place: 1)
    try race.result("C", 3)
    try race.result("D", 4)
    race.becomesOfficial()
    try race.result("B", outcome: .disqualified(), at: .after)
    #expect(try changes(race) == ["B out(Athletics.Outcome.disqualified(reason: nil))"])
    #expect(race.replay.standing(race.replay.latestState) == ["1 A", "2 C", "3 D", "- B"])
  }

  @Test("official twice is as it was declared first, and the change between is told")
  func twice() throws {
    var race = try declared()
    try race.result("D", outcome: .disqualified(), at: .after)
    race.becomesOfficial()
    let replay = race.replay
    #expect(replay.standing(replay.state(.official)) == ["1 A", "2 B", "3 C", "4 D"])
    #expect(replay.standing(replay.latestState) == ["1 A", "2 B", "3 C", "- D"])
    #expect(replay.latestState.isOfficial)
    #expect(try changes(race) == ["D out(Athletics.Outcome.disqualified(reason: nil))"])
  }

  @Test("where the official result is the latest, or was never declared, nothing was changed later")
  func nothing() throws {
    let replay = try declared().replay
    #expect(replay.laterChanges(than: replay.state(.official)) == nil)
    #expect(replay.latestState.step.kind == .official)
    var race = try RaceFixture("100m", ["A", "B"])
    try race.result("A", 1)
    try race.result("B", 2)
    try race.result("A", outcome: .disqualified(), at: .after)
    #expect(race.replay.laterChanges(than: race.replay.latestState) == nil)
    #expect(race.replay.latestState.step.kind == .change(1))
  }

  @Test("a qualification, a field mark and a record that came later are told too")
  func others() throws {
    let record = try #require(Flag("NR"))
    var race = try RaceFixture("long-jump", ["A", "B"])
    var first = ResultClaim(try race.id("A"), place: 1)
    first.mark = FieldMark("8.08")
    race.add(.finish, .result(first))
    try race.result("B", 2)
    race.becomesOfficial()
    first.mark = FieldMark("8.11")
    first.qualification = Qualification("Q")
    first.flags = [record]
    race.add(.after, .result(first))
    let later = try #require(race.replay.laterChanges(than: race.replay.state(.official)))
    #expect(
      later.changes.map(\.kind) == [
        .mark(from: FieldMark("8.08"), to: try #require(FieldMark("8.11"))),
        .qualification(from: nil, to: try #require(Qualification("Q"))), .flags([record]),
      ])
  }
}
