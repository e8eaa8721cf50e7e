import Athletics

/// A unit of time that the head of a column gives for the bare numbers below it.
enum HeadUnit: Sendable {
  case milliseconds, seconds, minutes, hours

  /// The unit of a folded word: `ms`, `min`.
  static func named(_ word: String) -> HeadUnit? {
    switch word {
    case "ms", "msec", "msecs", "millis", "milliseconds": .milliseconds
    case "s", "sec", "secs", "second", "seconds", "sek", "sekunden", "secondes", "segundos":
      .seconds
    case "min", "mins", "minute", "minutes", "minuten", "minutos", "minuti": .minutes
    case "h", "hr", "hrs", "hour", "hours", "stunden", "heures": .hours
    default: nil
    }
  }

  /// The time that a bare number means: as fine as its last digit lets it be, at most four decimals.
  ///
  /// Nothing for what is no number, or may be something else: `36.45` below minutes is as well 36:45.
  func time(_ text: String) -> PrintedTime? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count < 3, let whole = parts.first, (1...10).contains(whole.utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), parts.last != ""
    else { return nil }
    // More digits than these are a program’s.
    let digits = parts.count == 2 ? parts[1].prefix(9) : ""
    guard let number = Int64(whole + digits) else { return nil }
    let scale = Self.powerOfTen(digits.utf8.count)
    let (scaled, isOver) = number.multipliedReportingOverflow(by: ticksInOne)
    guard !isOver, scaled / scale < 36_000_000_000, ticksInOne / scale <= finest else { return nil }
    let ticks = scaled / scale + (scaled % scale * 2 >= scale ? 1 : 0)
    // How fine it is: the unit of the last digit, in ticks, made a decimal place.
    var decimals = 0
    while decimals < 4, Self.powerOfTen(3 - decimals) * scale >= ticksInOne { decimals += 1 }
    let step = Self.powerOfTen(4 - decimals)
    let time = (ticks + step / 2) / step * step
    if decimals == 4, self != .milliseconds, self != .seconds {
      // What a program divided comes back as the whole it was.
      while decimals > 0, time % (Self.powerOfTen(5 - decimals)) == 0 { decimals -= 1 }
    }
    return PrintedTime(time: RaceTime(ticks: time), decimals: decimals)
  }

  /// How much the last digit of a time may stand for, in ticks.
  private var finest: Int64 { self == .minutes || self == .hours ? 1000 : 10_000 }

  private var ticksInOne: Int64 {
    switch self {
    case .milliseconds: 10
    case .seconds: 10_000
    case .minutes: 600_000
    case .hours: 36_000_000
    }
  }

  /// The time that a part of a day means, as spreadsheets hold times: `0.0231018518518519` is 33:16; nothing
  /// for any other text.
  static func partOfDay(_ text: String) -> PrintedTime? {
    guard text.hasPrefix("0.") || text.hasPrefix("0,"), text.utf8.count >= 8, text.isBareNumber
    else { return nil }
    let digits = text.dropFirst(2).prefix(15)
    guard let number = Int64(digits), text.dropFirst(2).allSatisfy(\.isNumber) else { return nil }
    let scale = powerOfTen(digits.utf8.count)
    // A part of one is less than the ticks of a day.
    let (ticks, rest) = scale.dividingFullWidth(number.multipliedFullWidth(by: ticksInDay))
    let near = ticks + (rest * 2 >= scale ? 1 : 0)
    // As fine as it must be to be that number, and no finer.
    let doubt = ticksInDay / scale + 1
    for decimals in 0..<4 {
      let step = powerOfTen(4 - decimals)
      let time = (near + step / 2) / step * step
      if abs(time - near) <= doubt {
        return PrintedTime(time: RaceTime(ticks: time), decimals: decimals)
      }
    }
    return PrintedTime(time: RaceTime(ticks: near), decimals: 4)
  }

  private static let ticksInDay: Int64 = 864_000_000

  private static func powerOfTen(_ exponent: Int) -> Int64 {
    (0..<max(exponent, 0)).reduce(1) { power, _ in power * 10 }
  }
}

extension String {
  /// Whether it is digits, with a point or comma among them.
  var isBareNumber: Bool {
    !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
  }
}
