import Athletics
import RaceReplay
import Testing

@Suite("Gaps")
struct GapTests {
  @Test("in the result a gap is between the official marks")
  func result() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let state = replay.state(.official)
    let gaps = try ["Hocker", "Kerr", "Nuguse", "Ingebrigtsen", "Komen"].map {
      replay.gap(of: try race.id($0), to: .leader, in: state)?.text
    }
    #expect(gaps == [nil, "+0.14", "+0.15", "+0.59", "+7.94"])
    let kerr = try race.id("Kerr")
    #expect(replay.gap(of: kerr, to: .entry(kerr), in: state) == nil)
    #expect(replay.gap(of: try race.id("Hocker"), to: .entry(kerr), in: state)?.text == "−0.14")
  }

  @Test("at a mark point a gap is between the times there")
  func markPoint() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let state = replay.state(.markPoint(metres(1200)))
    let gap = replay.gap(of: try race.id("Kerr"), to: .leader, in: state)
    #expect(gap?.text == "+1.1")
    #expect(gap?.markPoint == metres(1200))
    #expect(gap?.isStale == false)
    #expect(replay.gap(of: try race.id("Cheruiyot"), to: .leader, in: state) == nil)
    let level = replay.gap(of: try race.id("Kerr"), to: .entry(try race.id("McSweyn")), in: state)
    #expect(level?.text == "0.0")
    #expect(level?.difference.rangeText == "−0.1 to 0.1")
  }

  @Test("at an instant a gap is at the last mark point that both have passed, marked as past")
  func instant() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let state = try replay.state(at: "3:15.00")
    let gap = replay.gap(of: try race.id("Kerr"), to: .leader, in: state)
    #expect(gap?.markPoint == metres(1200))
    #expect(gap?.text == "~+0.9")
    #expect(gap?.isStale == true)
    let cheruiyot = replay.gap(of: try race.id("Cheruiyot"), to: .leader, in: state)
    #expect(cheruiyot?.markPoint == metres(1400))
  }

  @Test("the leader of an instant is who leads then, though another led where it is measured")
  func leaderChanged() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let gap = replay.gap(
      of: try race.id("Cheruiyot"), to: .leader, in: try replay.state(at: "3:14.80"))
    #expect(gap?.markPoint == metres(1200))
    #expect(gap?.text == "~−0.2")
  }

  @Test("at the very instant of the later pass a gap is measured")
  func fresh() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let gap = replay.gap(of: try race.id("Kerr"), to: .leader, in: try replay.state(at: "3:15.4"))
    #expect(gap?.text == "+0.7")
  }

  @Test("two who have finished are told apart by their marks")
  func finished() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let state = try replay.state(at: "3:29.05")
    #expect(replay.gap(of: try race.id("Kerr"), to: .leader, in: state)?.text == "+0.73")
    let running = replay.gap(of: try race.id("Fontes"), to: .leader, in: state)
    #expect(running?.markPoint == metres(1400))
  }

  @Test("a gap to a leader whom nobody names is to the time given")
  func unnamed() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    race.add(.markPoint(metres(800)), .leaderTime(try press("1:51.5"), candidates: []))
    try race.pass("B", at: 800, try press("1:52.0"), rank: 4)
    let replay = race.replay
    let state = replay.state(.markPoint(metres(800)))
    #expect(replay.gap(of: try race.id("B"), to: .leader, in: state)?.text == "+0.5")
    #expect(replay.gap(of: try race.id("A"), to: .leader, in: state) == nil)
  }

  @Test("where the figures are not known there is no gap")
  func unknown() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let hocker = try race.id("Hocker")
    #expect(replay.gap(of: hocker, to: .leader, in: replay.state(.markPoint(metres(800)))) == nil)
    #expect(replay.gap(of: hocker, to: .leader, in: replay.state(.gun)) == nil)
    #expect(replay.gap(of: hocker, to: .leader, in: try replay.state(at: "2:00")) == nil)
  }

  @Test("a gap that rests on an estimate is marked so")
  func estimated() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:31.00", worth: Provenance(.estimated, .oneSource))
    let gap = race.replay.gap(of: try race.id("B"), to: .leader, in: race.replay.state(.finish))
    #expect(gap?.text == "~+1.00")
  }

  @Test("who is disqualified has no gap")
  func out() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Chebet", outcome: .disqualified(), at: .after)
    let state = race.replay.state(.change(1))
    #expect(race.replay.gap(of: try race.id("Chebet"), to: .leader, in: state) == nil)
    #expect(race.replay.gap(of: try race.id("Hassan"), to: .leader, in: state)?.text == "+1.01")
  }
}
