import Athletics
import RaceReplay

/// Who stands on the photo-finish panel where one is: the line, those with a time that the filter
/// keeps, in the strip with the first three and whoever crossed next to them, or why there is little or nothing to show.
struct PhotoField {
  let race: OpenRace
  let lanes: [PhotoFinish.Lane]
  /// Who is there only as a neighbour of those that the filter keeps, or as one of the first three.
  let neighbours: Set<EntryID>
  /// Who is there only as one of the first three.
  private var ahead: Set<EntryID> = []
  let line: TimedLine?
  /// Everyone with a time there, whatever the filter keeps.
  let whole: PhotoFinish?
  let isFiltered: Bool

  init(race: OpenRace, filter: Filter) {
    self.race = race
    line = race.replay.timedLine(in: race.state)
    whole = race.derived(WholeField())
    let all = whole?.lanes ?? []
    isFiltered = filter.isActive
    guard filter.isActive else {
      (lanes, neighbours) = (all, [])
      return
    }
    let kept = all.indices.filter { filter.matches(race.subjects[all[$0].entry.index]) }
    guard race.photo.kind == .strip, !kept.isEmpty else {
      (lanes, neighbours) = (kept.map { all[$0] }, [])
      return
    }
    let beside = kept.flatMap { [$0 - 1, $0 + 1] }.filter(all.indices.contains)
    let shown = Set(kept + beside + Self.podium(of: all).indices)
    lanes = shown.sorted().map { all[$0] }
    neighbours = Set(shown.subtracting(kept).map { all[$0].entry })
    ahead = Set(shown.subtracting(kept + beside).map { all[$0].entry })
  }

  /// The first three, or those who share these places.
  private static func podium(of lanes: [PhotoFinish.Lane]) -> ArraySlice<PhotoFinish.Lane> {
    let placed = lanes.prefix { ($0.placing?.number ?? .max) <= 3 }
    return lanes.prefix(max(3, placed.count))
  }

  /// Who crossed first of all, whatever the filter keeps.
  var first: EntryID? { whole?.lanes.first?.entry }

  /// The mark point that is looked at, where it isn't the finish.
  var markPoint: Distance? { race.markPoint }

  /// The lane of the selected athlete.
  var selected: Int? { race.selection.flatMap(index) }

  func index(of id: EntryID) -> Int? { lanes.firstIndex { $0.entry == id } }

  /// The two that one looks at, the one ahead first: the selected and the pinned, else the selected
  /// and the next.
  var pair: (ahead: Int, behind: Int)? {
    guard lanes.count > 1 else { return nil }
    let selected = selected ?? lanes.firstIndex { !neighbours.contains($0.entry) } ?? 0
    if let pinned = race.pinned.flatMap(index), pinned != selected {
      return (min(pinned, selected), max(pinned, selected))
    }
    let first = min(selected, lanes.count - 2)
    return (first, first + 1)
  }

  func margin(from ahead: Int, to behind: Int) -> Margin? {
    guard let line, lanes.indices.contains(ahead), lanes.indices.contains(behind) else {
      return nil
    }
    return race.replay.margin(from: lanes[ahead].entry, to: lanes[behind].entry, at: line)
  }

  /// The margin of a lane to another entry that may be filtered out; with who of them is ahead.
  func margin(of lane: Int, to other: EntryID) -> (margin: Margin, isBehind: Bool)? {
    guard let line, lanes.indices.contains(lane), lanes[lane].entry != other else { return nil }
    let own = lanes[lane].entry
    let crossed = whole?.lanes.first { $0.entry == own || $0.entry == other }
    let isBehind = crossed?.entry == other
    let two = isBehind ? (other, own) : (own, other)
    return race.replay.margin(from: two.0, to: two.1, at: line).map { ($0, isBehind) }
  }

  /// The places between a lane and the one above of which no time is known, by reported places.
  func placesWithoutTime(above lane: Int) -> ClosedRange<Int>? {
    isFiltered ? nil : whole?.placesWithoutTime(above: lane)
  }

  /// The dead heats at the finish of those who are here.
  var deadHeats: [ResultSheet.DeadHeat] {
    (line?.sheet?.standingDeadHeats ?? []).filter { heat in
      heat.entries.allSatisfy { index(of: $0) != nil }
    }
  }

  /// The place of a lane, as the table of the results has it.
  func place(of lane: PhotoFinish.Lane) -> TableCell { race.cell(.place, of: lane.entry) }

  /// The time of a lane, which may be finer than that of the results.
  func time(of lane: Int) -> PhotoTable.Cell {
    let cell = TableCell.time(lanes[lane].reading, .mark)
    return (cell.text, cell.role)
  }

  func name(_ id: EntryID) -> String { race.scoreboardName(of: id) }

  /// The lanes that a fit brings into sight.
  func lanes(of fit: StripView.Fit) -> [PhotoFinish.Lane] {
    switch fit {
    case .all: return lanes.filter { !ahead.contains($0.entry) }
    case .medals: return Array(Self.podium(of: lanes))
    case .pair: return pair.map { [lanes[$0.ahead], lanes[$0.behind]] } ?? lanes
    }
  }

  /// Why nothing can be drawn, or no margin told.
  var reason: String? {
    if lanes.count > 1 { return nil }
    if first != nil, lanes.isEmpty { return "No athlete with a mark matches." }
    if let markPoint { return reason(at: race.race.text(of: markPoint)) }
    if let lane = lanes.first {
      // While others run in theirs are not unknown, they are yet to come.
      return race.state.sheet == nil
        ? "\(name(lane.entry)) alone is in so far."
        : "Only one time is known: \(name(lane.entry))’s."
    }
    if race.replay.firstSheet == nil { return "No finish is known." }
    return race.state.sheet == nil
      ? "Nobody has reached the line yet." : "No time is known at the finish."
  }

  private func reason(at place: String) -> String {
    if let lane = lanes.first {
      return lane.placing?.number == 1
        ? "Only the leader’s time is known at \(place)."
        : "Only one time is known at \(place): \(name(lane.entry))’s."
    }
    if case .markPoint(let column)? = line, let leader = column.unnamedLeader {
      return "Only the leader’s time is known at \(place), \(leader.value.text), "
        + "and not for certain whose it is."
    }
    return "No times are known at \(place), only places."
  }
}

extension OpenRace {
  /// The mark point at which one stands, where one stands at one.
  var markPoint: Distance? {
    if case .atMarkPoint(let here) = state.way { here } else { nil }
  }
}

/// Everyone with a time where one stands.
private struct WholeField: Derivation {
  func value(in race: OpenRace) -> PhotoFinish? { race.replay.photoFinish(in: race.state) }
}
