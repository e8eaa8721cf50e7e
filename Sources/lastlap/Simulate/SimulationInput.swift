import Athletics
import Glibc
import LiveFeed
import RaceBoard
import RaceReplay
import ResultReading

/// A race that is over, told as it was run: its reports come when they would have come.
final class SimulationInput: LiveInput {
  let name: String
  private(set) var condition: LiveSource.Condition = .open
  private let readout: Readout
  private let schedule: RaceSchedule
  private let speed: Double
  private var next = 0
  /// When the gun goes off, in microseconds of ``MonotonicClock``.
  private var gun: Int64?

  init(_ readout: Readout, speed: Double) {
    self.readout = readout
    self.speed = speed
    schedule = RaceSchedule(readout)
    name = readout.startList?.race.path ?? "no race"
  }

  var descriptors: [pollfd] { [] }

  var deadline: Int64? {
    guard let gun else { return 0 }
    guard schedule.reports.indices.contains(next) else { return condition == .ended ? nil : 0 }
    return gun + microseconds(schedule.reports[next].at)
  }

  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
    var told = Readout()
    if gun == nil {
      gun = now + microseconds(RaceSchedule.lead)
      told.startList = readout.startList
      told.header = readout.header ?? readout.startList.map { RaceLogHeader($0) }
    }
    while schedule.reports.indices.contains(next), let deadline, deadline <= now {
      told.logged.append(schedule.reports[next].report)
      next += 1
    }
    if !schedule.reports.indices.contains(next) { condition = .ended }
    return told == Readout() ? [] : [.added(race: name, told)]
  }

  private func microseconds(_ time: RaceTime) -> Int64 {
    Int64((Double(time.ticks) / Double(RaceTime.ticksPerSecond) / speed * 1_000_000).rounded())
  }

  func close() {}
}
