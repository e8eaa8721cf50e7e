import Athletics
import RaceReplay
import ResultReading

/// When each report of a race that is over would have come while it was run, by the clock from the gun.
///
/// A time comes when it is run; an order or a place without one when the leader is known, or
/// estimated, to have come past; what is decided after the finish, a while after the last is home.
package struct RaceSchedule: Sendable {
  /// In the order in which they come; those before the gun have a time below zero.
  package let reports: [(at: RaceTime, report: LoggedReport)]

  /// How long before the gun the start list is there.
  package static let lead = RaceTime(ticks: 5 * RaceTime.ticksPerSecond)
  /// How long after the last finisher, or the correction before, something is decided.
  private static let pause = RaceTime(ticks: 10 * RaceTime.ticksPerSecond)

  package init(_ readout: Readout) {
    guard let startList = readout.startList else {
      reports = []
      return
    }
    let replay = Replay(startList, reports: readout.reports)
    let end = replay.timeline.end
    var later = end
    var last = RaceTime.zero
    var timed: [(at: RaceTime, report: LoggedReport)] = []
    for logged in readout.logged {
      let report = logged.report
      let at: RaceTime
      switch report.stage {
      case .beforeGun: at = .zero - Self.lead
      case .markPoint(let markPoint):
        at =
          report.claim.time ?? replay.timeline.leader.time(at: markPoint)?.time
          ?? min(max(last, .zero), end)
        last = at
      case .finish: at = report.claim.time ?? end
      case .after:
        later = later + Self.pause
        at = later
      }
      timed.append((at, logged))
    }
    reports = timed.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }
}
