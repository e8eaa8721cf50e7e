import Athletics
import RaceReplay
import Testing

@Suite("Margins at a mark point")
struct MarginAtMarkPointTests {
  private func line(_ race: RaceFixture, at length: Int) throws -> TimedLine {
    .markPoint(try #require(race.replay.column(at: metres(length))))
  }

  @Test("at 1200 m in Tokyo Kerr was 1.1 s and 8.0 m behind Cheruiyot, by his own last 400 m")
  func kerr() throws {
    let race = try RaceFixture.tokyo1500()
    let margin = try #require(
      race.replay.margin(
        from: try race.id("Cheruiyot"), to: try race.id("Kerr"), at: try line(race, at: 1200)))
    #expect(margin.difference.text == "1.1")
    #expect(margin.difference.rangeText == "1.0–1.2")
    #expect(margin.verdict == .separable)
    let length = try #require(margin.metres)
    // 800 m in 1:53.2, 1200 m in 2:48.4, both cut: 400 m in 55.2 s, 7.25 m/s; times 1.1 s.
    #expect(length.speed.basis == .ownLastStretch(from: metres(800)))
    #expect(length.speed.length == metres(400))
    #expect(length.speed.time.text == "55.2")
    #expect(abs(length.value - 400.0 / 55.2 * 1.1) < 0.001)
    #expect(MetresTenths.of(length.value) == "8.0")
  }

  @Test("two with the same cut split cannot be told apart, whatever the photo said later")
  func level() throws {
    let race = try RaceFixture.tokyo1500()
    let margin = try #require(
      race.replay.margin(
        from: try race.id("McSweyn"), to: try race.id("Kerr"), at: try line(race, at: 1200)))
    #expect(margin.verdict == .notSeparable)
    #expect(margin.difference.rangeText == "−0.1 to 0.1")
  }

  @Test("before any stretch is known the speed is the average from the gun")
  func average() throws {
    let race = try RaceFixture.tokyo1500()
    let speed = try #require(
      race.replay.speed(of: try race.id("Kerr"), at: try line(race, at: 400)))
    #expect(speed.basis == .ownAverage)
    #expect(speed.time.text == "57.3")
    #expect(speed.length == metres(400))
  }

  @Test("a lane for each time at the mark point, in the order there, with shared places")
  func lanes() throws {
    let race = try RaceFixture.tokyo1500()
    let photo = try #require(race.replay.photoFinish(at: try line(race, at: 1200)))
    #expect(
      photo.lanes.prefix(5).map { ($0.placing?.text ?? "") + race.names([$0.entry])[0] }
        == ["1Cheruiyot", "2Ingebrigtsen", "3Kipsang", "4=McSweyn", "4=Kerr"])
  }

  @Test("each state has its line: the passes, the finishers so far, the result, nothing at the gun")
  func states() throws {
    let replay = try RaceFixture.tokyo1500().replay
    #expect(replay.timedLine(in: replay.state(.gun)) == nil)
    #expect(replay.photoFinish(in: replay.state(.markPoint(metres(1400))))?.lanes.count == 13)
    #expect(replay.photoFinish(in: try replay.state(at: "3:28.0")) == nil)
    #expect(replay.photoFinish(in: try replay.state(at: "3:29.03"))?.lanes.count == 2)
    #expect(replay.photoFinish(in: replay.state(.finish))?.lanes.count == 13)
  }

  @Test("where only the leader's time is known there is one lane, and no margin")
  func leaderOnly() throws {
    let race = try RaceFixture.paris1500()
    let line = try line(race, at: 1200)
    #expect(race.replay.photoFinish(at: line)?.lanes.count == 1)
    #expect(
      race.replay.margin(from: try race.id("Ingebrigtsen"), to: try race.id("Hocker"), at: line)
        == nil)
  }
}

/// Metres to one decimal, as the tests compare them.
enum MetresTenths {
  static func of(_ metres: Double) -> String {
    let tenths = Int((metres * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
