import Athletics
import RaceReplay
import Testing

@Suite("Medals that move after the finish")
struct MedalCorrectionTests {
  private func told(_ race: RaceFixture, _ kind: Step.Kind) -> [String]? {
    let replay = race.replay
    return replay.medalCorrection(at: replay.state(kind)).map { correction in
      [correction.entry.map { race.startList[$0].key } ?? "nobody", "\(correction.cause)"]
        + correction.changes.map { change in
          change.medal.word + ": " + race.names(change.from).joined(separator: "+") + " → "
            + race.names(change.to).joined(separator: "+")
        }
    }
  }

  @Test("Kipyegon disqualified and reinstated: silver and bronze go and come back")
  func kipyegon() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    try race.reinstate("Kipyegon")
    race.becomesOfficial()
    #expect(told(race, .finish) == nil)
    #expect(
      told(race, .change(1)) == [
        "Kipyegon", "out(Athletics.Outcome.disqualified(reason: nil))", "silver: Kipyegon → Hassan",
        "bronze: Hassan → Battocletti",
      ])
    #expect(
      told(race, .change(2)) == [
        "Kipyegon", "reinstated", "silver: Hassan → Kipyegon", "bronze: Battocletti → Hassan",
      ])
    #expect(told(race, .official) == nil)
  }

  @Test("flags that come in after the finish are no correction of medals")
  func flags() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Chebet", flags: ["NR"], at: .after)
    let replay = race.replay
    #expect(replay.timeline.index(of: .change(1)) != nil)
    #expect(replay.medalCorrection(at: replay.state(.change(1))) == nil)
  }

  @Test("a winner who is out moves all three; someone farther back moves none")
  func winner() throws {
    var race = try RaceFixture(
      "800m", [("A", "KEN"), ("B", "NED"), ("C", "ITA"), ("D", "USA"), ("E", "GBR")])
    for (place, name) in ["A", "B", "C", "D", "E"].enumerated() {
      try race.result(name, place + 1)
    }
    try race.result("E", outcome: .disqualified(), at: .after)
    try race.result("A", outcome: .disqualified(), at: .after)
    #expect(told(race, .change(1)) == ["E", "out(Athletics.Outcome.disqualified(reason: nil))"])
    #expect(
      told(race, .change(2)) == [
        "A", "out(Athletics.Outcome.disqualified(reason: nil))", "gold: A → B", "silver: B → C",
        "bronze: C → D",
      ])
  }

  @Test("a photo that is read again can make one medal two")
  func deadHeat() throws {
    var race = try RaceFixture("100m", [("A", "USA"), ("B", "JAM"), ("C", "CAN")])
    for (place, name) in ["A", "B", "C"].enumerated() {
      try race.result(name, place + 1, "9.9\(place)")
    }
    try race.deadHeat(["A", "B"], place: 1, at: .after)
    let changes = told(race, .change(1))
    #expect(changes?.dropFirst(1) == ["readAgain", "gold: A → A+B", "silver: B → "])
  }

  @Test("the table before the correction, at it and after it")
  func table() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    try race.reinstate("Kipyegon")
    let replay = race.replay
    func row(_ kind: Step.Kind) throws -> [String] {
      let standing = try #require(replay.medalStanding(in: replay.state(kind), competition: nil))
      return standing.table.rows.map { "\($0.nation.code) \($0.gold)\($0.silver)\($0.bronze)" }
    }
    #expect(try row(.finish) == ["KEN 110", "NED 001"])
    #expect(try row(.change(1)) == ["KEN 100", "NED 010", "ITA 001"])
    #expect(try row(.change(2)) == ["KEN 110", "NED 001"])
  }
}
