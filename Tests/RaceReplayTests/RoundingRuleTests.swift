import Athletics
import RaceReplay
import Testing

@Suite("The rounding rule")
struct RoundingRuleTests {
  private func recorded(_ reading: String, _ discipline: String) throws -> String {
    let rule = RoundingRule(try #require(Discipline(code: discipline)))
    let decimals = [RoundingRule.hundredth: 2, .tenth: 1, .second: 0]
    return rule.recorded(try PrintedTime(reading).time).text(decimals: decimals[rule] ?? 0)
  }

  @Test(
    "a reading is recorded to the next longer step, unless it is on one",
    arguments: [
      ("9.911", "100m", "9.92"), ("9.784", "100m", "9.79"), ("9.789", "100m", "9.79"),
      ("9.790", "100m", "9.79"), ("9.572", "100m", "9.58"), ("7.521", "60m", "7.53"),
      ("26:43.431", "10000m", "26:43.44"), ("55:01.201", "20000m", "55:01.3"),
      ("55:01.200", "20000m", "55:01.2"), ("2:09:44.3", "marathon", "2:09:45"),
      ("2:09:44", "marathon", "2:09:44"), ("42:02.001", "10km", "42:03"),
    ])
  func rule(_ reading: String, _ discipline: String, _ time: String) throws {
    #expect(try recorded(reading, discipline) == time)
  }
}

@Suite("Uncertainty is width")
struct ReadingWidthTests {
  private func ends(_ reading: Reading) -> [String] {
    [reading.range.lower, reading.range.upper].map { $0.text(decimals: 4) }
  }

  @Test("official hundredths reach back over the hundredth before, to the next thousandth")
  func hundredths() throws {
    #expect(ends(try official("3:27.79")) == ["3:27.7810", "3:27.7900"])
  }

  @Test("a thousandth is a line")
  func thousandths() throws {
    #expect(ends(try official("9.784")) == ["9.7840", "9.7840"])
  }

  @Test("a cut split reaches on over what was cut")
  func cuts() throws {
    #expect(ends(try cut("2:47.3")) == ["2:47.3000", "2:47.3999"])
  }

  @Test("a road time reaches back a whole second")
  func road() throws {
    #expect(ends(try official("2:06:26")) == ["2:06:25.0010", "2:06:26.0000"])
  }

  @Test("tracking reaches both ways")
  func tracking() throws {
    #expect(ends(try tracked("53.4")) == ["53.2500", "53.5500"])
  }
}
