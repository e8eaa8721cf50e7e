import Athletics
import CellGrid
import RaceReplay

/// Nations by their medals as of where one stands, and what this race gives.
struct MedalPanel {
  let race: OpenRace

  private var standing: MedalStanding? {
    race.replay.medalStanding(in: race.state, competition: race.competition)
  }

  /// What the upper edge says of the table.
  var remark: String {
    guard let standing else { return "" }
    if !standing.knowsOtherFinals { return "this race only" }
    if race.state.sheet == nil { return "as it stands" }
    return standing.medals.isProvisional ? "after this race, provisional" : "after this race"
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard let standing else {
      canvas.write(
        "This race gives no medals.", x: rect.x + 2, y: rect.y, .quiet, width: rect.width - 2)
      return
    }
    let notes = MedalNotes(race: race, standing: standing).lines(width: rect.width - 4)
    let (bottom, upper) = rect.removingBottom(min(notes.count + 1, max(0, rect.height - 4)))
    for (offset, note) in notes.enumerated() where offset + 1 < bottom.height + 1 {
      let y = bottom.y + 1 + offset
      if y < bottom.maxY { canvas.write(note, x: rect.x + 2, y: y, width: rect.width - 3) }
    }
    if race.medals.isOpen, let nation = race.medals.selection {
      MedallistList(race: race, standing: standing, nation: nation).draw(on: &canvas, in: upper)
    } else {
      drawTable(standing, on: &canvas, in: upper)
    }
  }

  private func drawTable(
    _ standing: MedalStanding, on canvas: inout Canvas, in rect: GridRect
  ) {
    guard rect.height > 0 else { return }
    let name = max(0, min(rect.width - 34, 20))
    let (head, body) = rect.removingTop(rect.height >= 3 ? 1 : 0)
    if !head.isEmpty {
      write(["#", "nation", "G", "S", "B", "Σ", ""], name, .columnHead, nil, on: &canvas, in: head)
    }
    let rows = standing.table.rows
    if rows.isEmpty {
      canvas.write(
        "No medal is decided yet.", x: body.x + 2, y: body.y, .quiet, width: body.width - 2)
    }
    let selected = race.medals.selection.flatMap { nation in
      rows.firstIndex { $0.nation == nation }
    }
    let top = ResultsTable.top(
      showing: race.panel == .medals ? selected : nil, of: rows.count, height: body.height)
    let left = rows.count - top - body.height
    let shown = left > 0 && body.height > 2 ? body.height - 1 : body.height
    for (offset, row) in rows.dropFirst(top).prefix(shown).enumerated() {
      let line = GridRect(x: body.x, y: body.y + offset, width: body.width, height: 1)
      draw(row, change: standing.change(of: row.nation), name, on: &canvas, in: line)
    }
    if shown < body.height {
      canvas.write(
        "     … \(left + 1) more", x: body.x, y: body.maxY - 1, .quiet, width: body.width)
    }
  }

  private func draw(
    _ row: MedalTable.Row, change: Int, _ name: Int, on canvas: inout Canvas, in rect: GridRect
  ) {
    let isSelected = race.panel == .medals && row.nation == race.medals.selection
    let role: Role? = isSelected ? .selected : nil
    if let role { canvas.grid.fill(rect, style: canvas.theme[role]) }
    if isSelected { canvas.write("▌", x: rect.x, y: rect.y, .accent, in: role) }
    let texts = [
      row.rankText, row.nation.code + " " + (row.nation.name ?? ""), "\(row.gold)",
      "\(row.silver)", "\(row.bronze)", "\(row.total)", change > 0 ? "+\(change)" : "",
    ]
    write(texts, name, nil, role, on: &canvas, in: rect)
  }

  /// Writes one line of the table: rank, nation, the four counts and the change.
  private func write(
    _ texts: [String], _ name: Int, _ role: Role?, _ row: Role?, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    let widths = [4, 4 + name, 4, 4, 4, 5, 4]
    let roles: [Role] = [.quiet, .text, .gold, .silver, .bronze, .text, .medalChange]
    var x = rect.x + 1
    for (index, text) in texts.enumerated() where x < rect.maxX {
      if index == 1 {
        x += 2
        canvas.write(
          text.fitted(to: widths[1]), x: x, y: rect.y, role ?? roles[1], in: row,
          width: rect.maxX - x)
      } else {
        canvas.write(
          text.fitted(to: widths[index], alignment: .trailing), x: x, y: rect.y,
          role ?? roles[index], in: row, width: rect.maxX - x)
      }
      x += widths[index]
    }
  }
}
