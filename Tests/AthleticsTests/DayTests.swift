import Athletics
import Testing

@Suite("Days and times of day")
struct DayTests {
  @Test("a day is read, written and told")
  func day() throws {
    let day = try #require(Day("2024-08-06"))
    #expect(day.code == "2024-08-06")
    #expect(day.text == "6 Aug 2024")
    #expect(day.shortText == "6 Aug")
    #expect(try #require(Day("0896-04-10")).code == "0896-04-10")
  }

  @Test("leap years are those of the calendar")
  func leapYears() {
    #expect(Day("2024-02-29") != nil)
    #expect(Day("2000-02-29") != nil)
    #expect(Day("1900-02-29") == nil)
    #expect(Day("2023-02-29") == nil)
  }

  @Test("days are counted from the first of 1970, and back")
  func counting() throws {
    let days = [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("1900-03-01", -25_508), ("2100-12-31", 47_846), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
    ]
    for (code, count) in days {
      #expect(try #require(Day(code)).sinceEpoch == count)
      #expect(Day(sinceEpoch: count).code == code)
    }
    for count in stride(from: -719_162, through: 2_932_896, by: 97) {
      let day = Day(sinceEpoch: count)
      #expect(Day(day.code) == day)
      #expect(day.sinceEpoch == count)
    }
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "2024", "2024-8-6", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00", "0000-01-01",
      "24-08-06", "2024-08-06T20:50", "2024/08/06", "+024-08-06", "2024-+8-06", "-024-08-06",
      "2024--8-06", "٢٠٢٤-08-06", "2024-08-٠٦",
    ])
  func noDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("days are ordered by year, month, day")
  func order() throws {
    let days = try ["2024-08-06", "2023-12-31", "2024-07-31", "2024-08-01"].map {
      try #require(Day($0))
    }
    #expect(
      days.sorted().map(\.code) == ["2023-12-31", "2024-07-31", "2024-08-01", "2024-08-06"])
  }

  @Test("an estimated day carries a tilde")
  func estimated() throws {
    let day = try #require(Day("2024-08-09"))
    #expect(DatedDay(day, origin: .estimated).text == "~9 Aug 2024")
    #expect(DatedDay(day).text == "9 Aug 2024")
  }

  @Test("a time of day is read to the second")
  func timeOfDay() throws {
    let stamp = try #require(TimeOfDay("20:56:29"))
    #expect(stamp.code == "20:56:29")
    #expect(stamp.text == "20:56")
    #expect(try #require(TimeOfDay("09:05")).code == "09:05:00")
    #expect(try #require(TimeOfDay("09:05")) < stamp)
  }

  @Test(
    "what is no time of day is refused",
    arguments: [
      "", "20", "20:5", "24:00", "20:60", "20:56:60", "20:56:29:00", "+1:00", "-1:00", "-0:00",
      "1:000", "٢٠:٥٦",
    ])
  func noTimeOfDay(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}
