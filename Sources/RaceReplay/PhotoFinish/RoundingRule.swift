import Athletics

/// How the reading of a photo finish becomes the time that is recorded (World Athletics Technical
/// Rules, TR 19.24): always to the next longer step, unless the reading is on one.
package enum RoundingRule: Hashable, Sendable, CaseIterable {
  /// On the track up to and including 10,000 m.
  case hundredth
  /// On the track beyond 10,000 m.
  case tenth
  /// Partly or wholly outside the stadium.
  case second

  package init(_ discipline: Discipline) {
    if discipline.isOnRoad {
      self = .second
    } else {
      let length = discipline.raceDistance ?? .zero
      self = length > Distance(metres: 10_000) ? .tenth : .hundredth
    }
  }

  /// What is recorded.
  package var step: RaceTime {
    switch self {
    case .hundredth: RaceTime(ticks: 100)
    case .tenth: RaceTime(ticks: 1000)
    case .second: RaceTime(seconds: 1)
    }
  }

  /// The time recorded for a reading.
  package func recorded(_ reading: RaceTime) -> RaceTime {
    let rest = reading.ticks % step.ticks
    return rest <= 0 ? reading : RaceTime(ticks: reading.ticks - rest + step.ticks)
  }
}
