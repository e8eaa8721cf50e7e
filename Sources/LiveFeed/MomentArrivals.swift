import Athletics
import RaceReplay
import ResultReading

/// When the first report of each moment came that can be seen in pictures of a race: the gun, the mark
/// points, the finish.
package struct MomentArrivals {
  package struct Arrival: Hashable, Sendable {
    package let race: String
    package let moment: Step.Kind
    /// In microseconds of a clock that only goes forward.
    package let time: Int64
  }

  private struct Known {
    let opened: Int64
    var moments: Set<Step.Kind> = []
  }

  private var races: [String: Known] = [:]

  /// What comes so soon behind a race itself was there before, in microseconds.
  private static let history: Int64 = 2_000_000

  package init() {}

  /// The moments that changes bring; of several of a race that come at once the last, since the others
  /// came late.
  package mutating func take(_ changes: [LiveChange], at now: Int64) -> [Arrival] {
    changes.compactMap { change in
      switch change {
      case .opened(let race, _, let logged):
        races[race] = Known(opened: now)
        _ = addMoments(of: logged, to: race)
        return nil
      case .reported(let race, let logged):
        guard let moment = addMoments(of: logged, to: race), let known = races[race],
          now - known.opened >= Self.history
        else { return nil }
        return Arrival(race: race, moment: moment, time: now)
      case .clock(let race, .running(let time)):
        guard races[race]?.moments.insert(.gun).inserted == true else { return nil }
        return Arrival(race: race, moment: .gun, time: now - time.ticks * 100)
      case .clock(let race, .armed):
        races[race]?.moments.remove(.gun)
        return nil
      case .clock(_, .stopped), .warned: return nil
      }
    }
  }

  /// The last of the moments that were not known of a race.
  private mutating func addMoments(of logged: [LoggedReport], to race: String) -> Step.Kind? {
    var last: Step.Kind?
    for entry in logged {
      guard let moment = entry.report.seenMoment,
        races[race]?.moments.insert(moment).inserted == true
      else { continue }
      last = moment
    }
    return last
  }
}

extension Report {
  /// What can be seen of it in pictures: someone comes past a mark point or home.
  fileprivate var seenMoment: Step.Kind? {
    guard !isDoubtful else { return nil }
    switch (stage, claim) {
    case (.markPoint(let place), .pass), (.markPoint(let place), .leaderTime),
      (.markPoint(let place), .order):
      return place > .zero ? .markPoint(place) : nil
    case (.finish, .pass), (.finish, .leaderTime), (.finish, .order): return .finish
    case (.finish, .result(let result)):
      return result.reading == nil && result.finer == nil ? nil : .finish
    default: return nil
    }
  }
}
