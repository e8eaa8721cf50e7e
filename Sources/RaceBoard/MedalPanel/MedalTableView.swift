import Athletics
import CellGrid
import RaceReplay

/// The medal table, with what this race moves: medals won and the change of rank.
struct MedalTableView {
  let race: OpenRace
  let standing: MedalStanding

  private enum Column: CaseIterable {
    case rank, nation, gold, silver, bronze, total, won, moved
  }

  private typealias Texts = [Column: String]

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard rect.height > 0 else { return }
    let (head, body) = rect.removingTop(rect.height >= 3 ? 1 : 0)
    if !head.isEmpty { drawHead(on: &canvas, in: head) }
    let rows = race.medalTable(standing).rows
    if rows.isEmpty {
      canvas.write(empty, x: body.x + 2, y: body.y, .quiet, width: body.width - 2)
    }
    let selected = race.medals.selection.flatMap { nation in
      rows.firstIndex { $0.nation == nation }
    }
    let movements =
      race.medals.kind.extent == .now ? standing.movements(by: race.medals.order) : [:]
    RowList(
      count: rows.count, selected: race.panel == .medals ? selected : nil, indent: 5
    ).draw(on: &canvas, in: body) { index, ground, line, canvas in
      draw(rows[index], movements[rows[index].nation], ground, on: &canvas, in: line)
    }
  }

  private var empty: String {
    guard race.medals.kind == .before else { return "No medal is decided yet." }
    return standing.knowsOtherFinals
      ? "No medal was decided before this race." : "What was decided before is not known."
  }

  private func drawHead(on canvas: inout Canvas, in rect: GridRect) {
    let isByTotal = race.medals.order == .total
    let texts: Texts = [
      .rank: "#", .nation: "nation", .gold: isByTotal ? "G" : "↓G", .silver: "S", .bronze: "B",
      .total: isByTotal ? "↓Σ" : "Σ",
    ]
    write(texts, nil, on: &canvas, in: rect) { column in
      column == (isByTotal ? .total : .gold) ? .columnHeadActive : .columnHead
    }
  }

  private func draw(
    _ row: MedalTable.Row, _ movement: MedalMovement?, _ ground: Role, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    let won = movement?.won ?? 0
    let texts: Texts = [
      .rank: row.rankText, .nation: row.nation.code + " " + (row.nation.name ?? ""),
      .gold: "\(row.gold)", .silver: "\(row.silver)", .bronze: "\(row.bronze)",
      .total: "\(row.total)", .won: won > 0 ? "+\(won)" : "",
      .moved: Self.text(of: movement?.rank ?? .unknown),
    ]
    write(texts, ground, on: &canvas, in: rect) { column in
      switch column {
      case .rank: .quiet
      case .nation, .total: .text
      case .gold: .gold
      case .silver: .silver
      case .bronze: .bronze
      case .won: .medalChange
      case .moved: won > 0 ? .medalChange : .quiet
      }
    }
  }

  /// A change of rank: `▲3`, `▼1`, or `new` for a nation that had no medal.
  private static func text(of rank: MedalMovement.Rank) -> String {
    switch rank {
    case .same, .unknown: ""
    case .up(let count): "▲\(count)"
    case .down(let count): "▼\(count)"
    case .new: "new"
    }
  }

  private func write(
    _ texts: Texts, _ row: Role?, on canvas: inout Canvas, in rect: GridRect,
    role: (Column) -> Role
  ) {
    let count = rect.width >= 56 ? 4 : 3
    let name = max(0, min(rect.width - 20 - 4 * count, 20))
    var x = rect.x + 1
    for column in Column.allCases where x < rect.maxX {
      let width =
        switch column {
        case .nation: 4 + name
        case .rank, .moved: 4
        case .gold, .silver, .bronze, .total: count
        case .won: 3
        }
      if column == .nation || column == .moved { x += column == .nation ? 2 : 1 }
      let text = (texts[column] ?? "").fitted(
        to: width, alignment: column == .nation || column == .moved ? .leading : .trailing)
      canvas.write(text, x: x, y: rect.y, role(column), in: row, width: rect.maxX - x)
      x += width
    }
  }
}
