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

  /// The rule in words, with where it stands.
  package var text: String {
    switch self {
    case .hundredth:
      "TR 19.24: to 10,000 m on the track, read to 0.001 s, recorded to 0.01 s, rounded up"
    case .tenth: "TR 19.24: over 10,000 m on the track, recorded to 0.1 s, rounded up"
    case .second: "TR 19.24: outside the stadium, recorded to the whole second, rounded up"
    }
  }
}
