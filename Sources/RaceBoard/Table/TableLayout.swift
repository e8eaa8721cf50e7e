import Athletics
import CellGrid
import RaceReplay

/// Which columns of the results table there is room for, and how wide each is.
struct TableLayout {
  /// A column that is shown.
  struct Column: Hashable {
    let column: ResultColumn
    let head: String
    let width: Int
  }

  let columns: [Column]
  static let gap = 2

  /// Fits the columns into a width: those without a figure for anyone shown are left out, the least wanted are dropped, of splits the oldest first; the
  /// chosen one stays. What is left over goes to the names, then to the runners of a relay.
  init(race: OpenRace, entries: [EntryID], width: Int) {
    let all = ResultColumn.all(in: race)
    let sample = entries.prefix(64)
    var measured = all.compactMap { column -> Column? in
      let widest = sample.map { DisplayWidth.of(race.cell(column, of: $0).text) }.max() ?? 0
      let isKept = column == race.table.column || column.priority > ResultColumn.nation.priority
      guard widest > 0 || isKept || entries.count > sample.count else { return nil }
      let head = column.head(in: race)
      return Column(column: column, head: head, width: max(DisplayWidth.of(head), widest))
    }
    func total(name: Int) -> Int {
      measured.reduce(-Self.gap) { sum, each in
        switch each.column {
        case .athlete: sum + Self.gap + min(each.width, name)
        case .runners: sum + Self.gap + min(each.width, Self.fewestRunners)
        default: sum + Self.gap + each.width
        }
      }
    }
    while let least = Self.leastWanted(of: measured, keeping: race.table.column) {
      // Names are cut short before a column goes that matters more than earlier splits do.
      let isMinor = measured[least].column.priority <= Self.minorPriority
      guard total(name: isMinor ? Self.fullName : Self.shortName) > width else { break }
      measured.remove(at: least)
    }
    // Names take what the figures leave, and the runners what the names leave.
    func fitted(_ wanted: ResultColumn, keeping others: Int) {
      guard let index = measured.firstIndex(where: { $0.column == wanted }) else { return }
      let spare = max(width - others, 1)
      let each = measured[index]
      measured[index] = Column(
        column: wanted, head: each.head, width: min(each.width, spare))
    }
    fitted(.athlete, keeping: total(name: 0))
    let runners = measured.first { $0.column == .runners }.map { min($0.width, Self.fewestRunners) }
    fitted(.runners, keeping: total(name: .max) - (runners ?? 0))
    columns = measured
  }

  private static let shortName = 12
  private static let fullName = 32
  private static let fewestRunners = 24
  private static let minorPriority = 50

  /// The column to drop first: of the least wanted the leftmost, but not the chosen one.
  private static func leastWanted(of columns: [Column], keeping chosen: ResultColumn) -> Int? {
    guard columns.count > 1 else { return nil }
    let droppable = columns.indices.filter { columns[$0].column != chosen }
    return droppable.min { columns[$0].column.priority < columns[$1].column.priority }
  }
}

extension ResultColumn {
  /// The head of the column.
  func head(in race: OpenRace) -> String {
    switch self {
    case .place: race.state.way == .atStart ? "start" : "#"
    case .athlete: race.hasRunners ? "team" : "athlete"
    case .nation: "nat"
    case .bib: "bib"
    case .lane: "lane"
    case .lastSeen: "last seen"
    case .split(let markPoint): race.race.text(of: markPoint)
    case .stretch: stretchHead(in: race)
    case .lap: "lap"
    case .mark: race.state.sheet?.hasPoints == true ? "points" : "mark"
    case .wind: "wind"
    case .qualification: "Q"
    case .trial(let number): "\(number)"
    case .height(let height): height.text
    case .runners: "runners"
    case .reading: "read"
    case .gap: ReferenceText(race: race).columnHead
    case .metres: "~m"
    case .reaction: "react"
    case .flags: "flags"
    }
  }

  private func stretchHead(in race: OpenRace) -> String {
    guard case .atMarkPoint(let here) = race.state.way, let start = race.stretchStart else {
      return ""
    }
    return "← " + (here - start).shortText
  }
}
