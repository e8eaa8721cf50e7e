import Athletics
import RaceReplay

/// The rows of the results table: the athletes that the filter keeps, sorted, and the places that
/// nobody is known to have.
struct TableRows: Sendable {
  enum Row: Hashable, Sendable {
    case entry(EntryID)
    case hole(ClosedRange<Int>)
    /// How many more started than are named.
    case unnamed(Int)
    /// How many follow of whom it is not known in which order.
    case unordered(Int)
  }

  let entries: [EntryID]
  let rows: [Row]

  fileprivate init(of race: OpenRace, filter: Filter, sort: TableSort?) {
    let kept =
      filter.isActive
      ? race.state.order.filter { filter.matches(race.subjects[$0.index]) } : race.state.order
    if let sort {
      entries = Self.sorted(kept, by: sort, in: race)
      rows = entries.map { .entry($0) }
    } else {
      entries = kept
      rows =
        filter.isActive
        ? kept.map { .entry($0) } : Self.partingUnordered(Self.withHoles(kept, in: race), in: race)
    }
  }

  private static func sorted(_ entries: [EntryID], by sort: TableSort, in race: OpenRace)
    -> [EntryID]
  {
    let keyed = entries.enumerated().map { offset, id in
      (key: race.cell(sort.column, of: id).key.compared, offset: offset, id: id)
    }
    return keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (.number(let one), .number(let other)) where one != other:
        return (one < other) != sort.isReversed
      case (.text(let one), .text(let other)) where one != other:
        return (one < other) != sort.isReversed
      case (.number, .text): return true
      case (.text, .number): return false
      case (.unknown, .unknown): return left.offset < right.offset
      case (.unknown, _): return false
      case (_, .unknown): return true
      default: return left.offset < right.offset
      }
    }.map(\.id)
  }

  /// The rows with a line before those without a place who are not out, where others have one.
  private static func partingUnordered(_ rows: [Row], in race: OpenRace) -> [Row] {
    func isUnordered(_ row: Row) -> Bool {
      guard case .entry(let id) = row else { return false }
      return race.state.placing(of: id) == nil
        && race.replay.outcome(of: id, in: race.state)?.unlessFinished == nil
    }
    guard race.state.placedCount > 0, let first = rows.firstIndex(where: isUnordered) else {
      return rows
    }
    let count = rows[first...].prefix(while: isUnordered).count
    return rows[..<first] + [.unordered(count)] + rows[first...]
  }

  /// The rows of a running order, with the places between known ones that nobody is known to have.
  private static func withRunningHoles(_ entries: [EntryID], in race: OpenRace) -> [Row] {
    var rows: [Row] = []
    var placed = 0
    for id in entries {
      if let placing = race.state.placing(of: id) {
        if !placing.isOpen, placing.number > placed + 1 {
          rows.append(.hole(placed + 1...placing.number - 1))
          placed = placing.number - 1
        }
        placed += 1
      }
      rows.append(.entry(id))
    }
    return rows
  }

  private static func withHoles(_ entries: [EntryID], in race: OpenRace) -> [Row] {
    guard let sheet = race.state.sheet else { return withRunningHoles(entries, in: race) }
    var rows: [Row] = []
    var holes = sheet.holes[...]
    for id in entries {
      while let hole = holes.first, let place = sheet.placing(of: id)?.number,
        hole.upperBound < place
      {
        rows.append(.hole(hole))
        holes = holes.dropFirst()
      }
      rows.append(.entry(id))
    }
    if let size = race.race.fieldSize {
      let inHoles = sheet.holes.reduce(0) { $0 + $1.count }
      let more = size - entries.count - inHoles
      if more > 0 { rows.append(.unnamed(more)) }
    }
    return rows
  }
}

extension OpenRace {
  /// The rows of the results table that a filter keeps, as they are sorted.
  func rows(_ filter: Filter) -> TableRows {
    derived(RowsKept(filter: filter, sort: table.sort))
  }
}

private struct RowsKept: Derivation {
  let filter: Filter
  let sort: TableSort?

  func value(in race: OpenRace) -> TableRows { TableRows(of: race, filter: filter, sort: sort) }
}
