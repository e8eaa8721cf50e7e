import Athletics

/// When a report arrived, in milliseconds of UTC since the beginning of 1970.
package struct ArrivalStamp: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  private static let perDay: Int64 = 86_400_000

  /// A stamp within the years that the calendar of logs has.
  package init(milliseconds: Int64) {
    let days = Day.counted
    self.milliseconds = min(
      max(milliseconds, Int64(days.lowerBound) * Self.perDay),
      Int64(days.upperBound + 1) * Self.perDay - 1)
  }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  /// Reads `2026-06-06T18:03:12.123Z`, with up to three decimals or none; nothing for what is not
  /// UTC or not on the calendar.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), parts[1].last == "Z" else { return nil }
    let clock = parts[1].dropLast()
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = clock.first, first.utf8.count == 8, let time = TimeOfDay(first) else {
      return nil
    }
    var thousandths: Int64 = 0
    if clock.count == 2 {
      let digits = clock[1]
      guard (1...3).contains(digits.utf8.count),
        digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
        let value = Int64(digits + String(repeating: "0", count: 3 - digits.utf8.count))
      else { return nil }
      thousandths = value
    }
    let ofDay = Int64(time.seconds) * 1000 + thousandths
    self.init(milliseconds: Int64(day.sinceEpoch) * Self.perDay + ofDay)
  }

  /// The stamp as logs write it: `2026-06-06T18:03:12.123Z`.
  package var code: String {
    let (days, ofDay) = milliseconds.quotientAndRemainder(dividingBy: Self.perDay)
    let isBefore = ofDay < 0
    let rest = Int(isBefore ? ofDay + Self.perDay : ofDay)
    let day = Day(sinceEpoch: Int(days) - (isBefore ? 1 : 0))
    let thousandths = String(String(1000 + rest % 1000).dropFirst())
    return "\(day.code)T\(TimeOfDay(seconds: rest / 1000).code).\(thousandths)Z"
  }
}
