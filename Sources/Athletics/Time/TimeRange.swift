/// A closed interval of times.
package struct TimeRange: Hashable, Sendable {
  package let lower: RaceTime
  package let upper: RaceTime

  package init(lower: RaceTime, upper: RaceTime) {
    self.lower = min(lower, upper)
    self.upper = max(lower, upper)
  }

  /// The middle of the interval, to 100 µs.
  package var middle: RaceTime { RaceTime(ticks: (lower.ticks + upper.ticks) / 2) }
  package var width: RaceTime { upper - lower }

  /// Whether every time of this interval is before every time of the other.
  package func isBefore(_ other: TimeRange) -> Bool { upper < other.lower }

  /// Whether the two cannot be told apart from the figures.
  package func overlaps(_ other: TimeRange) -> Bool {
    !isBefore(other) && !other.isBefore(self)
  }
}

/// What lies between two readings: a lap, a stretch, a margin or a gap, as an interval.
///
/// It prints no finer than the coarser of the two readings.
package struct TimeDifference: Hashable, Sendable {
  package let range: TimeRange
  /// What is printed: the middle of the interval, unless its ends were rounded outwards since.
  package let value: RaceTime
  /// Digits after the point of the printed value: the coarser reading's.
  package let decimals: Int
  /// Digits after the point of the printed interval.
  package let rangeDecimals: Int

  package init(
    range: TimeRange, decimals: Int, rangeDecimals: Int, value: RaceTime? = nil
  ) {
    self.range = range
    self.value = value ?? range.middle
    self.decimals = decimals
    self.rangeDecimals = rangeDecimals
  }

  /// The time from one reading to a later one; two times of one tracking file differ by what each may
  /// be off by for itself.
  package init(from earlier: Reading, to later: Reading) {
    let (start, end) = (earlier.range(against: later), later.range(against: earlier))
    self.init(
      range: TimeRange(lower: end.lower - start.upper, upper: end.upper - start.lower),
      decimals: min(earlier.decimals, later.decimals),
      rangeDecimals: min(earlier.rangeDecimals, later.rangeDecimals))
  }

  /// The time from the gun to a reading.
  package init(fromGunTo reading: Reading) {
    self.init(
      range: reading.range, decimals: reading.decimals, rangeDecimals: reading.rangeDecimals)
  }

  /// The middle of the interval, as printed: `55.2`.
  package var text: String { value.text(decimals: decimals) }

  /// The value with its sign: `+0.14`, `−0.3`, `0.0`.
  package var signedText: String {
    value > .zero && !isZero ? "+" + text : text
  }

  /// Whether nothing is left of it in the digits that are printed.
  package var isZero: Bool { value.rounded(decimals: decimals) == .zero }

  /// The interval, as printed: `0.001–0.019`, or `−0.4 to −0.1` where a dash would stand beside a
  /// minus; nothing where there is only one value.
  package var rangeText: String? {
    guard range.lower < range.upper else { return nil }
    let ends = (
      range.lower.text(decimals: rangeDecimals), range.upper.text(decimals: rangeDecimals)
    )
    return ends.0 + (ends.0.hasPrefix("−") ? " to " : "–") + ends.1
  }
}

extension Reading {
  /// Digits that an interval built on this reading is printed with: those of the finer reading where
  /// the value was rounded up from one, hundredths of tracking, so that an end is never rounded away.
  package var rangeDecimals: Int {
    switch rounding {
    case .exact, .cut, .near: return decimals
    case .tracked: return max(decimals, 2)
    case .up(_, let grid):
      let digits = (0...4).first { Self.lastDigit($0) <= grid } ?? 4
      return max(digits, decimals)
    }
  }
}
