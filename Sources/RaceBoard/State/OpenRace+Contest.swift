import Athletics
import RaceReplay

extension OpenRace {
  /// Whether nothing is known but who is entered.
  package var isStartListOnly: Bool { replay.timeline.steps.count == 1 && !isLive }

  /// Whether the runners of any team are known.
  package var hasRunners: Bool { replay.startList.entries.contains { !$0.runners.isEmpty } }

  /// Why a contest that is not run from a gun to a line cannot be replayed in time; nothing for a
  /// race.
  package var reasonWithoutTimes: String? {
    let discipline = race.discipline
    guard !discipline.isRace else { return nil }
    let kind =
      switch discipline.kind {
      case .combined: "a combined event"
      case .timed: "a race over a time, which who comes farthest wins"
      default: "a field event"
      }
    return "The " + discipline.name + " is " + kind + ": no times to replay, so no laps, gaps, "
      + "photo finish or track. The results show places and marks."
  }
}
