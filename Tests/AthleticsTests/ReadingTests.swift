import Athletics
import Testing

@Suite("Readings")
struct ReadingTests {
  private func interval(_ lower: Int64, _ upper: Int64) -> TimeRange {
    TimeRange(lower: RaceTime(ticks: lower), upper: RaceTime(ticks: upper))
  }

  @Test("a time that was rounded up lies in the hundredth up to it")
  func up() throws {
    #expect(try official("3:27.79").range == interval(2_077_810, 2_077_900))
    #expect(try official("2:09:45").range == interval(77_840_010, 77_850_000))
    #expect(try official("26:43.5").range == interval(16_034_010, 16_035_000))
  }

  @Test(
    "the reading lies in the interval of the mark that it was rounded up to, and in no neighbour's",
    arguments: [
      ("9.911", "9.92"), ("9.784", "9.79"), ("9.789", "9.79"), ("9.572", "9.58"),
      ("7.521", "7.53"), ("7.527", "7.53"), ("9.780", "9.78"),
    ])
  func roundingUp(read: String, mark: String) throws {
    let reading = try printed(read).time
    let range = try official(mark).range
    #expect(range.lower <= reading && reading <= range.upper)
    for away in [-100, 100] as [Int64] {
      let time = try printed(mark).time + RaceTime(ticks: away)
      let other = Reading.roundedUp(PrintedTime(time: time, decimals: 2)).range
      #expect(!(other.lower <= reading && reading <= other.upper))
    }
  }

  @Test("a time read finer than to 0.001 s has a wider interval")
  func finerGrid() throws {
    let fine = Reading(
      try printed("9.92"), .up(step: RaceTime(ticks: 100), grid: RaceTime(ticks: 1)))
    #expect(fine.range == interval(99_101, 99_200))
  }

  @Test("a cut time lies in the step from it")
  func cutOff() throws {
    #expect(try cut("1:53.2").range == interval(1_132_000, 1_132_999))
    #expect(try cut("56").range == interval(560_000, 569_999))
    #expect(try cut("9.7845").range == interval(97_845, 97_845))
  }

  @Test("a press figure lies within one of its last digit, tracking within 0.15 s")
  func near() throws {
    #expect(try press("2:47.27").range == interval(1_672_600, 1_672_800))
    #expect(try press("1:51").range == interval(1_100_000, 1_120_000))
    #expect(try tracked("2:38.5").range == interval(1_583_500, 1_586_500))
  }

  @Test("three decimals are the reading itself")
  func exact() throws {
    #expect(try official("9.784").range == interval(97_840, 97_840))
    #expect(try official("9.784").rounding == .exact)
  }

  @Test("a hand time is shown with h, and lies in the tenth up to it")
  func hand() throws {
    let hand = Reading.roundedUp(try printed("3:35.6"), isHandTimed: true)
    #expect(hand.text == "3:35.6h")
    #expect(hand.range == interval(2_155_010, 2_156_000))
    #expect(try official("3:35.60").text == "3:35.60")
  }

  @Test("an interval is closed: two that touch cannot be told apart")
  func overlap() {
    #expect(interval(1, 5).overlaps(interval(5, 9)))
    #expect(!interval(1, 5).isBefore(interval(5, 9)))
    #expect(interval(1, 5).isBefore(interval(6, 9)))
    #expect(!interval(6, 9).overlaps(interval(1, 5)))
    #expect(interval(9, 1) == interval(1, 9))
    #expect(interval(1, 9).middle == RaceTime(ticks: 5))
    #expect(interval(1, 9).width == RaceTime(ticks: 8))
  }

  @Test("a finer time beside a mark is its reading where it is rounded up to it")
  func finer() throws {
    let mark = try official("1:44.10")
    #expect(mark.finer("1:44.093")?.text == "1:44.093")
    #expect(mark.finer(".098")?.text == "1:44.098")
    #expect(mark.finer("0.0912")?.text == "1:44.0912")
    #expect(try official("10.00").finer(".995")?.text == "9.995")
    for text in ["1:44.103", ".05", ".089", "1:44.09", "x", "", ".", "999999:44.093"] {
      #expect(mark.finer(text) == nil, "\(text)")
    }
  }
}
