/// A race time, or the difference of two, counted exactly in units of 100 µs.
///
/// Every time that comes from outside lies within ±1000 hours, so that sums and differences of
/// times cannot overflow.
package struct RaceTime: Hashable, Comparable, Sendable {
  /// The count of units of 100 µs; negative for a difference that runs the other way.
  package let ticks: Int64

  /// Units of 100 µs in a second.
  package static let ticksPerSecond: Int64 = 10_000
  /// The longest time that is read from outside: 1000 hours.
  package static let longest = RaceTime(ticks: 1000 * 3600 * ticksPerSecond)
  package static let zero = RaceTime(ticks: 0)

  package init(ticks: Int64) { self.ticks = ticks }

  /// A time of whole seconds.
  package init(seconds: Int) { self.init(ticks: Int64(seconds) * Self.ticksPerSecond) }

  /// The time in seconds, for drawing and for speeds; never for order or for printing.
  package var seconds: Double { Double(ticks) / Double(Self.ticksPerSecond) }

  package static func < (left: Self, right: Self) -> Bool { left.ticks < right.ticks }
  package static func + (left: Self, right: Self) -> Self { Self(ticks: left.ticks + right.ticks) }
  package static func - (left: Self, right: Self) -> Self { Self(ticks: left.ticks - right.ticks) }
}
