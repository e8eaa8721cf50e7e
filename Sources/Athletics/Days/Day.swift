/// A day of the calendar.
package struct Day: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// A day that is known to be on the calendar.
  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-08-06`; nothing for a day that the calendar does not have.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, Self.isDigits(text, and: "-"), let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), year > 0, (1...12).contains(month),
      (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether there is nothing but ASCII digits and separators: `Int` would read a sign too.
  static func isDigits(_ text: some StringProtocol, and separator: Unicode.Scalar) -> Bool {
    text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == separator }
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The day for people: `6 Aug 2024`.
  package var text: String { shortText + " \(year)" }
  /// The day without its year: `6 Aug`.
  package var shortText: String { "\(day) \(Self.months[month - 1])" }
  /// The day as logs write it: `2024-08-06`.
  package var code: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}

/// A time of day, to the second, on the clock where the competition is held.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  package let seconds: Int

  /// A time from the seconds since midnight, less than a day of them.
  package init(seconds: Int) { self.seconds = min(max(seconds, 0), 86_399) }

  /// Reads `20:56` or `20:56:29`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }),
      Day.isDigits(text, and: ":")
    else { return nil }
    let numbers = parts.compactMap { part in Int(part) }
    guard numbers.count == parts.count, (0..<24).contains(numbers[0]),
      numbers.dropFirst().allSatisfy({ (0..<60).contains($0) })
    else { return nil }
    seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// The time for people, to the minute: `20:56`.
  package var text: String { Self.two(seconds / 3600) + ":" + Self.two(seconds / 60 % 60) }
  /// The time as logs write it: `20:56:29`.
  package var code: String { text + ":" + Self.two(seconds % 60) }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
