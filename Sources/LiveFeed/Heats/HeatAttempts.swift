import ResultFormats
import ResultReading

/// The attempts to start a heat, each a race by itself: what was told of the one before is closed with a
/// note.
struct HeatAttempts: Sendable {
  private let name: String
  private var number = 1
  /// What was told last of this one.
  private var told: Readout?

  /// - Parameter name: the name of the race that the first is.
  init(_ name: String) { self.name = name }

  /// The name of the race.
  var race: String { name + (number > 1 ? ", attempt \(number)" : "") }

  /// The new whole of what is known; nothing where it is what was told before.
  mutating func news(_ readout: Readout) -> SourceNews? {
    guard readout != told else { return nil }
    told = readout
    return .told(race: race, readout)
  }

  /// Closes the attempt, of which no more than this is known, and begins another.
  mutating func callBack(_ closed: Readout) -> SourceNews? {
    let news = news(closed)
    told = nil
    number += 1
    return news
  }
}

extension ToldHeat {
  /// The heat with the note that closes an attempt.
  var calledBack: ToldHeat {
    var heat = self
    heat.note = "false start"
    return heat
  }
}
