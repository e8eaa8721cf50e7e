import Athletics
import CellGrid
import RaceReplay

/// The results table: who stands where, with what there is room for of marks, gaps and splits.
struct ResultsTable {
  let race: OpenRace
  let filter: Filter
  let table: TableRows

  /// The most lines of notes under the rows.
  private static let mostNotes = 2

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    var room = rect
    var head = GridRect(x: 0, y: 0, width: 0, height: 0)
    if rect.height >= 4 { (head, room) = rect.removingTop(1) }
    let margin = rect.width >= 20 ? 2 : 1
    let layout = TableLayout(
      race: race, entries: table.entries, width: rect.width - margin - (rect.width >= 20 ? 1 : 0))
    let notes =
      runnersNote(layout, width: rect.width - 4)
      + TableNotes(race: race, hasMetres: layout.columns.contains { $0.column == .metres })
      .lines(width: rect.width - 4)
    // In a race the rows keep their room from gun to finish, however much there is to say; a row matters
    // more than the second line of notes.
    let spare = room.height - race.replay.startList.entries.count
    let least = race.race.discipline.isRace && spare == 1 ? 1 : Self.mostNotes
    let most = max(0, min(least, room.height - 6))
    let noteCount = min(notes.count, most)
    let (notesRoom, body) = room.removingBottom(race.race.discipline.isRace ? most : noteCount)

    drawHead(layout, on: &canvas, in: head, margin: margin)
    drawBody(table, layout, on: &canvas, in: body, margin: margin)
    for (offset, note) in notes.prefix(noteCount).enumerated() {
      let isCut = offset == noteCount - 1 && noteCount < notes.count
      let room = rect.width - 3
      canvas.write(
        isCut || DisplayWidth.of(note) > room ? (note + " …").fitted(to: room) : note,
        x: rect.x + 2, y: notesRoom.maxY - noteCount + offset, .quiet, width: room)
    }
  }

  /// Who runs for the selected team, where the table has no room to say so in full.
  private func runnersNote(_ layout: TableLayout, width: Int) -> [String] {
    guard let id = race.selection, ResultColumn.all(in: race).contains(.runners) else { return [] }
    let column = layout.columns.first { $0.column == .runners }
    let isWhole = DisplayWidth.of(race.runnersText(of: id)) <= column?.width ?? 0
    return isWhole ? [] : [race.runnersText(of: id, width: width)]
  }

  private func drawHead(
    _ layout: TableLayout, on canvas: inout Canvas, in rect: GridRect, margin: Int
  ) {
    guard !rect.isEmpty else { return }
    var x = rect.x + margin
    for column in layout.columns {
      let isChosen = column.column == race.table.column && race.panel == .results
      let sign = sortSign(column.column)
      let text = (column.head + sign).fitted(
        to: max(column.width, sign.isEmpty ? 0 : DisplayWidth.of(column.head + sign)),
        alignment: column.column.isFigure ? .trailing : .leading)
      let shift = column.column.isFigure ? column.width - DisplayWidth.of(text) : 0
      canvas.write(
        text, x: x + shift, y: rect.y, isChosen ? .columnHeadActive : .columnHead,
        width: rect.maxX - x - shift)
      x += column.width + TableLayout.gap
    }
  }

  private func sortSign(_ column: ResultColumn) -> String {
    guard let sort = race.table.sort, sort.column == column else { return "" }
    return sort.isReversed ? "↓" : "↑"
  }

  private func drawBody(
    _ table: TableRows, _ layout: TableLayout, on canvas: inout Canvas, in rect: GridRect,
    margin: Int
  ) {
    if table.rows.isEmpty {
      let text = filter.isActive ? "No athlete matches." : "Nobody is entered."
      canvas.write(text, x: rect.x + margin, y: rect.y, .quiet, width: rect.width - margin)
      return
    }
    let selected = race.selection.flatMap { id in table.rows.firstIndex(of: .entry(id)) }
    let pinned = race.pinned.flatMap { id in table.rows.firstIndex(of: .entry(id)) }
    RowList(
      count: table.rows.count, selected: selected, pinned: pinned,
      keepsLeaders: race.keepsLeaders
    ).draw(on: &canvas, in: rect) { index, ground, line, canvas in
      draw(table.rows[index], layout, ground, on: &canvas, in: line, margin: margin)
    }
  }

  private func draw(
    _ row: TableRows.Row, _ layout: TableLayout, _ ground: Role, on canvas: inout Canvas,
    in rect: GridRect, margin: Int
  ) {
    switch row {
    case .entry(let id): draw(id, layout, ground, on: &canvas, in: rect, margin: margin)
    case .hole(let places):
      let text = TableNotes.text(ofHoles: [places]) ?? ""
      drawRemark("… " + text, on: &canvas, in: rect)
    case .unnamed(let count):
      drawRemark("… \(count) more started, not known", on: &canvas, in: rect)
    case .unordered(let count):
      let text = "── order not known (\(count)) "
      let rest = max(rect.width - 4 - DisplayWidth.of(text), 0)
      drawRemark(text + String(repeating: "─", count: rest), on: &canvas, in: rect)
    }
  }

  private func drawRemark(_ text: String, on canvas: inout Canvas, in rect: GridRect) {
    canvas.write("  " + text, x: rect.x, y: rect.y, .unknown, width: rect.width)
  }

  private func draw(
    _ id: EntryID, _ layout: TableLayout, _ row: Role, on canvas: inout Canvas, in rect: GridRect,
    margin: Int
  ) {
    let change = race.shownNews[id]
    let isStruck = change?.isWithdrawn ?? false
    let sign = change?.sign ?? (race.marked.contains(id) ? Favourites.sign : nil)
    if let sign, id != race.pinned, margin > 1 {
      canvas.write(sign, x: rect.x + 1, y: rect.y, .accent, in: row)
    }
    var x = rect.x + margin
    let hasNations = layout.columns.contains { $0.column == .nation }
    for (column, cell) in zip(layout.columns, layout.cells(of: id, in: race)) {
      let text =
        switch column.column {
        case .runners: race.runnersText(of: id, width: column.width)
        case .athlete where column.width < DisplayWidth.of(cell.text) && !hasNations:
          race.name(of: id, in: column.width)
        case .mark where isStruck: change?.before ?? ""
        default: cell.text
        }
      let fitted = text.fitted(
        to: column.width, alignment: column.column.isFigure ? .trailing : .leading)
      canvas.write(
        isStruck ? fitted.replacing(" ", with: "─") : fitted,
        x: x, y: rect.y, isStruck ? .unknown : cell.role, in: row, width: rect.maxX - x)
      x += column.width
      canvas.write(
        isStruck ? String(repeating: "─", count: TableLayout.gap) : "", x: x, y: rect.y, .unknown,
        in: row, width: rect.maxX - x)
      x += TableLayout.gap
    }
  }
}
