import RaceReplay
import Testing

@Suite("A stamp of arrival")
struct ArrivalStampTests {
  @Test(
    "is read in UTC and written to the millisecond",
    arguments: [
      ("1970-01-01T00:00:00.000Z", 0, "1970-01-01T00:00:00.000Z"),
      ("2026-06-06T18:03:12.123Z", 1_780_768_992_123, "2026-06-06T18:03:12.123Z"),
      ("2026-06-06T18:03:12.1Z", 1_780_768_992_100, "2026-06-06T18:03:12.100Z"),
      ("2024-02-29T23:59:59Z", 1_709_251_199_000, "2024-02-29T23:59:59.000Z"),
      ("1969-12-31T23:59:59.999Z", -1, "1969-12-31T23:59:59.999Z"),
      ("0001-01-01T00:00:00.000Z", -62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
      ("9999-12-31T23:59:59.999Z", 253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ] as [(String, Int64, String)])
  func both(text: String, milliseconds: Int64, code: String) throws {
    let stamp = try #require(ArrivalStamp(text))
    #expect(stamp.milliseconds == milliseconds)
    #expect(stamp.code == code)
    #expect(ArrivalStamp(milliseconds: milliseconds) == stamp)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "T", "Z", "2026-06-06", "2026-06-06T18:03:12.123", "2026-06-06 18:03:12.123Z",
      "2026-06-06T18:03Z", "2026-06-06T18:03:12.Z", "2026-06-06T18:03:12.1234Z",
      "2026-06-06T18:03:60Z", "2026-06-06T24:00:00Z", "2026-02-30T18:03:12Z",
      "2026-06-06T18:03:12.12٣Z", "2026-06-06T18:03:12+02:00", "2026-06-06T18:03:12,5Z",
      "2026-06-06T18:03:12.-1Z", "2026-06-06TT18:03:12Z",
    ])
  func refused(text: String) { #expect(ArrivalStamp(text) == nil) }

  @Test("beyond the calendar is its first or last moment", arguments: [Int64.min, Int64.max])
  func beyond(milliseconds: Int64) {
    let code = ArrivalStamp(milliseconds: milliseconds).code
    #expect(
      code == (milliseconds < 0 ? "0001-01-01T00:00:00.000Z" : "9999-12-31T23:59:59.999Z"))
  }
}
