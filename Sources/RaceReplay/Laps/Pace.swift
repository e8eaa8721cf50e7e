import Athletics

/// How fast a part of the course was run: an interval, since its time is one.
///
/// A pace prints no finer than half a unit of the last digit of the time is worth in it, and its
/// interval rounded outwards.
package struct Pace: Hashable, Sendable {
  package let length: Distance
  package let time: TimeDifference

  /// The pace of a time over a length; nothing where the interval reaches down to no time at all.
  package init?(_ time: TimeDifference, over length: Distance) {
    guard length > .zero, time.range.lower > .zero else { return nil }
    self.length = length
    self.time = time
  }

  /// The time that another length takes at this pace.
  package func time(per unit: Distance) -> TimeDifference {
    guard unit != length else { return time }
    func decimals(of digits: Int) -> Int {
      let worth = scaled(Reading.lastDigit(digits), to: unit).ticks
      return (0...max(digits, 0)).last { Reading.lastDigit($0).ticks * 2 >= worth } ?? 0
    }
    let value = decimals(of: time.decimals)
    let ends = max(value, decimals(of: time.rangeDecimals))
    let step = Reading.lastDigit(ends).ticks
    let lower = scaled(time.range.lower, to: unit).ticks
    let upper = scaled(time.range.upper, to: unit).ticks
    return TimeDifference(
      range: TimeRange(
        lower: RaceTime(ticks: lower / step * step),
        upper: RaceTime(ticks: (upper + step - 1) / step * step)),
      decimals: value, rangeDecimals: ends, value: scaled(time.range.middle, to: unit))
  }

  /// In 128 bits, and within the longest time: a length from outside may be large.
  private func scaled(_ time: RaceTime, to unit: Distance) -> RaceTime {
    let product = Int128(time.ticks) * Int128(unit.millimetres)
    let length = Int128(length.millimetres)
    let ticks = Int64(clamping: (product * 2 + length) / (length * 2))
    return min(RaceTime(ticks: ticks), .longest)
  }

  package var speed: Speed {
    func speed(_ time: RaceTime) -> Int {
      let ticks = max(time.ticks, 1)
      return Int((Int64(length.millimetres) * RaceTime.ticksPerSecond + ticks / 2) / ticks)
    }
    let middle = speed(time.range.middle)
    let worth = Int128(middle) * Int128(Reading.lastDigit(time.decimals).ticks)
    let decimals = Speed.steps.dropLast()
      .lastIndex { Int128($0 * 2) * Int128(time.range.middle.ticks) >= worth }
    return Speed(
      value: middle, lower: speed(time.range.upper), upper: speed(time.range.lower),
      decimals: decimals ?? 0)
  }
}

/// A speed and the interval that it lies in, in millimetres a second.
package struct Speed: Hashable, Sendable {
  package let value: Int
  package let lower: Int
  package let upper: Int
  /// Digits after the point that metres a second are printed with, 0 to 2.
  package let decimals: Int

  /// What the last digit is worth, by decimals.
  static let steps = [1000, 100, 10, 1]

  /// Metres a second, as printed: `7.25`.
  package var text: String { text(value + step / 2) }

  /// The interval, rounded outwards: `7.23–7.27`; nothing where there is only one value.
  package var rangeText: String? { lower < upper ? lowerText + "–" + upperText : nil }

  package var lowerText: String { text(lower) }
  package var upperText: String { text(upper + step - 1) }

  private var step: Int { Self.steps[min(max(decimals, 0), Self.steps.count - 1)] }

  /// A speed with the digits after the last one cut off.
  private func text(_ speed: Int) -> String {
    let units = speed / step
    guard step < 1000 else { return "\(units)" }
    let perMetre = 1000 / step
    return "\(units / perMetre)." + String(String(perMetre + units % perMetre).dropFirst())
  }
}

/// What a pace is told in.
package enum PaceUnit: Hashable, Sendable {
  case metresPerSecond
  /// The time for so far.
  case time(per: Distance)
}

extension Race {
  /// What runners of this race speak of: laps on the track from 800 m on, minutes a kilometre on the
  /// road and in walks, metres a second in sprints and relays.
  package var paceUnit: PaceUnit {
    switch discipline.kind {
    case .road, .walk, .trackWalk, .walkRelay: return .time(per: Distance(metres: 1000))
    case .relay, .hurdles, .jump, .throw, .combined, .timed: return .metresPerSecond
    case .flat, .steeplechase:
      guard let distance = discipline.distance, distance >= Distance(metres: 800) else {
        return .metresPerSecond
      }
      let lap = discipline.kind == .flat ? self.lap.flatMap { $0 > .zero ? $0 : nil } : nil
      return .time(per: lap ?? Distance(metres: 400))
    }
  }
}
