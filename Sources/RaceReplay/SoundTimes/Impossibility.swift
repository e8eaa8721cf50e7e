import Athletics

/// Why a time cannot be right: it is shown as it was given, and decides nothing.
package enum Impossibility: Hashable, Sendable {
  /// No time went by since the gun or since an earlier mark point, or less than none.
  case outOfOrder
  /// Faster than anyone has ever run that far.
  case tooFast
}

extension Race {
  /// What is impossible about a time for a part of the race; only what is so throughout the
  /// interval counts.
  ///
  /// Nothing is too fast in a race of unknown distance or in a wheelchair, since no bound is known.
  func impossibility(
    of difference: TimeDifference, from start: Distance, to end: Distance
  ) -> Impossibility? {
    guard end > start else { return nil }
    if difference.range.upper <= .zero { return .outOfOrder }
    guard let shortest = discipline.shortestTime(from: start, to: end),
      difference.range.upper < shortest, !category.isWheelchair
    else { return nil }
    return .tooFast
  }
}

extension Discipline {
  /// A bound well below the fastest ever run or walked over a part of the course; nothing where the
  /// discipline has none.
  fileprivate func shortestTime(from start: Distance, to end: Distance) -> RaceTime? {
    guard raceDistance != nil else { return nil }
    let length = Int64((end - start).millimetres)
    if case .relay = kind {
      return RaceTime(ticks: length * RaceTime.ticksPerSecond / FastestPace.flyingSpeed)
    }
    return (start == .zero ? FastestPace.fromTheGun : FastestPace.flying).time(over: length)
  }
}

/// Times that nobody has ever run as fast as, by distance; in a straight line between them, and at
/// the pace of the last two beyond.
private struct FastestPace: Sendable {
  /// Millimetres a second at which nobody has ever run, with a flying start.
  static let flyingSpeed: Int64 = 12_500

  /// From a standing start. The world records: 9.58, 19.19, 43.03, 1:40.91, 2:11.96, 3:26.00,
  /// 7:17.55, 12:35.36, 26:11.00, 56:42 and 2:00:35.
  static let fromTheGun = FastestPace([
    (10, 16_000), (20, 26_000), (40, 43_500), (60, 60_500), (100, 93_000), (200, 187_000),
    (300, 297_000), (400, 419_000), (600, 700_000), (800, 985_000), (1000, 1_280_000),
    (1500, 2_010_000), (3000, 4_270_000), (5000, 7_380_000), (10_000, 15_300_000),
    (21_097, 33_200_000), (42_195, 70_500_000),
  ])

  /// In the middle of a race: below any split on the way to those records, or in a relay.
  static let flying = FastestPace([
    (100, 80_000), (200, 175_000), (400, 410_000), (800, 960_000), (1500, 2_000_000),
    (5000, 7_350_000), (10_000, 15_300_000), (21_097, 33_000_000), (42_195, 70_200_000),
  ])

  private let points: [(millimetres: Int64, ticks: Int64)]

  private init(_ points: [(metres: Int64, ticks: Int64)]) {
    self.points = [(0, 0)] + points.map { ($0.metres * 1000, $0.ticks) }
  }

  func time(over length: Int64) -> RaceTime {
    let next = points.firstIndex { $0.millimetres >= length } ?? points.count - 1
    let (low, high) = (points[max(next - 1, 0)], points[max(next, 1)])
    let slope = Int128(high.ticks - low.ticks) * Int128(length - low.millimetres)
    return RaceTime(ticks: low.ticks + Int64(slope / Int128(high.millimetres - low.millimetres)))
  }
}
