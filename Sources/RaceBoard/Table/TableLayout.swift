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

  /// Fits the columns into a width: those without a figure for anyone shown are left out, the least
  /// wanted are dropped, of splits the oldest first; the chosen one stays. What is left over goes to
  /// the names, then to the runners of a relay.
  init(race: OpenRace, entries: [EntryID], width: Int) {
    let sample = entries.prefix(64)
    measured = Dictionary(sample.enumerated().map { ($1, $0) }) { first, _ in first }
    let chosen = race.table.column
    // Earlier splits go first, so that none has room once those after it fill the width.
    var splitRoom = width + Self.gap
    let wanted = Self.wanted(in: race, width: width).reversed().compactMap { column -> Column? in
      if column.isSplit, column != chosen, splitRoom < 0 { return nil }
      let cells = sample.map { race.cell(column, of: $0) }
      let widest = cells.reduce(0) { max($0, DisplayWidth.of($1.text)) }
      let isKept =
        column == chosen || column.priority > ResultColumn.nation.priority || column.isOfRunning
      guard widest > 0 || isKept || entries.count > sample.count else { return nil }
      let head = column.head(in: race)
      // In the result nothing is to come that a split would have to keep room for.
      let least =
        column.isSplit && race.state.way == .result ? 0 : race.widths.least(of: column)
      var own = max(DisplayWidth.of(head), widest, least)
      if column == .athlete, race.race.discipline.isRace {
        own = max(race.widths.names(in: width), DisplayWidth.of(head))
      }
      if column.isSplit { splitRoom -= own + Self.gap }
      return Column(column: column, head: head, width: own, cells: cells)
    }
    // In a race names keep their width from gun to finish.
    let least = race.race.discipline.isRace ? .max : Self.shortName
    let isMoveLater =
      Self.kept(
        of: Self.running(wanted.reversed(), in: race), keeping: chosen, width: width,
        shortName: least
      ).contains { $0.column == .move }
    var kept = Self.kept(
      of: wanted.reversed().filter { $0.column != .move || isMoveLater }, keeping: chosen,
      width: width, shortName: least)
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

  /// The columns that there may be room for. While the race runs all splits have one or none has,
  /// since that is decided for the whole race, of one that is run live by the mark points that are
  /// usual and the passes of the line; where all have, the last one needs none of its own.
  private static func wanted(in race: OpenRace, width: Int) -> [ResultColumn] {
    let all = ResultColumn.all(in: race)
    switch race.state.way {
    case .atStart, .result: return all
    case .atMarkPoint, .atInstant: break
    }
    // Where one was last seen has its room at instants, and so everywhere.
    let running = all.filter { $0 != .lastSplit && $0 != .lastSeen } + [.lastSeen]
    let usual = Set(race.race.discipline.officialIntermediates + race.race.passes)
    let coming =
      race.isLive ? usual.subtracting(race.replay.columns.map(\.markPoint)).count : 0
    let room = running.reduce(coming * (gap + race.widths.split) - gap) { room, column in
      room + gap
        + (column == .athlete ? race.widths.names(in: width) : race.widths.least(of: column))
    }
    let hasSplits = room <= width && all.contains(where: \.isSplit)
    return all.filter {
      $0 == race.table.column || (hasSplits ? $0 != .lastSplit : !$0.isSplit)
    }
  }

  /// The cells of an entry, a column each; whoever is not among those measured has them made now.
  func cells(of id: EntryID, in race: OpenRace) -> [TableCell] {
    let number = measured[id]
    let isElsewhere = isElsewhere(id, in: race)
    return columns.map { each in
      // A time of another mark point is none under this one’s name, unless it is said where it is from.
      if isElsewhere, each.column == .lastSplit { return .unknown }
      return number.map { each.cells[$0] } ?? race.cell(each.column, of: id)
    }
  }

  private func isElsewhere(_ id: EntryID, in race: OpenRace) -> Bool {
    guard case .atMarkPoint(let here) = race.state.way,
      !columns.contains(where: { $0.column == .lastSeen }),
      case .column(let index) = race.state.lastSeen[id.index]
    else { return false }
    return race.replay.columns[index].markPoint != here
  }

  /// The columns with those that come once the race runs, as wide as they will be: what has no room
  /// beside them then has none before the gun.
  private static func running(_ columns: [Column], in race: OpenRace) -> [Column] {
    guard case .atStart = race.state.way, race.race.discipline.isRace else { return columns }
    let who: [ResultColumn] = [.place, .move, .athlete, .nation]
    return columns.filter { who.contains($0.column) }
      + [.lastSplit, .gap].map {
        Column(column: $0, head: "", width: race.widths.least(of: $0), cells: [])
      }
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
    case .lastSeen: "seen"
    case .lastSplit: lastSplitHead(in: race)
    case .split(let markPoint): race.race.text(of: markPoint)
    case .stretch: stretchHead(in: race)
    case .mark: race.resultFacts?.hasPoints == true ? "points" : "mark"
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
