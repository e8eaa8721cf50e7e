import Athletics
import RaceReplay
import Testing

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
