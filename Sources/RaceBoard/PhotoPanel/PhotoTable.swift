import CellGrid
import RaceReplay

/// Athletes at a line under column heads, scrolled to the selected one, with notes below; only rows
/// in sight are asked for, since a field may be of thousands.
struct PhotoTable {
  /// A column: its head, and how long it is kept where room is scarce, 0 the longest.
  struct Column {
    let head: String
    let priority: Int
    var isFigure = false
    /// The column without which this one says nothing.
    var needs: Int?
  }

  typealias Cell = (text: String, role: Role)

  let field: PhotoField
  let columns: [Column]
  let notes: [String]

  private static let left = 5
  private static let nameWidths = 8...15
  private static let leastRows = 4
  /// The width to which the last column may be cut.
  private static let leastLast = 16

  func draw(on canvas: inout Canvas, in rect: GridRect, row cells: (Int) -> [Cell]) {
    guard rect.height > 0 else { return }
    let wrapped = notes.flatMap { $0.wrapped(to: rect.width - 5) }
    let room = rect.height - 1 - min(field.lanes.count, Self.leastRows)
    let noteCount = max(0, min(wrapped.count, room))
    let hasHead = rect.height >= 4
    let count = max(1, rect.height - (hasHead ? 1 : 0) - noteCount)
    let list = RowList(
      count: field.lanes.count, selected: field.selected,
      pinned: field.lanes.firstIndex { $0.entry == field.race.pinned })
    let lines = list.window(height: count).lines
    var rows: [Int: [Cell]] = [:]
    for case .row(let lane) in lines { rows[lane] = cells(lane) }
    let layout = layout(
      of: Array(rows.values), names: Array(rows.keys), width: rect.width - 2)
    var y = rect.y
    if hasHead {
      canvas.write("  # athlete", x: rect.x + 1, y: y, .columnHead, width: rect.width - 1)
      let heads = columns.map { Cell(text: $0.head, role: .columnHead) }
      write(heads, layout, nil, on: &canvas, in: rect, y: y)
      y += 1
    }
    let body = GridRect(x: rect.x, y: y, width: rect.width, height: count)
    list.draw(on: &canvas, in: body) { lane, ground, line, canvas in
      drawName(lane, layout.name, ground, on: &canvas, in: line)
      write(rows[lane] ?? [], layout, ground, on: &canvas, in: line, y: line.y)
    }
    y += lines.count
    let gap = y + noteCount < rect.maxY ? 1 : 0
    for (offset, note) in wrapped.prefix(noteCount).enumerated() where y + gap + offset < rect.maxY
    {
      canvas.write(note, x: rect.x + 3, y: y + gap + offset, .quiet, width: rect.width - 4)
    }
  }

  /// Where columns stand: the width of the names, then of each column that there is room for.
  private struct Layout {
    let name: Int
    let widths: [Int?]
  }

  private func layout(of rows: [[Cell]], names: [Int], width: Int) -> Layout {
    let longest = names.map { DisplayWidth.of(field.name(field.lanes[$0].entry)) }.max() ?? 0
    let most = width < 50 ? Self.nameWidths.lowerBound : Self.nameWidths.upperBound
    let name = min(max(longest, Self.nameWidths.lowerBound), most)
    var room = width - Self.left - name
    var widths: [Int?] = Array(repeating: nil, count: columns.count)
    for index in columns.indices.sorted(by: { columns[$0].priority < columns[$1].priority }) {
      let texts = rows.map { $0[index].text }
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      let wanted = (texts + [columns[index].head]).map(DisplayWidth.of).max() ?? 0
      let least =
        columns[index].priority == 0 ? 1 : index == columns.count - 1 ? Self.leastLast : wanted
      guard room >= min(wanted, least) + 2 else { continue }
      if let needed = columns[index].needs, widths[needed] == nil { continue }
      widths[index] = min(wanted, room - 2)
      room -= (widths[index] ?? 0) + 2
    }
    return Layout(name: name, widths: widths)
  }

  private func write(
    _ cells: [Cell], _ layout: Layout, _ ground: Role?, on canvas: inout Canvas, in rect: GridRect,
    y: Int
  ) {
    var x = rect.x + Self.left + layout.name
    for (index, cell) in cells.enumerated() {
      guard let width = layout.widths[index] else { continue }
      let text = cell.text.fitted(
        to: width, alignment: columns[index].isFigure ? .trailing : .leading)
      canvas.write(text, x: x + 2, y: y, cell.role, in: ground, width: max(0, rect.maxX - x - 2))
      x += width + 2
    }
  }

  private func drawName(
    _ index: Int, _ width: Int, _ row: Role, on canvas: inout Canvas, in rect: GridRect
  ) {
    let lane = field.lanes[index]
    let place = field.place(of: lane)
    canvas.write(
      place.text.fitted(to: 3, alignment: .trailing), x: rect.x + 1, y: rect.y, place.role, in: row,
      width: rect.width - 1)
    canvas.write(
      field.name(lane.entry).fitted(to: width), x: rect.x + Self.left, y: rect.y, .text, in: row,
      width: rect.width - Self.left)
  }
}
