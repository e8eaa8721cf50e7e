extension Reading {
  /// What a tracked crossing is good to, on either side: 0.15 s. Of 78 that had an official time
  /// beside them none was off by more than 0.13 s.
  package static let trackingMargin = RaceTime(ticks: 1500)
  /// What two tracked crossings of one file differ by is good to 0.12 s: of 132 such differences none
  /// was off by more than 0.11 s.
  package static let trackedDifferenceMargin = RaceTime(ticks: 1200)

  /// A crossing found by tracking, unrounded; it is printed to 0.1 s.
  /// - Parameter file: which tracking file of the race it is from.
  package static func tracked(
    _ crossing: RaceTime, file: UInt16 = 1, within: RaceTime = trackingMargin
  ) -> Reading {
    Reading(PrintedTime(time: crossing, decimals: 1), .tracked(file: file, within: within))
  }

  /// The tracking file of its race that it is from.
  package var trackingFile: UInt16? {
    if case .tracked(let file, _) = rounding, file != Self.noFile { file } else { nil }
  }

  /// The reading as one that shares its error with no other: told against another race, or shifted.
  package var apart: Reading {
    guard case .tracked(_, let within) = rounding else { return self }
    return .tracked(time, file: Self.noFile, within: within)
  }

  private static let noFile: UInt16 = 0

  /// The interval without the error that all times of its tracking file share; elsewhere the whole
  /// interval.
  package var ownRange: TimeRange {
    guard trackingFile != nil, case .tracked(_, let within) = rounding else { return range }
    // Half of what a difference is good to; where samples were missing, as much more as that takes.
    let half = RaceTime(ticks: Self.trackedDifferenceMargin.ticks / 2)
    let own = max(within - (Self.trackingMargin - half), min(within, half))
    return TimeRange(lower: time - own, upper: time + own)
  }
}

extension Reading {
  /// The interval by which it is compared with another reading: what two times of one tracking file
  /// are off by together does not count between them.
  package func range(against other: Reading) -> TimeRange {
    trackingFile != nil && trackingFile == other.trackingFile ? ownRange : range
  }

  /// Whether the figures say that it is before another.
  package func isBefore(_ other: Reading) -> Bool {
    range(against: other).isBefore(other.range(against: self))
  }

  /// Whether the figures say which of two is before the other.
  package func isToldApart(from other: Reading) -> Bool {
    isBefore(other) || other.isBefore(self)
  }

  /// Whether the true time may lie on either side of the figure: two of the same figure are then no
  /// more level than two that overlap.
  package var reachesBothWays: Bool {
    switch rounding {
    case .exact, .up, .cut: false
    case .near, .tracked: true
    }
  }
}
