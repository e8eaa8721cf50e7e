import Athletics
import CellGrid
import RaceReplay

/// How wide the columns of the table that change while it runs are in this race, measured once when
/// it opens: nothing moves sideways from gun to finish.
struct TableWidths: Hashable {
  let place: Int
  let name: Int
  let time: Int
  /// A time under the name of its mark point.
  let split: Int
  let gap: Int
  let stretch: Int
  let lastSeen: Int
  /// How many decimals a clock of the race has at most.
  let clockDecimals: Int
  /// Whether anyone is in an age group or division.
  let hasGroups: Bool
  /// Whether anyone who was seen is missing at a mark point, so that it is told where one was last seen.
  let hasLastSeen: Bool
  /// The names of what stands beside the result.
  let asides: [String]
  private let flags: Int
  private let hasMove: Bool

  init(_ replay: Replay) {
    let entries = replay.startList.entries
    place = "\(entries.count)".count + 1
    name = entries.reduce(0) { max($0, DisplayWidth.of($1.athlete.name)) }
    let timeline = replay.timeline
    let winner = replay.winnersClock
    // Of a race that is run what its times and gaps will take is not known yet, and still has its room.
    let isOnRoad = replay.race.discipline.isOnRoad
    let decimals = max(winner?.decimals ?? 0, isOnRoad ? 0 : replay.isStillRun ? 2 : 1)
    clockDecimals = max(replay.latestState.fieldClock?.decimals ?? 0, decimals, 1)
    let end = max(timeline.end, Self.leastEnd(of: replay))
    time = DisplayWidth.of(end.text(decimals: decimals))
    let spread = winner.map { timeline.end - $0.time } ?? .zero
    gap = DisplayWidth.of("+" + max(spread, RaceTime(seconds: 10)).text(decimals: decimals))
    let marks = replay.columns.prefix(Self.measured).map(\.markPoint)
    split = marks.reduce(time) { max($0, DisplayWidth.of(replay.race.text(of: $1))) }
    lastSeen = marks.reduce(DisplayWidth.of(OpenRace.home)) {
      max($0, DisplayWidth.of(replay.race.markLabel(of: $1)))
    }
    stretch = min(time, 7)
    let seen = entries.indices.filter { index in
      replay.columns.contains { $0.passes[index] != nil }
    }
    hasLastSeen = replay.columns.contains { column in
      seen.contains { column.passes[$0] == nil }
    }
    hasGroups = entries.contains { $0.group != nil }
    asides =
      replay.lastSheet?.lines.lazy.compactMap(\.self).flatMap(\.asides).map(\.value).names ?? []
    hasMove = !replay.columns.isEmpty
    var flags = 0
    replay.lastSheet?.forEachLine { line in
      flags = max(
        flags, DisplayWidth.of(line.flags.map(\.value.text).joined(separator: " ")))
    }
    self.flags = flags
  }

  private static let measured = 64

  /// How long a race that is run takes at least, by 8 m/s, which few distances are run faster than.
  private static func leastEnd(of replay: Replay) -> RaceTime {
    guard replay.isStillRun, let length = replay.race.discipline.raceDistance else { return .zero }
    // A millimetre takes 1.25 ticks.
    return RaceTime(
      ticks: min(Int64(clamping: length.millimetres), RaceTime.longest.ticks) / 8 * 10)
  }

  /// How wide names are in a table of a width: the same from gun to finish, beside what stands there
  /// while it runs and what stands there in the result.
  func names(in width: Int) -> Int {
    let columns =
      [place, Self.nation, split, gap, max(stretch, flags)] + (hasMove ? [Self.move] : [])
    let others = columns.reduce(0) { $0 + $1 + TableLayout.gap }
    return max(min(name, width - others), min(name, Self.leastName))
  }

  private static let nation = 3
  private static let move = 3
  private static let leastName = 12

  /// The least width of a column, whatever its cells say where one stands.
  func least(of column: ResultColumn) -> Int {
    switch column {
    case .place: place
    case .move: Self.move
    case .nation: Self.nation
    case .lastSplit, .mark, .split: split
    case .gap: gap
    case .stretch: stretch
    case .lastSeen: lastSeen
    case .flags: flags
    default: 0
    }
  }
}
