import Athletics
import RaceReplay
import Testing

@Suite("Metres, checked by hand")
struct MetresTests {
  private func margin(_ race: RaceFixture, _ ahead: String, _ behind: String) throws -> Margin {
    try #require(
      race.replay.margin(
        from: try race.id(ahead), to: try race.id(behind), in: try race.replay.lastSheet()))
  }

  @Test("Paris 1500 m: 0.01 s at 300 m in 40.97 s is 7.3 cm")
  func paris() throws {
    let margin = try margin(.paris1500(), "Kerr", "Nuguse")
    #expect(margin.difference.text == "0.01")
    #expect(margin.difference.rangeText == "0.001–0.019")
    // Ingebrigtsen 1200 m 2:47.27 ± 0.01, finish 3:28.231 … 3:28.240: 40.951 … 40.980,
    // middle 40.9655 s; 300 / 40.9655 = 7.3232 m/s; × 0.01 = 0.0732 m.
    let metres = try #require(margin.metres)
    #expect(metres.speed.time.text == "40.97")
    #expect(abs(metres.value - 0.0732) < 0.0001)
    // × 0.001 = 0.0073 m, × 0.019 = 0.1391 m
    #expect(abs(metres.lower - 0.0073) < 0.0001)
    #expect(abs(metres.upper - 0.1391) < 0.0001)
    #expect(metres.bodyTerm?.text == "up to a hand")
  }

  @Test("Paris 1500 m: 0.14 s, between 0.131 and 0.149, is 1.03 m, about an arm's length")
  func gold() throws {
    let margin = try margin(.paris1500(), "Hocker", "Kerr")
    #expect(margin.difference.text == "0.14")
    #expect(margin.difference.rangeText == "0.131–0.149")
    let metres = try #require(margin.metres)
    // 7.3232 × 0.14 = 1.0253
    #expect(abs(metres.value - 1.0253) < 0.0002)
    #expect(metres.bodyTerm?.text == "an arm’s length")
  }

  @Test("Paris 100 m: 0.005 s at 100 m in 9.789 s is 5.1 cm")
  func sprint() throws {
    let margin = try margin(.paris100(), "Lyles", "Thompson")
    #expect(margin.difference.text == "0.005")
    #expect(margin.verdict == .separable)
    // 100 / 9.789 = 10.2156 m/s; × 0.005 = 0.0511 m. At the top speed of a 100 m, some 11.5 m/s,
    // it would be the 6 cm that one reads; that speed isn't in the figures.
    let metres = try #require(margin.metres)
    #expect(metres.speed.basis == .ownAverage)
    #expect(abs(metres.value - 0.0511) < 0.0001)
    #expect(metres.bodyTerm?.text == "a hand")
  }

  @Test("Tokyo 1500 m: 0.04 s at 100 m in 13.6 s is 29 cm")
  func tokyo() throws {
    let margin = try margin(.tokyo1500(), "Cheruiyot", "Kerr")
    // Kerr 1400 m 3:15.4 cut, 3:15.4000 … 3:15.4999; finish 3:29.041 … 3:29.050:
    // 13.5411 … 13.6500, middle 13.5955; 100 / 13.5955 = 7.3554 m/s; × 0.04 = 0.2942 m.
    let metres = try #require(margin.metres)
    #expect(metres.speed.time.text == "13.6")
    #expect(abs(metres.value - 0.2942) < 0.0002)
    #expect(metres.bodyTerm?.text == "a chest")
  }

  @Test("a last 300 m in 3.0 s is nobody's speed")
  func impossibleStretch() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.pass("A", at: 1200, try cut("2:50.0"))
    try race.pass("B", at: 1200, try cut("3:27.5"))
    for (index, line) in [("A", "3:30.00"), ("B", "3:30.50"), ("C", "3:31.00")].enumerated() {
      try race.result(line.0, index + 1, line.1)
    }
    // 300 m in 39.9 s, between 39.891 and 40.000, middle 39.9455: 7.5102 m/s; × 0.5 = 3.7551 m.
    for pair in [("A", "B"), ("B", "C")] {
      let metres = try #require(try margin(race, pair.0, pair.1).metres)
      #expect(metres.speed.basis == .lastStretch(of: try race.id("A"), from: metres1200))
      #expect(abs(metres.value - 3.7551) < 0.0005)
    }
  }

  private let metres1200 = Distance(metres: 1200)

  @Test("at an instant no speed is of someone who has yet to come in")
  func instant() throws {
    let race = try RaceFixture.paris1500()
    let two = try race.ids(["Hocker", "Kerr"])
    func gold(at time: String) throws -> Margin.Metres? {
      let line = try #require(race.replay.timedLine(in: try race.replay.state(at: time)))
      return race.replay.margin(from: two[0], to: two[1], at: line)?.metres
    }
    // 1500 m in 3:27.7855: 7.2190 m/s; × 0.14 = 1.0107 m.
    let early = try #require(try gold(at: "3:27.9"))
    #expect(early.speed.basis == .ownAverage)
    #expect(abs(early.value - 1.0107) < 0.0002)
    let late = try #require(try gold(at: "3:28.3"))
    #expect(
      late.speed.basis == .lastStretch(of: try race.id("Ingebrigtsen"), from: metres1200))
    #expect(try gold(at: "3:27.7") == nil)
  }

  @Test(
    "a length takes the nearest term by ratio, strides from three metres on",
    arguments: [
      (0.0, nil), (-1.0, nil), (0.01, "a finger"), (0.05, "a hand"), (0.14, "a hand"),
      (0.16, "a chest"), (0.5, "an arm’s length"), (1.1, "an arm’s length"), (1.3, "a stride"),
      (2.9, "a stride"), (3.1, "two strides"), (20.9, "ten strides"), (21.1, nil), (1e12, nil),
    ] as [(Double, String?)])
  func terms(_ metres: Double, _ name: String?) {
    #expect(BodyTerm.nearest(to: metres) == name)
  }
}
