import Athletics

/// A time as people write it, brought into the notation of result lists (`3:59.21`).
///
/// Each notation stands for one time only: what could be two is left as it was written.
enum TimeNotation {
  /// What a cell says that holds no time: the words that programs and people write for nothing.
  static let nothing: Set<String> = ["nan", "nat", "null", "none", "n/a", "na", "--", "---"]

  /// The time at the beginning of a text, and the words behind it.
  ///
  /// - Parameter length: how far the race goes, where that is known: beyond 10 km the last of three
  ///   numbers between points are seconds (`1.13.25`), up to there hundredths (`8.01.10`).
  static func parts(of text: String, length: Distance?) -> (time: String, words: [String]) {
    if let time = duration(text) ?? inUnits(text) { return (time, []) }
    var words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return (text, []) }
    let (number, signs) = withoutSigns(words.removeFirst())
    let time = withPoint(pointed(commaBehindPoints(number), length: length))
    if let half = words.last.map({ $0.uppercased() }), half == "AM" || half == "PM" {
      words.removeLast()
      return (onTheClock(time, isAfternoon: half == "PM"), signs + words)
    }
    return (withoutEmptyDigits(time), signs + words)
  }

  /// `0 days 00:15:46.300000`, as programs write how long something took.
  private static func duration(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count == 3, words[1] == "days" || words[1] == "day", let days = Int(words[0]),
      (0...30).contains(days)
    else { return nil }
    let parts = words[2].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hours = Int(parts[0]), (0...23).contains(hours) else { return nil }
    return joined(
      hours: days * 24 + hours, minutes: String(parts[1]),
      seconds: withoutEmptyDigits(String(parts[2])))
  }

  /// `15 min 46 s`, `15m25.3s`, `1h02m03s`, `15'25"3`, `PT15M46.3S`: numbers with their units.
  private static func inUnits(_ text: String) -> String? {
    let isISO = text.hasPrefix("PT")
    var values: [Unit: String] = [:]
    var last: Unit?
    var rest = Substring((isISO ? String(text.dropFirst(2)) : text).lowercased())
    while true {
      rest = rest.drop { $0 == " " }
      guard !rest.isEmpty else { break }
      let number = String(rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
      rest = rest.dropFirst(number.count).drop { $0 == " " }
      guard number.first?.isNumber == true else { return nil }
      if last == .seconds {
        // `15'25"3`: tenths behind the sign of the seconds.
        guard rest.isEmpty, number.allSatisfy(\.isNumber), let seconds = values[.seconds],
          !seconds.contains(".")
        else { return nil }
        values[.seconds] = seconds + "." + number
        break
      }
      let word = String(rest.prefix { !$0.isNumber && $0 != " " })
      rest = rest.dropFirst(word.count)
      let unit = word.isEmpty && last == .minutes ? .seconds : Unit.named(word)
      guard let unit, last.map({ $0 < unit }) ?? true else { return nil }
      values[unit] = withPoint(number)
      last = unit
      if word.isEmpty { break }
    }
    // `10.2h` was taken by hand, and `5 m` is no time.
    guard rest.isEmpty, values.count > 1 || values[.seconds] != nil,
      values[.hours].map({ Int($0) != nil }) ?? true,
      values[.minutes].map({ Int($0) != nil }) ?? true
    else { return nil }
    return joined(
      hours: values[.hours].flatMap { Int($0) } ?? 0, minutes: values[.minutes] ?? "0",
      seconds: values[.seconds] ?? "0")
  }

  private enum Unit: Int, Comparable {
    case hours, minutes, seconds

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    static func named(_ word: String) -> Unit? { words[word] }

    private static let words: [String: Unit] = {
      var words: [String: Unit] = [:]
      for (unit, names) in [
        (Unit.hours, ["h", "hr", "hrs", "hour", "hours", "std", "std."]),
        (.minutes, ["m", "min", "mins", "min.", "minute", "minutes", "minuten", "'", "′", "’"]),
        (
          .seconds,
          ["s", "sec", "secs", "sec.", "second", "seconds", "sek", "sek.", "\"", "″", "”", "''"]
        ),
      ] {
        for name in names { words[name] = unit }
      }
      return words
    }()
  }

  private static func joined(hours: Int, minutes: String, seconds: String) -> String? {
    let long = seconds.prefix { $0 != "." }.count < 2 ? "0" + seconds : seconds
    if hours > 0 { return "\(hours):" + (minutes.count < 2 ? "0" : "") + minutes + ":" + long }
    guard let count = Int(minutes) else { return nil }
    return count > 0 ? "\(count):" + long : seconds
  }

  /// The number of a word, and the signs behind it: `10.00w`, `8:02.50q`, `59.2A`, `4:01.2+`.
  private static func withoutSigns(_ word: String) -> (number: String, signs: [String]) {
    var number = word
    var signs: [String] = []
    while number.count > 1, let last = number.last, Self.signs.contains(last),
      number.dropLast().last.map({ $0.isNumber || Self.signs.contains($0) || $0 == "h" }) ?? false
    {
      signs.insert(String(last), at: 0)
      number.removeLast()
    }
    return (number, signs)
  }

  private static let signs: Set<Character> = ["q", "Q", "w", "W", "A", "a", "i", "R", "+", "*"]

  /// `12:31:10 AM`, as spreadsheets show what took half an hour, without the half of the day.
  private static func onTheClock(_ time: String, isAfternoon: Bool) -> String {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = Int(parts[0]), (1...12).contains(hour) else { return time }
    let hours = hour % 12 + (isAfternoon ? 12 : 0)
    return joined(hours: hours, minutes: String(parts[1]), seconds: String(parts[2])) ?? time
  }

  /// `3.59,21` with a colon behind the minutes, `1.03.59,2` with two.
  private static func commaBehindPoints(_ text: String) -> String {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count == 2, (1...3).contains(halves[1].count), !text.contains(":") else {
      return text
    }
    let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      (halves + parts).allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } }),
      parts.dropFirst().allSatisfy({ $0.count == 2 }), !parts[0].isEmpty
    else { return text }
    return parts.joined(separator: ":") + "." + halves[1]
  }

  /// `8.01.10` with a colon behind the minutes, `1.13.25` with two.
  private static func pointed(_ text: String, length: Distance?) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), !text.contains(":"), !text.contains(","),
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
      ),
      parts.dropFirst().allSatisfy({ $0.count == 2 || $0 == parts.last })
    else { return text }
    if parts.count == 4 { return parts.dropLast().joined(separator: ":") + "." + parts[3] }
    guard let length else { return text }
    return length > Distance(metres: 10_000)
      ? parts.joined(separator: ":") : parts[0] + ":" + parts[1] + "." + parts[2]
  }

  /// A comma before one to three last digits is a point.
  private static func withPoint(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !text.contains("."), (1...3).contains(parts[1].count),
      parts[1].allSatisfy({ $0.isASCII && $0.isNumber })
    else { return text }
    return parts[0] + "." + parts[1]
  }

  /// Whether nobody takes so long: slower than 0.7 m/s, a stroll.
  static func isTooSlow(_ time: PrintedTime, over length: Distance) -> Bool {
    speed(time, over: length) < 700
  }

  /// The same with hundredths behind the last colon (`3:53:17`, `46:17:00`, `48:10`), where someone may have
  /// run that.
  static func hundredths(of text: String, over length: Distance) -> PrintedTime? {
    guard let colon = text.lastIndex(of: ":"), text[colon...].count == 3,
      let time = try? PrintedTime(
        String(text[..<colon]) + "." + text[text.index(after: colon)...]),
      (700..<12_500).contains(speed(time, over: length))
    else { return nil }
    return time
  }

  /// In millimetres a second.
  private static func speed(_ time: PrintedTime, over length: Distance) -> Double {
    Double(length.millimetres) / max(time.time.seconds, 0.0001)
  }

  /// Without the zeros that a program writes behind the digits that were taken, beyond four.
  private static func withoutEmptyDigits(_ text: String) -> String {
    guard let point = text.lastIndex(of: "."), text[point...].count > 5,
      text[text.index(after: point)...].allSatisfy(\.isNumber)
    else { return text }
    var short = text
    while short.last == "0" { short.removeLast() }
    if short.last == "." { short.removeLast() }
    return short
  }
}
