import Athletics
import CellGrid
import RaceReplay

/// Which columns of the results table there is room for, and how wide each is.
struct TableLayout {
  /// A column that is shown.
  struct Column {
    let column: ResultColumn
    let head: String
    var width: Int
    /// Of those whom the width is measured by, in their order.
    let cells: [TableCell]
  }

  let columns: [Column]
  /// The places of those whom widths are measured by.
  private let measured: [EntryID: Int]
  static let gap = 2

  /// Fits the columns into a width: those without a figure for anyone shown are left out, the least wanted are dropped, of splits the oldest first; the
  /// chosen one stays. What is left over goes to the names, then to the runners of a relay.
  init(race: OpenRace, entries: [EntryID], width: Int) {
    let sample = entries.prefix(64)
    measured = Dictionary(sample.enumerated().map { ($1, $0) }) { first, _ in first }
    let chosen = race.table.column
    // Earlier splits go first, so that none has room once those after it fill the width.
    var splitRoom = width + Self.gap
    let wanted = ResultColumn.all(in: race).reversed().compactMap { column -> Column? in
      if column.isSplit, column != chosen, splitRoom < 0 { return nil }
      let cells = sample.map { race.cell(column, of: $0) }
      let widest = cells.reduce(0) { max($0, DisplayWidth.of($1.text)) }
      let isKept =
        column == chosen || column.priority > ResultColumn.nation.priority || column.isOfRunning
      guard widest > 0 || isKept || entries.count > sample.count else { return nil }
      let head = column.head(in: race)
      var own = max(DisplayWidth.of(head), widest, race.widths.least(of: column))
      if column == .athlete, race.race.discipline.isRace {
        own = max(race.widths.names(in: width), DisplayWidth.of(head))
      }
      if column.isSplit { splitRoom -= own + Self.gap }
      return Column(column: column, head: head, width: own, cells: cells)
    }
    // In a race names keep their width from gun to finish.
    let least = race.race.discipline.isRace ? .max : Self.shortName
    var kept = Self.kept(of: wanted.reversed(), keeping: chosen, width: width, shortName: least)
    // Names take what the figures leave, and the runners what the names leave.
    func fitted(_ wanted: ResultColumn, keeping others: Int) {
      guard let index = kept.firstIndex(where: { $0.column == wanted }) else { return }
      kept[index].width = min(kept[index].width, max(width - others, 1))
    }
    fitted(.athlete, keeping: Self.total(of: kept, name: 0))
    let runners = kept.first { $0.column == .runners }.map { min($0.width, Self.fewestRunners) }
    fitted(.runners, keeping: Self.total(of: kept, name: .max) - (runners ?? 0))
    columns = kept
  }

  /// The cells of an entry, a column each; whoever is not among those measured has them made now.
  func cells(of id: EntryID, in race: OpenRace) -> [TableCell] {
    guard let number = measured[id] else { return columns.map { race.cell($0.column, of: id) } }
    return columns.map { $0.cells[number] }
  }

  /// The columns that are left once the least wanted, of those the leftmost, have made room.
  private static func kept(
    of measured: [Column], keeping chosen: ResultColumn, width: Int, shortName: Int
  ) -> [Column] {
    let leastFirst = measured.indices.filter { measured[$0].column != chosen }.sorted {
      (measured[$0].column.priority, $0) < (measured[$1].column.priority, $1)
    }
    var (full, short) = (total(of: measured, name: fullName), total(of: measured, name: shortName))
    var dropped: Set<Int> = []
    for least in leastFirst where dropped.count < measured.count - 1 {
      // Names are cut short before a column goes that matters more than earlier splits do.
      let isMinor = measured[least].column.priority <= minorPriority
      guard (isMinor ? full : short) > width else { break }
      full -= room(of: measured[least], name: fullName)
      short -= room(of: measured[least], name: shortName)
      dropped.insert(least)
    }
    return measured.indices.filter { !dropped.contains($0) }.map { measured[$0] }
  }

  /// The width of columns with the gaps between them, names cut to a width.
  private static func total(of columns: [Column], name: Int) -> Int {
    columns.reduce(-gap) { $0 + room(of: $1, name: name) }
  }

  /// What a column takes with the gap beside it.
  private static func room(of each: Column, name: Int) -> Int {
    switch each.column {
    case .athlete: gap + min(each.width, name)
    case .runners: gap + min(each.width, fewestRunners)
    default: gap + each.width
    }
  }

  private static let shortName = 12
  private static let fullName = 32
  private static let fewestRunners = 24
  private static let minorPriority = 50
}

extension ResultColumn {
  /// Whether it keeps its room while the race runs, empty or not.
  fileprivate var isOfRunning: Bool {
    switch self {
    case .move, .lastSplit, .gap, .stretch, .lastSeen, .split: true
    default: false
    }
  }

  fileprivate var isSplit: Bool { if case .split = self { true } else { false } }

  /// The head of the column.
  func head(in race: OpenRace) -> String {
    switch self {
    case .place: "#"
    case .move: "▲▼"
    case .athlete: race.hasRunners ? "team" : "athlete"
    case .nation: "nat"
    case .bib: "bib"
    case .group: "group"
    case .lane: "lane"
    case .lastSeen: "seen at"
    case .lastSplit: lastSplitHead(in: race)
    case .split(let markPoint): race.race.text(of: markPoint)
    case .stretch: stretchHead(in: race)
    case .mark: race.state.sheet?.hasPoints == true ? "points" : "mark"
    case .wind: "wind"
    case .qualification: "Q"
    case .trial(let number): "\(number)"
    case .height(let height): height.head
    case .runners: "runners"
    case .reading: "read"
    case .gap: ReferenceText(race: race).columnHead
    case .metres: "~m"
    case .reaction: "react"
    case .flags: "flags"
    case .aside(let name): name
    }
  }

  /// The time at the mark point where one stands; at an instant each one’s last.
  private func lastSplitHead(in race: OpenRace) -> String {
    guard case .atMarkPoint(let here) = race.state.way else { return "last" }
    return race.race.text(of: here)
  }

  private func stretchHead(in race: OpenRace) -> String {
    guard case .atMarkPoint(let here) = race.state.way else { return "← last" }
    return race.sharedStretch.map { "← " + race.race.shortLengthText(of: here - $0) } ?? ""
  }
}
