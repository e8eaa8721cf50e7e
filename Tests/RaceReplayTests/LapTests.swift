import Athletics
import RaceReplay
import Testing

@Suite("Laps and stretches") struct LapTests {
  private func race() throws -> (Replay, EntryID) {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (metres, time) in [(300, "42.0"), (400, "56.0"), (700, "1:41.2"), (1100, "2:38.0")] {
      try race.pass("A", at: metres, try cut(time))
    }
    return (race.replay, try race.id("A"))
  }

  @Test("a lap runs from pass to pass of the line, whatever mark points lie between")
  func laps() throws {
    let (replay, athlete) = try race()
    let lap = try #require(replay.lap(of: athlete, endingAt: metres(700)))
    #expect(lap.from == metres(300))
    #expect(lap.difference.text == "59.2")
    #expect(replay.lap(of: athlete, endingAt: metres(1100))?.difference.text == "56.8")
  }

  @Test("the first part of the course and other mark points end no lap")
  func noLap() throws {
    let (replay, athlete) = try race()
    #expect(replay.lap(of: athlete, endingAt: metres(300)) == nil)
    #expect(replay.lap(of: athlete, endingAt: metres(400)) == nil)
    #expect(replay.lap(of: EntryID(1), endingAt: metres(700)) == nil)
  }

  @Test("a stretch runs from the last mark point with a time")
  func stretches() throws {
    let (replay, athlete) = try race()
    let stretch = try #require(replay.stretch(of: athlete, to: metres(700)))
    #expect(stretch.from == metres(400))
    #expect(stretch.difference.text == "45.2")
    #expect(replay.stretch(of: athlete, to: metres(300))?.from == .zero)
  }
}
