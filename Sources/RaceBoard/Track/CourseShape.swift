import Athletics

/// What the course looks like from above.
enum CourseShape: Hashable {
  /// Laps of a track, the start set so that the race ends at the line.
  case oval(OvalTrack)
  /// One straight of a track, with lanes.
  case straight
  /// A road, drawn out into a line.
  case road
  /// A track whose lap is not known, drawn out into a line.
  case unknownLap

  /// The longest race that is run on one straight.
  private static let longestStraight = Distance(metres: 110)
  /// The shortest lap that a track has; anything shorter is a mistake in a file.
  private static let shortestLap = Distance(metres: 50)

  /// The shape of a race's course; nothing for one without a distance.
  init?(_ race: Race) {
    guard let length = race.discipline.raceDistance else { return nil }
    if race.discipline.isOnRoad {
      self = .road
    } else if length <= Self.longestStraight, !race.discipline.isRelay {
      self = .straight
    } else if let lap = race.lap, lap >= Self.shortestLap, !race.isSteeplechaseOfUnknownStart {
      self = .oval(OvalTrack(lap: lap, length: length))
    } else {
      self = .unknownLap
    }
  }
}

extension Discipline {
  fileprivate var isRelay: Bool { if case .relay = kind { true } else { false } }
}

extension Race {
  /// Whether the steeplechase states no lap: where the line is passed depends on the water jump.
  fileprivate var isSteeplechaseOfUnknownStart: Bool {
    discipline.kind == .steeplechase && statedLap == nil
  }
}
