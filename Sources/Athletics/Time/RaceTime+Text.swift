/// A time as it was printed: its value and how many decimals were shown.
package struct PrintedTime: Hashable, Sendable {
  package let time: RaceTime
  /// Digits after the point, 0 to 4.
  package let decimals: Int

  package init(time: RaceTime, decimals: Int) {
    self.time = time
    self.decimals = decimals
  }
}

/// Why a text is not a time: where it stopped making sense and what was expected there.
package struct TimeSyntaxError: Error, Hashable, Sendable {
  /// Characters before the place that could not be read.
  package let offset: Int
  package let expected: String

  /// A part behind a colon that has another number of digits, and ends before an offset.
  fileprivate static func twoDigits(before end: Int, _ digits: Int) -> TimeSyntaxError {
    TimeSyntaxError(offset: end - digits, expected: "two digits behind a colon, such as 1:05.30")
  }
}

extension PrintedTime {
  /// Whether it is a zero, which stands for no time.
  package var isZero: Bool { time == .zero }

  /// Reads `9.784`, `3:27.65` or `2:06:26`: at most three parts, minutes and seconds of two digits
  /// and under 60 where a larger part stands before them, at most four decimals.
  package init(_ text: some StringProtocol) throws(TimeSyntaxError) {
    var parts: [Int64] = []
    var current: Int64?
    var digits = 0
    var decimals: Int?
    var fraction: Int64 = 0
    var offset = 0
    // By bytes, since tables of a million times are read: up to an error all of them are ASCII.
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        let digit = byte - 0x30
        if let shown = decimals {
          guard shown < 4 else {
            throw TimeSyntaxError(offset: offset, expected: "at most four decimals")
          }
          fraction = fraction * 10 + Int64(digit)
          decimals = shown + 1
        } else {
          let grown = (current ?? 0) * 10 + Int64(digit)
          guard grown <= 3_600_000 else {
            throw TimeSyntaxError(offset: offset, expected: "a time under 1000 hours")
          }
          current = grown
          digits += 1
        }
      } else if byte == UInt8(ascii: ":"), decimals == nil, let part = current, parts.count < 2 {
        guard parts.isEmpty || digits == 2 else { throw .twoDigits(before: offset, digits) }
        parts.append(part)
        current = nil
        digits = 0
      } else if byte == UInt8(ascii: "."), decimals == nil, current != nil {
        decimals = 0
      } else {
        throw TimeSyntaxError(offset: offset, expected: "a time such as 9.79, 3:27.65 or 2:06:26")
      }
      offset += 1
    }
    guard let seconds = current, decimals != 0 else {
      throw TimeSyntaxError(offset: offset, expected: "a digit")
    }
    guard parts.isEmpty || digits == 2 else {
      throw .twoDigits(
        before: text.utf8.firstIndex(of: UInt8(ascii: ".")).map {
          text.utf8.distance(from: text.utf8.startIndex, to: $0)
        } ?? offset, digits)
    }
    if !parts.isEmpty, seconds > 59 || (parts.count == 2 && parts[1] > 59) {
      throw TimeSyntaxError(offset: 0, expected: "minutes and seconds under 60")
    }
    let whole = parts.reduce(0) { $0 * 60 + $1 } * (parts.isEmpty ? 1 : 60) + seconds
    for _ in (decimals ?? 0)..<4 { fraction *= 10 }
    let time = RaceTime(ticks: whole * RaceTime.ticksPerSecond + fraction)
    guard time <= RaceTime.longest else {
      throw TimeSyntaxError(offset: 0, expected: "a time under 1000 hours")
    }
    self.init(time: time, decimals: decimals ?? 0)
  }

  /// The time as the sport writes it.
  package var text: String { time.text(decimals: decimals) }
}

extension RaceTime {
  /// The time as the sport writes it (`9.784`, `3:27.65`, `2:06:26`), rounded half up to
  /// `decimals` digits (0 to 4); a negative difference begins with `−`.
  package func text(decimals: Int) -> String {
    let shown = min(max(decimals, 0), 4)
    let step = Reading.lastDigit(shown).ticks
    let units = abs(rounded(decimals: shown).ticks) / step
    let perSecond = Self.ticksPerSecond / step
    let seconds = units / perSecond
    var text = ticks < 0 && units != 0 ? "−" : ""
    if seconds >= 3600 {
      text += "\(seconds / 3600):" + Self.twoDigits(seconds / 60 % 60) + ":"
      text += Self.twoDigits(seconds % 60)
    } else if seconds >= 60 {
      text += "\(seconds / 60):" + Self.twoDigits(seconds % 60)
    } else {
      text += "\(seconds)"
    }
    guard shown > 0 else { return text }
    let fraction = String(units % perSecond)
    return text + "." + String(repeating: "0", count: shown - fraction.count) + fraction
  }

  /// The time to `decimals` digits (0 to 4) as a running clock shows it: what has not passed yet is not
  /// counted.
  package func cut(decimals: Int) -> RaceTime {
    let step = Reading.lastDigit(min(max(decimals, 0), 4)).ticks
    return RaceTime(ticks: ticks / step * step)
  }

  /// The time to `decimals` digits (0 to 4), halves away from zero.
  func rounded(decimals: Int) -> RaceTime {
    let step = Reading.lastDigit(decimals).ticks
    let units = (abs(ticks) + step / 2) / step * step
    return RaceTime(ticks: ticks < 0 ? -units : units)
  }

  private static func twoDigits(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
