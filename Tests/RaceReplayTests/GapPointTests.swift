import Athletics
import RaceReplay
import Testing

@Suite("Gaps along the race") struct GapPointTests {
  @Test("a gap of exactly nothing does not make anyone the leader")
  func nothing() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for name in ["A", "B"] { try race.pass(name, at: 400, try official("52.123")) }
    try race.order([["A"], ["B"]], at: 400)
    let state = race.replay.state(.markPoint(metres(400)))
    let points = ["A", "B"].map { try? race.replay.gaps(of: race.id($0), to: .leader, in: state) }
    #expect(points[0]?.first?.isReference == true)
    #expect(points[1]?.first?.isReference == false)
    #expect(points[1]?.first?.difference.text == "0.000")
  }

  @Test("whoever is known to lead is behind by nothing there, also without a time")
  func leaderWithoutATime() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 800, try official("2:00.0"))
    race.add(.markPoint(metres(800)), .pass(try race.id("A"), rank: 1, reading: nil))
    race.add(.markPoint(metres(1200)), .pass(try race.id("A"), rank: 1, reading: nil))
    try race.result("B", 1, "3:40.00")
    try race.result("A", 2, "3:40.50")
    let points = race.replay.gaps(
      of: try race.id("A"), to: .leader, in: race.replay.state(.finish))
    #expect(points.map(\.markPoint) == [800, 1200, 1500].map(metres))
    #expect(points.map(\.isReference) == [true, true, false])
    #expect(points.map { $0.difference.range.upper.ticks }.prefix(2) == [0, 0])
  }

  @Test("the first of those read is told nothing to itself where another's time cannot be right")
  func firstOfThoseRead() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time) in [("A", "2:05.0"), ("B", "50.0"), ("C", "2:06.2")] {
      try race.pass(name, at: 800, try official(time))
      try race.pass(name, at: 1200, try official("3:0\(name == "A" ? 7 : 8).0"))
    }
    let replay = race.replay
    let state = replay.state(.markPoint(metres(800)))
    let own = try #require(replay.gaps(of: try race.id("A"), to: .leader, in: state).first)
    #expect(own.isReference)
    #expect(own.difference.range == TimeRange(lower: .zero, upper: .zero))
    let other = replay.gaps(of: try race.id("C"), to: .leader, in: state)
    #expect(other.map(\.isReference) == [false])
    #expect(other.map(\.difference.text) == ["1.2"])
    #expect(replay.rowGap(of: try race.id("A"), to: .leader, in: state) == .reference)
  }

  @Test("the first of level ones is told nothing to itself, the others their interval")
  func level() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for name in ["A", "B"] {
      try race.pass(name, at: 400, try press("52.1"))
      try race.result(name, nil, "3:30.11")
    }
    let replay = race.replay
    let result = replay.latestState
    let first = replay.gaps(of: try race.id("A"), to: .leader, in: result)
    #expect(first.map(\.isReference) == [true, true])
    #expect(first.allSatisfy { $0.difference.range.width == .zero })
    let second = replay.gaps(of: try race.id("B"), to: .leader, in: result)
    #expect(second.map(\.isReference) == [false, false])
    #expect(second.allSatisfy { $0.difference.range.width > .zero })
  }

  @Test("nobody is the reference where the leader is not named")
  func nobody() throws {
    var race = try RaceFixture("1500m", ["A"])
    race.add(.markPoint(metres(800)), .leaderTime(try press("1:51.5"), candidates: []))
    try race.pass("A", at: 800, try press("1:51.5"), rank: 4)
    let state = race.replay.state(.markPoint(metres(800)))
    let points = race.replay.gaps(of: try race.id("A"), to: .leader, in: state)
    #expect(points.map(\.isReference) == [false])
  }

  @Test("Tokyo: Kerr's gap to whoever led at each mark point")
  func toLeader() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let kerr = try race.id("Kerr")
    let points = replay.gaps(of: kerr, to: .leader, in: replay.state(.official))
    #expect(points.map(\.markPoint) == [400, 800, 1200, 1400, 1500].map(metres))
    #expect(points.map(\.difference.signedText) == ["+1.1", "+1.4", "+1.1", "+0.7", "+0.73"])
    #expect(points.last?.difference.rangeText == "0.721–0.739")
  }

  @Test("whoever leads alone is behind the leader by exactly nothing")
  func leader() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let points = replay.gaps(
      of: try race.id("Cheruiyot"), to: .leader, in: replay.state(.official))
    #expect(points.map(\.difference.signedText) == ["+0.2", "0.0", "0.0", "+0.2", "+0.69"])
    #expect(points[1].difference.range.width == .zero)
  }

  @Test("the gap to an athlete is negative before them, and only where both have a time")
  func toEntry() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let (hocker, leader) = (try race.id("Hocker"), try race.id("Ingebrigtsen"))
    let points = replay.gaps(of: hocker, to: .entry(leader), in: replay.state(.official))
    #expect(points.map(\.markPoint) == [metres(1500)])
    #expect(points.map(\.difference.signedText) == ["−0.59"])
    #expect(replay.gaps(of: leader, to: .leader, in: replay.state(.official)).count == 7)
  }

  @Test("at an instant a gap shows once both have passed")
  func instant() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let (kerr, cheruiyot) = (try race.id("Kerr"), try race.id("Cheruiyot"))
    func count(_ text: String) throws -> [Int] {
      let state = try replay.state(at: text)
      return [
        replay.gaps(of: kerr, to: .leader, in: state).count,
        replay.gaps(of: cheruiyot, to: .entry(kerr), in: state).count,
        replay.places(of: kerr, in: state).count,
      ]
    }
    #expect(try count("0:57.2") == [0, 0, 0])
    #expect(try count("0:57.3") == [1, 1, 1])
    #expect(try count("2:48.3") == [2, 2, 2])
    #expect(try count("3:29.04") == [4, 4, 4])
    #expect(try count("3:29.05") == [5, 5, 5])
    #expect(replay.gaps(of: kerr, to: .leader, in: replay.state(.gun)).isEmpty)
  }

  @Test("a gap to a leader whom nobody names is to the time given")
  func unnamed() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    race.add(.markPoint(metres(800)), .leaderTime(try press("1:51.5"), candidates: []))
    try race.pass("B", at: 800, try press("1:52.0"), rank: 4)
    let replay = race.replay
    let points = replay.gaps(
      of: try race.id("B"), to: .leader, in: replay.state(.markPoint(metres(800))))
    #expect(points.map(\.difference.signedText) == ["+0.5"])
  }

  @Test("who is disqualified has gaps up to the finish and none there")
  func out() throws {
    var race = try RaceFixture.tokyo1500()
    try race.result("Cheruiyot", outcome: .disqualified(), at: .after)
    let replay = race.replay
    let state = replay.state(at: .step(try #require(replay.timeline.steps.last?.kind)))
    let cheruiyot = try race.id("Cheruiyot")
    #expect(replay.gaps(of: cheruiyot, to: .leader, in: state).last?.markPoint == metres(1400))
    #expect(replay.places(of: try race.id("Kerr"), in: state).last?.placing.text == "2")
  }

  @Test("a gap that rests on an estimate is worth no more")
  func estimated() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:31.00", worth: Provenance(.estimated, .oneSource))
    let replay = race.replay
    let points = replay.gaps(of: try race.id("B"), to: .leader, in: replay.state(.finish))
    #expect(points.map(\.provenance.origin) == [.estimated])
  }
}
