import CellGrid
import RaceReplay

/// What gaps can be told against: someone in this race, a pace, a run of another race.
struct ReferencesScreen {
  let state: BoardState

  /// A row of the list.
  private enum Row {
    case heading(String)
    /// The line with this number.
    case line(Int, ReferenceList.Line)

    /// How wide what a line offers is.
    var width: Int {
      if case .line(_, let line) = self { DisplayWidth.of(line.text) } else { 0 }
    }
  }

  func draw(on canvas: inout Canvas) {
    let (footer, room) = state.size.bounds.removingBottom(state.size.height >= 4 ? 1 : 0)
    let rows = rows
    let frame = PanelFrame(
      titles: [.init(text: state.screen.title, isActive: true)],
      remark: state.race.map { "now: " + ReferenceText(race: $0).name } ?? "", isFocused: true)
    let inside = frame.draw(on: &canvas, in: room)
    let selected = rows.firstIndex { row in
      if case .line(state.referenceLine, _) = row { true } else { false }
    }
    let detail = 3 + (rows.map(\.width).max() ?? 0)
    let top = max(0, min((selected ?? 0) - inside.height / 2, rows.count - inside.height))
    for (offset, row) in rows.dropFirst(top).prefix(inside.height).enumerated() {
      let line = GridRect(x: inside.x, y: inside.y + offset, width: inside.width, height: 1)
      switch row {
      case .heading(let text):
        canvas.write(" " + text, x: line.x, y: line.y, .heading, width: line.width)
      case .line(let number, let content):
        draw(content, number, detail: detail, on: &canvas, in: line)
      }
    }
    Footer(state: state).draw(on: &canvas, in: footer)
  }

  private var rows: [Row] {
    var number = 0
    return ReferenceList(state).sections.flatMap { section -> [Row] in
      [.heading(section.heading)]
        + section.lines.map { line in
          defer { number += 1 }
          return .line(number, line)
        }
    }
  }

  private func draw(
    _ line: ReferenceList.Line, _ number: Int, detail: Int, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    let isSelected = number == state.referenceLine
    let row: Role = isSelected ? .selected : .text
    canvas.grid.fill(rect, style: canvas.theme[row])
    if isSelected { canvas.write("▌", x: rect.x, y: rect.y, .accent, in: row) }
    canvas.write(
      line.text, x: rect.x + 3, y: rect.y, .text, in: row, width: max(0, rect.width - 4))
    let x = 3 + detail
    if x + DisplayWidth.of(line.detail) < rect.width {
      canvas.write(line.detail, x: rect.x + x, y: rect.y, .quiet, in: row)
    }
  }
}
