import Athletics
import RaceReplay
import Testing

@Suite("Those who are out stand in nobody’s way")
struct OutOfTheRaceTests {
  private func raceOfFour() throws -> RaceFixture {
    try RaceFixture("1500m", ["A", "B", "C", "D"].map { ($0, "USA") })
  }

  @Test("a leader who drops out leaves the places to those behind, and is nobody’s reference")
  func leaderDropsOut() throws {
    var race = try raceOfFour()
    for (place, name) in ["A", "B", "C", "D"].enumerated() {
      try race.pass(name, at: 400, try cut("6\(place).0"), rank: place + 1)
    }
    try race.pass("A", at: 800, try cut("2:00.0"), rank: 1)
    try race.result("A", outcome: .didNotFinish(), at: .markPoint(metres(800)))
    let replay = race.replay
    #expect(replay.standing(try replay.state(at: "2:05.0")) == ["1 B", "2 C", "3 D", "- A"])
    try race.pass("B", at: 800, try cut("2:10.0"), rank: 2)
    try race.pass("C", at: 800, try cut("2:20.0"), rank: 3)
    let later = race.replay
    let state = later.state(.markPoint(metres(800)))
    #expect(later.standing(state) == ["1 B", "2 C", "- D", "- A"])
    #expect(later.gap(of: try race.id("C"), to: .leader, in: state)?.text == "+10.0")
    #expect(later.gap(of: try race.id("A"), to: .leader, in: state) == nil)
    #expect(later.standing(later.state(.markPoint(metres(400)))).first == "1 A")
    #expect(later.medals(in: state)?.certain.first?.entry == (try race.id("B")))
  }

  @Test("a finisher who is disqualified does not blank the places of those still running")
  func finisherDisqualified() throws {
    var race = try raceOfFour()
    for (place, name) in ["A", "B", "C", "D"].enumerated() {
      try race.pass(name, at: 1200, try cut("3:0\(place + 1).0"), rank: place + 1)
    }
    try race.result("A", nil, "4:00.00", outcome: .disqualified())
    for (place, name) in ["B", "C", "D"].enumerated() {
      try race.result(name, place + 1, "4:0\(place * 2 + 1).00")
    }
    let replay = race.replay
    for (time, standing) in [
      ("4:00.50", ["1 B", "2 C", "3 D", "- A"]), ("3:59.00", ["1 A", "2 B", "3 C", "4 D"]),
      ("4:02.00", ["1 B", "2 C", "3 D", "- A"]),
    ] { #expect(replay.standing(try replay.state(at: time)) == standing) }
    let state = try replay.state(at: "4:00.50")
    #expect(replay.gap(of: try race.id("A"), to: .leader, in: state) == nil)
    #expect(state.outcomes == [try race.id("A"): .disqualified()])
  }

  @Test("someone reinstated with a place moves those back who stood there")
  func reinstatedWithAPlace() throws {
    var race = try raceOfFour()
    try race.result("A", nil, "4:00.00", outcome: .disqualified())
    for (place, name) in ["B", "C", "D"].enumerated() {
      try race.result(name, place + 1, "4:0\(place + 1).00")
    }
    let before = race
    try race.result("A", 1, at: .after)
    var replay = race.replay
    #expect(replay.standing(replay.state(.change(1))) == ["1 A", "2 B", "3 C", "4 D"])
    try race.result("A", outcome: .disqualified(), at: .after)
    replay = race.replay
    #expect(replay.standing(replay.state(.change(2))) == ["1 B", "2 C", "3 D", "- A"])
    try race.reinstate("A")
    replay = race.replay
    #expect(replay.standing(replay.state(.change(3))) == ["1 A", "2 B", "3 C", "4 D"])

    race = before
    try race.result("A", 3, at: .after)
    replay = race.replay
    #expect(replay.standing(replay.state(.change(1))) == ["1 B", "2 C", "3 A", "4 D"])
  }

  @Test("someone reinstated without a place comes in where the time says, if it says")
  func reinstatedWithoutAPlace() throws {
    for (time, standing) in [
      ("4:00.00", ["1 A", "2 B", "3 C", "4 D"]), ("4:01.50", ["1 B", "2 A", "3 C", "4 D"]),
      ("4:02.00", ["1 B", "2 C", "3 D", "- A"]), (nil, ["1 B", "2 C", "3 D", "- A"]),
    ] as [(String?, [String])] {
      var race = try raceOfFour()
      try race.result("A", nil, time, outcome: .disqualified())
      for (place, name) in ["B", "C", "D"].enumerated() {
        try race.result(name, place + 1, "4:0\(place + 1).00")
      }
      try race.reinstate("A")
      let replay = race.replay
      #expect(replay.standing(replay.state(.change(1))) == standing)
      #expect(replay.state(.change(1)).outcomes.isEmpty)
    }
  }
}
