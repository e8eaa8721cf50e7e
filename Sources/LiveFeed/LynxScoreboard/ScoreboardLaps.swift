import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// The times at the passes of the line by the laps to go, and what they tell of the length of a lap,
/// which no list has.
struct ScoreboardLaps: Sendable {
  /// By laps to go, in thousandths.
  private var times: [String: [Int: PrintedTime]] = [:]
  private var mostLaps = 0
  private var shortestLap: RaceTime?

  /// How many passes of one competitor are taken.
  private static let mostPasses = 1000

  var hasTimes: Bool { !times.isEmpty }

  /// Takes in what a row of a list says of the last pass; when that was.
  mutating func take(_ row: ScoreboardRow, of key: String) -> RaceTime? {
    guard let laps = ToldHeat.laps(row.lapsToGo) else { return nil }
    mostLaps = max(mostLaps, laps)
    guard let time = try? PrintedTime(row.cumulative), time.time > .zero, laps > 0 else {
      return nil
    }
    if times[key]?[laps] != nil || times[key]?.count ?? 0 < Self.mostPasses {
      times[key, default: [:]][laps] = time
    }
    // The first may be a part of a lap.
    if let lap = try? PrintedTime(row.lastLap).time, lap > .zero, lap < time.time {
      shortestLap = min(shortestLap ?? lap, lap)
    }
    return time.time
  }

  /// Forgets what was run, not how long a lap is.
  mutating func forgetTimes() { times = [:] }

  /// The usual lap, or 200 m where that is contradicted: by more laps than the race has, or by one
  /// that nobody runs so fast.
  func length(in race: Race) -> Distance? {
    guard let usual = race.lap, let length = race.discipline.raceDistance else { return nil }
    return [usual, Distance(metres: 200)].first { lap in
      guard lap > .zero else { return false }
      let most = (length.millimetres + lap.millimetres - 1) / lap.millimetres * 1000
      // At 10 m/s a millimetre takes a ten-thousandth of a second.
      return mostLaps <= most && shortestLap?.ticks ?? .max >= Int64(lap.millimetres)
    }
  }

  /// The passes of a competitor, in the order in which they are run.
  func passes(of key: String, in race: Race, lap: Distance?) -> [ToldHeat.Pass] {
    guard let lap, let length = race.discipline.raceDistance else { return [] }
    return (times[key] ?? [:]).sorted { $0.key > $1.key }.compactMap { laps, time in
      let markPoint = length - Distance(millimetres: lap.millimetres * laps / 1000)
      return markPoint > .zero ? ToldHeat.Pass(at: markPoint, time) : nil
    }
  }
}
