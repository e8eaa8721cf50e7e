import Athletics
import RaceReplay

/// A column of the results table.
package enum ResultColumn: Hashable, Sendable {
  case place
  case athlete
  case nation
  case bib
  case lane
  /// Where an athlete was last seen.
  case lastSeen
  case split(Distance)
  /// The stretch that ends where one stands.
  case stretch
  /// The lap that ends where one stands, if that is a pass of the line.
  case lap
  case mark
  /// The wind of the mark, where rows have their own.
  case wind
  /// How someone goes on to the next round.
  case qualification
  /// A trial of a field event, counted from 1.
  case trial(Int)
  /// The trials at a height.
  case height(FieldMark)
  /// Who runs the legs of a relay.
  case runners
  /// The reading to a thousandth or finer.
  case reading
  case gap
  /// Metres behind the winner, an estimate.
  case metres
  case reaction
  case flags

  /// How long it is kept when there is little room: more is longer.
  var priority: Int {
    switch self {
    case .place: 100
    case .athlete: 99
    case .mark: 95
    case .nation: 90
    case .qualification: 88
    case .wind: 70
    case .runners: 55
    case .trial, .height: 45
    case .gap: 85
    case .lastSeen: 80
    case .stretch: 75
    case .lap: 74
    case .reading: 72
    case .flags: 60
    case .metres: 50
    case .reaction: 40
    case .lane: 58
    case .split: 45
    case .bib: 20
    }
  }

  /// Whether its cells end at the right edge, as figures do.
  var isFigure: Bool {
    switch self {
    case .athlete, .nation, .flags, .lastSeen, .qualification, .runners: false
    default: true
    }
  }
}

extension ResultColumn {
  /// The columns that there is something to show in, where one stands, from left to right.
  static func all(in race: OpenRace) -> [ResultColumn] {
    let state = race.state
    let entries = race.replay.startList.entries
    switch state.way {
    case .atStart:
      return [.place, .athlete, .nation] + (entries.contains { $0.lane != nil } ? [.lane] : [])
        + (entries.contains { $0.bib != nil } ? [.bib] : []) + race.runnerColumns
    case .atMarkPoint(let here):
      let splits = race.splitColumns(upTo: here)
      let hasStretch = splits.count > 1 && splits.last == .split(here)
      let hasLap = race.replay.entryIDs.contains { race.replay.lap(of: $0, endingAt: here) != nil }
      return [.place, .athlete, .nation] + splits + (hasStretch ? [.stretch] : [])
        + (hasLap ? [.lap] : []) + [.gap]
    case .atInstant:
      let last = state.step.kind
      var splits: [ResultColumn] = []
      if case .markPoint(let here) = last { splits = race.splitColumns(upTo: here) }
      let someFinished = state.lastSeen.contains(.finish)
      return [.place, .athlete, .nation, .lastSeen] + splits + (someFinished ? [.mark] : []) + [
        .gap
      ]
    case .result:
      let lines = state.sheet?.lines.compactMap(\.self) ?? []
      let hasTimes = lines.contains { $0.reading != nil }
      let hasMarks = hasTimes || lines.contains { $0.mark != nil }
      return [.place, .athlete, .nation] + (hasMarks ? [.mark] : [])
        + (lines.contains { $0.wind != nil } ? [.wind] : [])
        + (lines.contains { $0.qualification != nil } ? [.qualification] : [])
        + (lines.contains { $0.finer != nil } ? [.reading] : [])
        + (hasTimes ? [.gap, .metres] : [])
        + (race.replay.reactions.isEmpty ? [] : [.reaction])
        + (lines.contains { !$0.flags.isEmpty } ? [.flags] : [])
        + SeriesColumns(lines).all + race.runnerColumns
        + race.splitColumns(upTo: nil)
    }
  }
}

extension OpenRace {
  /// A column for the runners, where those of any team are known.
  fileprivate var runnerColumns: [ResultColumn] {
    hasRunners ? [.runners] : []
  }

  /// A column for each mark point, up to one, where anyone's time is known.
  func splitColumns(upTo last: Distance?) -> [ResultColumn] {
    replay.columns
      .filter { column in
        (last.map { column.markPoint <= $0 } ?? true)
          && column.passes.contains { $0?.reading != nil }
      }
      .map { .split($0.markPoint) }
  }
}
