import Athletics
import Testing

@Suite("Differences of times")
struct TimeDifferenceTests {
  @Test("Hocker to Kerr is 0.14, Kerr to Nuguse 0.01, each within what rounding up allows")
  func parisMargins() throws {
    let kerr = try official("3:27.79")
    let lead = TimeDifference(from: try official("3:27.65"), to: kerr)
    #expect(lead.text == "0.14")
    #expect(lead.rangeText == "0.131–0.149")
    let silver = TimeDifference(from: kerr, to: try official("3:27.80"))
    #expect(silver.text == "0.01")
    #expect(silver.rangeText == "0.001–0.019")
  }

  @Test("a lap between cut splits prints a tenth, between the tenths that it may be")
  func tokyoLap() throws {
    let lap = TimeDifference(from: try cut("1:53.2"), to: try cut("2:48.4"))
    #expect(lap.text == "55.2")
    #expect(lap.rangeText == "55.1–55.3")
  }

  @Test("a difference prints no finer than the coarser reading")
  func coarser() throws {
    let last = TimeDifference(from: try cut("2:48.4"), to: try official("3:29.05"))
    #expect(last.text == "40.6")
    #expect(last.decimals == 1)
    let paris = TimeDifference(from: try press("2:47.27"), to: try official("3:28.24"))
    #expect(paris.text == "40.97")
    #expect(TimeDifference(from: try press("1:51"), to: try press("2:47.27")).text == "56")
  }

  @Test("the middle of the intervals counts, not the printed figures")
  func rome() throws {
    let last = TimeDifference(from: try tracked("2:38.5"), to: try official("3:31.95"))
    #expect(last.text == "53.4")
  }

  @Test("exact readings have no interval")
  func exact() throws {
    let margin = TimeDifference(from: try official("9.784"), to: try official("9.789"))
    #expect(margin.text == "0.005")
    #expect(margin.rangeText == nil)
  }

  @Test("one reading in thousandths beside one in hundredths gives hundredths")
  func mixed() throws {
    let margin = TimeDifference(from: try official("9.784"), to: try official("9.79"))
    #expect(margin.text == "0.00")
    #expect(margin.rangeText == "−0.003 to 0.006")
  }

  @Test("a sign stands before what is not nothing, and only there")
  func signs() throws {
    let ahead = try official("3:27.65")
    let behind = try official("3:27.79")
    #expect(TimeDifference(from: ahead, to: behind).signedText == "+0.14")
    #expect(TimeDifference(from: behind, to: ahead).signedText == "−0.14")
    #expect(TimeDifference(from: ahead, to: ahead).signedText == "0.00")
    let barely = TimeDifference(from: try cut("2:48.4"), to: try official("2:48.49"))
    #expect(barely.signedText == "0.0")
  }

  @Test("from the gun a time is itself")
  func fromGun() throws {
    #expect(TimeDifference(fromGunTo: try press("54.82")).text == "54.82")
    #expect(TimeDifference(fromGunTo: try cut("57.3")).rangeText == "57.3–57.4")
  }
}
