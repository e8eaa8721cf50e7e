import Athletics
import Testing

@Suite("Reading and printing times")
struct PrintedTimeTests {
  @Test(
    "a time is read to 100 µs and printed as it was",
    arguments: [
      ("9.784", 97_840, 3), ("9.79", 97_900, 2), ("3:27.65", 2_076_500, 2),
      ("2:06:26", 75_860_000, 0), ("1:00.0000", 600_000, 4), ("0.0001", 1, 4), ("0", 0, 0),
      ("59.9999", 599_999, 4), ("1:00:00.5", 36_005_000, 1), ("12", 120_000, 0),
    ])
  func reads(text: String, ticks: Int64, decimals: Int) throws {
    let time = try PrintedTime(text)
    #expect(time.time == RaceTime(ticks: ticks))
    #expect(time.decimals == decimals)
    #expect(time.text == text)
  }

  @Test("seconds alone may pass a minute, as on a stop-watch")
  func secondsAlone() throws {
    #expect(try PrintedTime("211.95").text == "3:31.95")
    #expect(try PrintedTime("75:30").text == "1:15:30")
  }

  @Test("minutes and seconds behind a colon have two digits")
  func twoDigits() throws {
    for text in ["1:5", "1:5.3", "1:005", "1:2:03", "1:02:3", "1:75.0", "1:2:3", "12:3.45"] {
      #expect(throws: TimeSyntaxError.self, "\(text)") { try PrintedTime(text) }
    }
    #expect(try PrintedTime("1:05.3").text == "1:05.3")
    #expect(try PrintedTime("61:30.0").text == "1:01:30.0")
    #expect(try PrintedTime("1:02:03").text == "1:02:03")
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "", " ", "1:60", "1:60.00", "1:60:00", "1:00:60", "9.", ".5", ":30", "1:", "1::2", "1:2:3:4",
      "9.78421", "9,79", "-9.79", "−9.79", "+9.79", "9.79 ", " 9.79", "9.7.9", "DNF", "3:27.65h",
      "٩.٧٩", "９.79", "9.7٩", "1e3", "0x10", "9.79\u{301}", "\n", "1.5:20",
    ])
  func refuses(text: String) {
    #expect(throws: TimeSyntaxError.self) { try PrintedTime(text) }
  }

  @Test("an error says how many characters made sense")
  func errorOffsets() {
    let cases = [
      ("3:27.6x", 6), ("9.78421", 6), ("", 0), ("3:2a", 3), ("9.", 2), ("1:60", 0), ("1:5.3", 2),
      ("1:2:03", 2), ("1:02:3", 5),
    ]
    for (text, offset) in cases {
      #expect(throws: TimeSyntaxError.self, "\(text)") { try PrintedTime(text) }
      do throws(TimeSyntaxError) {
        _ = try PrintedTime(text)
      } catch {
        #expect(error.offset == offset, "\(text)")
        #expect(!error.expected.isEmpty)
      }
    }
  }

  @Test("no length of digits overflows")
  func overflow() throws {
    #expect(try PrintedTime("1000:00:00").time == RaceTime.longest)
    #expect(try PrintedTime("3600000").time == RaceTime.longest)
    for text in ["1000:00:01", "3600000.0001", "3600001", String(repeating: "9", count: 400)] {
      #expect(throws: TimeSyntaxError.self, "\(text)") { try PrintedTime(text) }
    }
    #expect(throws: TimeSyntaxError.self) { try PrintedTime("3600000:59:59") }
    let zeros = String(repeating: "0", count: 400) + "9.79"
    #expect(try PrintedTime(zeros).text == "9.79")
  }

  @Test("fewer digits round half up, and carry into minutes and hours")
  func rounding() {
    #expect(RaceTime(ticks: 599_950).text(decimals: 2) == "1:00.00")
    #expect(RaceTime(ticks: 599_949).text(decimals: 2) == "59.99")
    #expect(RaceTime(ticks: 599_950).text(decimals: 3) == "59.995")
    #expect(RaceTime(ticks: 35_999_999).text(decimals: 0) == "1:00:00")
    #expect(RaceTime(ticks: 97_840).text(decimals: 0) == "10")
    #expect(RaceTime(ticks: 97_840).text(decimals: 9) == "9.7840")
    #expect(RaceTime(ticks: 97_840).text(decimals: -1) == "10")
  }

  @Test("a negative difference has a minus sign, a zero has none")
  func negative() {
    #expect(RaceTime(ticks: -1400).text(decimals: 2) == "−0.14")
    #expect(RaceTime(ticks: -4).text(decimals: 2) == "0.00")
    #expect(RaceTime(ticks: -599_950).text(decimals: 2) == "−1:00.00")
  }

  @Test("whatever is printed is read back the same")
  func roundTrip() throws {
    var random = SplitMix64(seed: 1500)
    for _ in 0..<2000 {
      let decimals = Int.random(in: 0...4, using: &random)
      let step = Reading.lastDigit(decimals).ticks
      let most = RaceTime.longest.ticks >> Int64.random(in: 0...24, using: &random)
      let ticks = Int64.random(in: 0...most, using: &random) / step * step
      let time = PrintedTime(time: RaceTime(ticks: ticks), decimals: decimals)
      #expect(try PrintedTime(time.text) == time)
    }
  }
}
