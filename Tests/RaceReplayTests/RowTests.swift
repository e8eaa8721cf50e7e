import Athletics
import RaceReplay
import Testing

@Suite("The values of a row of the results")
struct RowTests {
  private func race() throws -> RaceFixture {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.pass("A", at: 1200, try cut("3:10.0"))
    try race.pass("B", at: 1200, try cut("3:11.0"))
    try race.result("A", 1, "4:01.00")
    try race.result("B", 2, "4:02.00")
    try race.result("C", outcome: .didNotFinish())
    try race.result("A", outcome: .disqualified(), at: .after)
    return race
  }

  @Test("who is out keeps the time that was run, with the outcome and without place and gap")
  func out() throws {
    let race = try race()
    let (replay, id) = (race.replay, try race.id("A"))
    let state = replay.latestState
    #expect(replay.outcome(of: id, in: state) == .disqualified())
    #expect(state.placing(of: id) == nil)
    #expect(replay.rowGap(of: id, to: .leader, in: state) == nil)
    guard case .time(let reading)? = replay.mark(of: id, in: state) else {
      Issue.record("no time")
      return
    }
    #expect(reading.value.text == "4:01.00")
  }

  @Test("whoever is in the result has finished, whoever is not has their outcome")
  func outcomes() throws {
    let race = try race()
    let state = race.replay.state(.finish)
    let outcomes = try ["A", "B", "C"].map { race.replay.outcome(of: try race.id($0), in: state) }
    #expect(outcomes == [.finished, .finished, .didNotFinish()])
    #expect(race.replay.outcome(of: try race.id("A"), in: race.replay.state(.gun)) == nil)
  }

  @Test("at an instant the result of one is known once they have come in, a split once passed")
  func instant() throws {
    let race = try race()
    let replay = race.replay
    let (first, second) = (try race.id("A"), try race.id("B"))
    let state = try replay.state(at: "4:01.50")
    #expect(replay.mark(of: first, in: state) != nil)
    #expect(replay.mark(of: second, in: state) == nil)
    let earlier = try replay.state(at: "3:10.50")
    #expect(replay.split(of: first, at: metres(1200), in: earlier)?.value.text == "3:10.0")
    #expect(replay.split(of: second, at: metres(1200), in: earlier) == nil)
  }

  @Test("whoever gaps are told to is the reference, metres ahead of it have a minus")
  func reference() throws {
    let race = try race()
    let replay = race.replay
    let (first, second) = (try race.id("A"), try race.id("B"))
    let state = replay.state(.finish)
    #expect(replay.rowGap(of: first, to: .leader, in: state) == .reference)
    #expect(replay.rowGap(of: second, to: .entry(second), in: state) == .reference)
    let metres = try #require(replay.metres(of: first, to: .entry(second), in: state))
    #expect(metres.value < 0)
    #expect(
      replay.metres(of: second, to: .leader, in: state).map { $0.value == -metres.value } == true)
    #expect(replay.metres(of: second, to: .entry(second), in: state) == nil)
  }
}
