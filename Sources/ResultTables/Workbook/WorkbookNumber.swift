import Athletics

/// A number of a workbook’s cell as people see it there.
enum WorkbookNumber {
  /// The text of a number in a format; nothing where it is no number.
  ///
  /// A time is told as finely as it is stored, and at least as finely as it is shown.
  static func text(_ stored: String, _ format: NumberFormat, isFrom1904: Bool) -> String? {
    switch format {
    case .number(let decimals): return plain(stored, decimals: decimals)
    case .date, .dateTime, .time, .timeOfDay: break
    }
    // A day is 864 million units of 100 µs; what is not of our years is no time.
    guard let days = Double(stored), days.isFinite, (0..<3_000_000).contains(days) else {
      return plain(stored, decimals: 0)
    }
    let ticks = Int((days * Double(ticksPerDay)).rounded())
    switch format {
    case .time(let hasHours, let hasSeconds, let decimals):
      return time(ticks, hasHours: hasHours, hasSeconds: hasSeconds, decimals: decimals)
    case .timeOfDay: return clock(ticks % ticksPerDay)
    default:
      let day = ticks / ticksPerDay
      let rest = ticks % ticksPerDay
      guard day > 0 || isFrom1904 else { return clock(rest) }
      guard let code = date(day, isFrom1904: isFrom1904) else {
        return plain(stored, decimals: 0)
      }
      return format == .date || rest == 0 ? code : code + " " + clock(rest)
    }
  }

  private static let ticksPerSecond = 10_000
  private static let ticksPerDay = 86_400 * ticksPerSecond

  private static func time(
    _ ticks: Int, hasHours: Bool, hasSeconds: Bool, decimals: Int
  ) -> String {
    let seconds = ticks / ticksPerSecond
    let fraction = fraction(ticks % ticksPerSecond, atLeast: decimals)
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if !hasSeconds, seconds % 60 == 0, fraction.isEmpty { return "\(hours):" + two(minutes) }
    let end = two(seconds % 60) + fraction
    if hasHours || hours > 0 { return "\(hours):" + two(minutes) + ":" + end }
    return "\(minutes):" + end
  }

  private static func fraction(_ ticks: Int, atLeast decimals: Int) -> String {
    let digits = String(String(ticksPerSecond + ticks).dropFirst())
    let count = max(digits.reversed().drop { $0 == "0" }.count, decimals)
    return count == 0 ? "" : "." + digits.prefix(count)
  }

  private static func clock(_ ticks: Int) -> String {
    let seconds = ticks / ticksPerSecond
    let end = seconds % 60 == 0 ? "" : ":" + two(seconds % 60)
    return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + end
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The day of a count that begins with 1 January 1900, or with 0 for 1 January 1904; the first takes
  /// 1900 for a leap year.
  private static func date(_ count: Int, isFrom1904: Bool) -> String? {
    if !isFrom1904, count == 60 { return nil }
    let day = Day(sinceEpoch: count - (isFrom1904 ? 24_107 : count < 60 ? 25_568 : 25_569))
    return (1000...9999).contains(day.year) ? day.code : nil
  }

  /// A number as it is shown, with at least so many decimals: 15 digits are all that a spreadsheet
  /// vouches for, so that `10.399999999999999` is 10.4.
  static func plain(_ stored: String, decimals: Int) -> String? {
    guard stored.utf8.count < 400 else { return nil }
    let parts = stored.lowercased().split(separator: "e", maxSplits: 1)
    guard let first = parts.first, Double(stored)?.isFinite ?? false else { return nil }
    let isNegative = first.first == "-"
    let mantissa = first.drop { $0 == "-" || $0 == "+" }
    let halves = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let exponent = parts.count == 2 ? Int(parts[1]) : 0, (-30...30).contains(exponent)
    else { return nil }
    var digits = halves.flatMap { $0.utf8.map { Int($0) - 0x30 } }
    var point = (halves.first?.count ?? 0) + exponent
    round(&digits, &point)
    while point < 1 {
      digits.insert(0, at: 0)
      point += 1
    }
    while digits.count < point + decimals { digits.append(0) }
    while digits.count > point + decimals, digits.last == 0 { digits.removeLast() }
    while point > 1, digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
    let text = digits.map(String.init)
    let end = point < text.count ? "." + text[point...].joined() : ""
    return (isNegative ? "-" : "") + text[..<point].joined() + end
  }

  private static func round(_ digits: inout [Int], _ point: inout Int) {
    let start = digits.firstIndex { $0 != 0 } ?? digits.count
    guard digits.count - start > 15 else { return }
    var carry = digits[start + 15] >= 5
    digits.removeSubrange((start + 15)...)
    var index = digits.count - 1
    while carry, index >= 0 {
      carry = digits[index] == 9
      digits[index] = carry ? 0 : digits[index] + 1
      index -= 1
    }
    if carry {
      digits.insert(1, at: 0)
      point += 1
    }
    // What was cut off before the point are zeros.
    while digits.count < point { digits.append(0) }
  }
}
