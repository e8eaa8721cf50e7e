import Athletics
import RaceReplay

/// A column of the results table.
package enum ResultColumn: Hashable, Sendable {
  case place
  /// Places won or lost since the mark point before.
  case move
  case athlete
  case nation
  case bib
  /// The age group or division.
  case group
  case lane
  /// Where an athlete was last seen.
  case lastSeen
  /// The time where one was last seen, while the race runs.
  case lastSplit
  case split(Distance)
  /// The stretch that ends there.
  case stretch
  case mark
  /// The wind of the mark, where rows have their own.
  case wind
  /// How someone goes on to the next round.
  case qualification
  /// A trial of a field event, counted from 1.
  case trial(Int)
  /// The trials at a height.
  case height(SeriesHeight)
  /// Who runs the legs of a relay.
  case runners
  /// The reading to a thousandth or finer.
  case reading
  case gap
  /// Metres behind the winner, an estimate.
  case metres
  case reaction
  case flags
  /// What a source prints beside the result under a name.
  case aside(String)

  /// How long it is kept when there is little room: more is longer.
  var priority: Int {
    switch self {
    case .place: 100
    case .move: 76
    case .lastSplit: 84
    case .athlete: 99
    case .mark: 95
    case .nation: 90
    case .qualification: 88
    case .wind: 70
    case .runners: 55
    case .trial, .height: 62
    case .gap: 85
    case .lastSeen: 80
    case .stretch: 75
    case .reading: 72
    case .flags: 60
    case .metres: 50
    case .reaction: 40
    case .lane: 58
    case .split: 45
    case .bib: 20
    case .group: 57
    case .aside: 54
    }
  }

  /// Whether its cells end at the right edge, as figures do.
  var isFigure: Bool {
    switch self {
    case .move, .athlete, .nation, .flags, .lastSeen, .qualification, .runners, .group: false
    default: true
    }
  }
}

extension ResultColumn {
  /// The columns that there is something to show in, where one stands, from left to right.
  static func all(in race: OpenRace) -> [ResultColumn] { race.derived(ColumnsShown()) }

  fileprivate static func found(in race: OpenRace) -> [ResultColumn] {
    let state = race.state
    let entries = race.replay.startList.entries
    switch state.way {
    case .atStart:
      return race.who + (entries.contains { $0.lane != nil } ? [.lane] : [])
        + (entries.contains { $0.bib != nil } ? [.bib] : []) + race.groupColumn
        + race.runnerColumns
    case .atMarkPoint, .atInstant:
      // At an instant figures of several mark points stand in one column, where there are any.
      let isMixed =
        if case .atInstant = state.way { !race.replay.columns.isEmpty } else {
          race.widths.hasLastSeen
        }
      return race.who + [.lastSplit, .gap, .stretch] + (isMixed ? [.lastSeen] : [])
        + race.splitColumns
    case .result:
      guard let facts = race.resultFacts else { return race.who }
      return race.who + (facts.hasMarks ? [.mark] : []) + (facts.hasWinds ? [.wind] : [])
        + race.groupColumn
        + (race.qualifiers != nil || facts.hasQualifications ? [.qualification] : [])
        + (facts.hasReadings ? [.reading] : []) + (facts.hasTimes ? [.gap, .metres] : [])
        + (race.replay.reactions.isEmpty ? [] : [.reaction]) + (facts.hasFlags ? [.flags] : [])
        + race.widths.asides.map { .aside($0) } + facts.series.all + race.runnerColumns
        + race.splitColumns
    }
  }
}

private struct ColumnsShown: Derivation {
  func value(in race: OpenRace) -> [ResultColumn] { ResultColumn.found(in: race) }
}

extension OpenRace {
  /// A column for the runners, where those of any team are known.
  fileprivate var runnerColumns: [ResultColumn] {
    hasRunners ? [.runners] : []
  }

  /// A column for the groups, where any is known.
  fileprivate var groupColumn: [ResultColumn] {
    widths.hasGroups ? [.group] : []
  }

  /// Who stands where: the same columns from gun to finish.
  fileprivate var who: [ResultColumn] {
    [.place] + (replay.columns.isEmpty ? [] : [.move]) + [.athlete, .nation]
  }

  /// A column for each mark point where anyone's time is known in the whole race.
  var splitColumns: [ResultColumn] {
    replay.columns.filter { column in column.passes.contains { $0?.reading != nil } }
      .map { .split($0.markPoint) }
  }
}
