import Athletics
import Testing

@Suite("Tracked crossings")
struct TrackedReadingTests {
  @Test("a crossing is kept unrounded and printed to a tenth; 0.13 s off lies within it")
  func crossing() throws {
    let crossing = try tracked("1:59.6812")
    #expect(crossing.text == "1:59.7")
    #expect(crossing.range.lower < (try printed("1:59.55").time))
    #expect(crossing.range.upper > (try printed("1:59.81").time))
  }

  @Test(
    "two of one file are told apart from 0.12 s on",
    arguments: [("12.70", "12.82", false), ("12.70", "12.8201", true), ("12.70", "12.70", false)])
  func oneFile(first: String, second: String, isToldApart: Bool) throws {
    let (one, other) = (try tracked(first), try tracked(second))
    #expect(one.isBefore(other) == isToldApart)
    #expect(one.isToldApart(from: other) == isToldApart)
    #expect(other.isToldApart(from: one) == isToldApart)
    #expect(!other.isBefore(one))
  }

  @Test("two of one file differ by 0.12 s either way, two of different files by 0.3 s")
  func difference() throws {
    let own = TimeDifference(from: try tracked("12.7"), to: try tracked("14.0"))
    #expect(own.text == "1.3")
    #expect(own.rangeText == "1.18–1.42")
    let others = TimeDifference(from: try tracked("12.7"), to: try tracked("14.0", file: 2))
    #expect(others.rangeText == "1.00–1.60")
    #expect(!(try tracked("12.7").isToldApart(from: try tracked("13.0", file: 2))))
    #expect(try tracked("12.7").isToldApart(from: try tracked("13.0001", file: 2)))
  }

  @Test("against an official time all of the 0.15 s count")
  func official() throws {
    let mark = try AthleticsTests.official("3:31.95")
    #expect(!(try tracked("3:32.09").isToldApart(from: mark)))
    #expect(try tracked("3:32.11").isToldApart(from: mark))
    let gap = TimeDifference(from: try tracked("2:38.5"), to: mark)
    #expect(gap.rangeText == "53.29–53.60")
  }

  @Test("from the gun all of the 0.15 s count")
  func gun() throws {
    #expect(TimeDifference(fromGunTo: try tracked("12.7")).rangeText == "12.55–12.85")
  }

  @Test("where samples were missing a difference is as much wider")
  func pause() throws {
    let wide = Reading.tracked(try printed("20").time, within: try printed("1").time)
    let gap = TimeDifference(from: try tracked("15"), to: wide)
    #expect(gap.range.width == RaceTime(ticks: 2 * (9100 + 600)))
    #expect(wide.ownRange.width < wide.range.width)
    let narrow = Reading.tracked(try printed("20").time, within: try printed("0.02").time)
    #expect(narrow.ownRange == narrow.range)
  }

  @Test("against another race nothing is shared")
  func otherRace() throws {
    let apart = try tracked("12.7").apart
    #expect(apart.range == (try tracked("12.7").range))
    #expect(TimeDifference(from: apart, to: try tracked("14.0")).rangeText == "1.00–1.60")
    #expect(TimeDifference(from: apart, to: apart).range.width == RaceTime(ticks: 6000))
    #expect(
      try AthleticsTests.official("3:31.95").apart
        == (try AthleticsTests.official("3:31.95")))
  }
}
