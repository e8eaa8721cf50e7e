import Athletics
import RaceReplay
import Testing

@Suite("Runs to tell gaps against")
struct ReferenceRunTests {
  private func gap(
    _ name: String, to run: ReferenceRun?, at kind: Step.Kind, in race: RaceFixture
  ) throws -> Gap? {
    let replay = race.replay
    return replay.gap(of: try race.id(name), to: .run(try #require(run)), in: replay.state(kind))
  }

  @Test("an even 3:26.00 is 2:44.80 at 1200 m")
  func evenPace() throws {
    let race = try RaceFixture.tokyo1500()
    let run = try #require(race.replay.evenPace(try PrintedTime("3:26.00")))
    #expect(run.reading(at: metres(1200))?.value.text == "2:44.8000")
    #expect(run.reading(at: metres(1500))?.value.text == "3:26.0000")
    // 206 s × 400 / 1500 = 54.93333 s
    #expect(run.reading(at: metres(400))?.value.text == "54.9333")
    let gap = try gap("Ingebrigtsen", to: run, at: .markPoint(metres(1200)), in: race)
    #expect(gap?.text == "+2.7")
    #expect(gap?.difference.rangeText == "2.7–2.8")
    #expect(gap?.provenance.confidence == .oneSource)
    #expect(try self.gap("Ingebrigtsen", to: run, at: .official, in: race)?.text == "+2.32")
  }

  @Test("a race without a distance has no pace")
  func noDistance() throws {
    let race = try RaceFixture("high-jump", ["A"])
    #expect(race.replay.evenPace(try PrintedTime("3:26.00")) == nil)
  }

  @Test("an even pace is in the middle of the course in the middle of its time")
  func distance() throws {
    let run = try #require(
      try RaceFixture.tokyo1500().replay.evenPace(try PrintedTime("3:20.00")))
    #expect(run.distance(at: .zero) == .zero)
    #expect(run.distance(at: RaceTime(seconds: 100)) == metres(750))
    #expect(run.distance(at: RaceTime(seconds: 201)) == nil)
  }

  @Test("the fastest stretches of Tokyo, put together, by their intervals")
  func fastestStretches() throws {
    let replay = try RaceFixture.tokyo1500().replay
    let fastest = try #require(replay.fastestStretches(in: replay.state(.official)))
    #expect(fastest.isComplete)
    // Ingebrigtsen and cut 56.2, Cheruiyot 55.4 ± 0.1, Kerr 55.2 ± 0.1.
    let reading = try #require(fastest.run.reading(at: metres(1200)))
    #expect(reading.value.range.lower.text(decimals: 2) == "2:46.60")
    #expect(reading.value.range.upper.text(decimals: 2) == "2:47.10")
    let finish = try #require(fastest.run.reading(at: metres(1500)))
    #expect(finish.value.range.upper < (try PrintedTime("3:28.32")).time)
  }

  @Test("the fastest stretches are worth no more than what may have been the fastest")
  func worth() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 400, try official("57.20"))
    try race.pass("B", at: 400, try press("57.3"), Provenance(.reported, .oneSource))
    let fastest = race.replay.fastestStretches(in: race.replay.state(.markPoint(metres(400))))
    #expect(fastest?.run.points.first?.reading.provenance.origin == .reported)
    #expect(fastest?.run.points.first?.reading.value.decimals == 1)
  }

  @Test("a run of another race is nowhere between times more than half the race apart")
  func placed() throws {
    let gold = try #require(try RaceFixture.paris1500().replay.run(of: .winner))
    #expect(gold.distance(at: RaceTime(seconds: 100)) == nil)
    let tokyo = try #require(try RaceFixture.tokyo1500().replay.run(of: .winner))
    // Half way in time from 56.2 s at 400 m to 1:52.0 at 800 m.
    #expect(tokyo.distance(at: try PrintedTime("84.1").time) == metres(600))
  }

  @Test("only stretches that have been run count, and the leader’s alone are not complete")
  func soFar() throws {
    let replay = try RaceFixture.paris1500().replay
    let fastest = try #require(replay.fastestStretches(in: replay.state(.markPoint(metres(800)))))
    #expect(fastest.run.points.map(\.distance) == [metres(400), metres(800)])
    #expect(!fastest.isComplete)
    #expect(replay.fastestStretches(in: replay.state(.gun)) == nil)
  }

  @Test("Tokyo under Paris: the gold against the gold, and nothing at 1000 m")
  func otherRace() throws {
    let paris = try RaceFixture.paris1500()
    let tokyo = try RaceFixture.tokyo1500().replay
    let gold = try #require(tokyo.run(of: .winner))
    #expect(try gap("Hocker", to: gold, at: .official, in: paris)?.text == "−0.67")
    let kerr = try #require(tokyo.run(of: .athlete(Athlete(name: "Kerr"))))
    #expect(try gap("Kerr", to: kerr, at: .official, in: paris)?.text == "−1.26")
    #expect(
      try gap("Ingebrigtsen", to: gold, at: .markPoint(metres(800)), in: paris)?.text == "−0.7")
    #expect(try gap("Ingebrigtsen", to: gold, at: .markPoint(metres(1000)), in: paris) == nil)
    #expect(tokyo.run(of: .athlete(Athlete(name: "Nuguse"))) == nil)
  }

  @Test("the front of another race is whoever led at each mark point")
  func front() throws {
    let run = try #require(try RaceFixture.tokyo1500().replay.run(of: .front))
    #expect(
      run.points.map(\.reading.value.text) == ["56.2", "1:51.8", "2:47.3", "3:14.7", "3:28.32"])
  }

  @Test("at an instant the gap to a run is that at the last mark point passed")
  func instant() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let run = try #require(replay.evenPace(try PrintedTime("3:26.00")))
    let gap = replay.gap(
      of: try race.id("Kerr"), to: .run(run), in: try replay.state(at: "2:50.0"))
    #expect(gap?.text == "~+3.6")
    #expect(gap?.markPoint == metres(1200))
  }
}
