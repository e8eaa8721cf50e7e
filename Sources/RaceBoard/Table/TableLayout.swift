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

  /// Fits the columns into a width: the least wanted are dropped, of splits the oldest first; the
  /// chosen one stays. What is left over goes to the names.
  init(race: OpenRace, entries: [EntryID], width: Int) {
    let all = ResultColumn.all(in: race)
    let sample = entries.prefix(64)
    var measured = all.map { column in
      let head = column.head(in: race)
      let widest = sample.map { DisplayWidth.of(race.cell(column, of: $0).text) }.max() ?? 0
      return Column(column: column, head: head, width: max(DisplayWidth.of(head), widest))
    }
    let least = Self.leastNameWidth
    func total() -> Int {
      measured.reduce(-Self.gap) { sum, each in
        sum + Self.gap + (each.column == .athlete ? min(each.width, least) : each.width)
      }
    }
    while measured.count > 1, total() > width {
      let droppable = measured.indices.filter { measured[$0].column != race.table.column }
      guard
        let least = (droppable.isEmpty ? Array(measured.indices) : droppable)
          .min(by: { measured[$0].column.priority < measured[$1].column.priority })
      else { break }
      measured.remove(at: least)
    }
    let spare = width - total()
    columns = measured.map { each in
      guard each.column == .athlete else { return each }
      let narrow = min(each.width, least)
      return Column(
        column: .athlete, head: each.head, width: min(each.width, max(narrow + spare, 1)))
    }
  }

  private static let leastNameWidth = 12
}

extension ResultColumn {
  /// The head of the column.
  func head(in race: OpenRace) -> String {
    switch self {
    case .place: "#"
    case .athlete: "athlete"
    case .nation: "nat"
    case .bib: "bib"
    case .lane: "lane"
    case .lastSeen: "last seen"
    case .split(let markPoint): race.race.text(of: markPoint)
    case .stretch: stretchHead(in: race)
    case .mark: "mark"
    case .reading: "read"
    case .gap: race.pinned == nil ? "gap" : "gap ◆"
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
