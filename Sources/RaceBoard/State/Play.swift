import Athletics

/// Whether the race plays, and how fast.
package struct Play: Hashable, Sendable {
  package internal(set) var isPlaying = false
  /// The speed that was chosen, as a power of two: −2 is 0.25×, 7 is 128×; nothing while the race
  /// plays at a speed of its own.
  package internal(set) var chosenExponent: Int?
  /// Race time not yet shown, in nanoseconds, so that slow play loses nothing.
  var carried: Int64 = 0

  package static let exponents = -2...7
  /// How long a race of any length takes to watch, about, while no speed is chosen.
  private static let watched: Int64 = 60 * RaceTime.ticksPerSecond

  /// The speed that brings a race to its line in about a minute, never below that of the race.
  static func exponent(toReach winner: RaceTime) -> Int {
    // Halfway between two speeds, counted in halvings, is a factor of about 1.41.
    (0..<exponents.upperBound).first { winner.ticks / 141 * 100 <= watched << Int64($0) }
      ?? exponents.upperBound
  }

  /// A speed as shown: `0.25×`, `1×`, `64×`.
  static func text(_ exponent: Int) -> String {
    switch exponent {
    case -2: "0.25×"
    case -1: "0.5×"
    default: "\(1 << min(max(exponent, 0), exponents.upperBound))×"
    }
  }

  /// The columns that any speed has room in.
  static let textWidth = 5
}

extension OpenRace {
  /// The speed of play as a power of two: the one chosen, else the race’s own.
  package var speedExponent: Int {
    play.chosenExponent
      ?? Play.exponent(toReach: replay.winnersClock?.time ?? replay.timeline.end)
  }

  /// Chooses a speed, as near as there is one.
  mutating func chooseSpeed(_ exponent: Int) {
    play.chosenExponent = min(max(exponent, Play.exponents.lowerBound), Play.exponents.upperBound)
  }
}
