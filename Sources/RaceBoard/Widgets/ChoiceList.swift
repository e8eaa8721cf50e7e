import CellGrid

/// A list of things to choose from, perhaps under headings, of which one is under the cursor.
struct ChoiceList {
  /// Something that can be chosen.
  struct Line {
    let text: String
    /// What there is to say of it, in a column of its own: the first for which there is room.
    let details: [String]
  }

  /// Lines under one heading.
  struct Section {
    /// Nothing where it goes without.
    let heading: String?
    let lines: [Line]
  }

  let sections: [Section]
  /// Which of all lines is under the cursor.
  let selected: Int

  private enum Row {
    case heading(String)
    case line(Int, Line)
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let rows = rows
    let chosen = rows.firstIndex { row in
      if case .line(selected, _) = row { true } else { false }
    }
    let widest = sections.flatMap(\.lines).map { DisplayWidth.of($0.text) }.max() ?? 0
    let top = max(0, min((chosen ?? 0) - rect.height / 2, rows.count - rect.height))
    for (offset, row) in rows.dropFirst(top).prefix(rect.height).enumerated() {
      let line = GridRect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      switch row {
      case .heading(let text):
        canvas.write(" " + text, x: line.x, y: line.y, .heading, width: line.width)
      case .line(let number, let content):
        draw(content, isSelected: number == selected, detail: 6 + widest, on: &canvas, in: line)
      }
    }
  }

  private var rows: [Row] {
    var number = 0
    return sections.flatMap { section -> [Row] in
      (section.heading.map { [.heading($0)] } ?? [])
        + section.lines.map { line in
          defer { number += 1 }
          return .line(number, line)
        }
    }
  }

  private func draw(
    _ line: Line, isSelected: Bool, detail x: Int, on canvas: inout Canvas, in rect: GridRect
  ) {
    let row: Role = isSelected ? .selected : .text
    canvas.grid.fill(rect, style: canvas.theme[row])
    if isSelected { canvas.write("▌", x: rect.x, y: rect.y, .accent, in: row) }
    canvas.write(
      line.text, x: rect.x + 3, y: rect.y, .text, in: row, width: max(0, rect.width - 4))
    if let detail = line.details.first(where: { x + DisplayWidth.of($0) < rect.width }) {
      canvas.write(detail, x: rect.x + x, y: rect.y, .quiet, in: row)
    }
  }
}
