import Athletics

/// Why a segment's time cannot be right: it is shown as it was given, and decides nothing.
package enum Impossibility: Hashable, Sendable {
  /// The later mark point was passed before the earlier one.
  case outOfOrder
  /// Faster than anyone has ever run that far, with a flying start.
  case tooFast
}

extension Discipline {
  /// What is impossible about a time for a part of the race; only what is so throughout the
  /// interval counts.
  ///
  /// The bounds lie below the fastest ever run over each distance, also in the middle of a race:
  /// 12.5 m/s up to 100 m, then 17.5 s for 200 m, 41 s for 400 m, 1:36 for 800 m, 3:20 for 1500 m,
  /// 12:15 for 5000 m, 25:30 for 10,000 m, 55 min for half a marathon, 1:57 for a marathon. The
  /// athletes of a relay take turns at 12.5 m/s.
  func impossibility(of difference: TimeDifference, over length: Distance) -> Impossibility? {
    guard length > .zero else { return nil }
    if difference.range.upper <= .zero { return .outOfOrder }
    return difference.range.upper < shortestTime(over: length) ? .tooFast : nil
  }

  private func shortestTime(over length: Distance) -> RaceTime {
    let sprint = RaceTime(ticks: Int64(length.millimetres) * RaceTime.ticksPerSecond / 12_500)
    if case .relay = kind { return sprint }
    guard length.millimetres > 100_000 else { return sprint }
    let bounds = Self.bounds
    let millimetres = Int64(length.millimetres)
    let next = bounds.firstIndex { $0.metres * 1000 >= millimetres } ?? bounds.count - 1
    let (low, high) = (bounds[max(next - 1, 0)], bounds[next])
    let slope = (high.ticks - low.ticks) * (millimetres - low.metres * 1000)
    return RaceTime(ticks: low.ticks + slope / ((high.metres - low.metres) * 1000))
  }

  private static let bounds: [(metres: Int64, ticks: Int64)] = [
    (100, 80_000), (200, 175_000), (400, 410_000), (800, 960_000), (1500, 2_000_000),
    (5000, 7_350_000), (10_000, 15_300_000), (21_097, 33_000_000), (42_195, 70_200_000),
  ]
}
