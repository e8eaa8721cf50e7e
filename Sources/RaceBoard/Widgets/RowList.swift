import CellGrid

/// The rows of a table one below the other, as many as there is room for: the selected one always, the
/// first three where they stay, and what is left out told.
///
/// Only rows in sight are asked for, since a field may be of thousands.
struct RowList {
  let count: Int
  let selected: Int?
  /// The row of whoever the others are compared with.
  var pinned: Int?
  /// Whether the first rows stay while the rest scrolls with the selection.
  var keepsLeaders = false
  /// What stands before the count of rows left out.
  var indent = 2

  /// The rows in sight for a height.
  func window(height: Int) -> RowWindow {
    RowWindow(of: count, height: height, showing: selected, pinned: keepsLeaders)
  }

  /// Draws the ground and the signs of each row in sight, and lets its cells be drawn on it.
  func draw(
    on canvas: inout Canvas, in rect: GridRect,
    row: (_ index: Int, _ ground: Role, _ line: GridRect, _ canvas: inout Canvas) -> Void
  ) {
    for (offset, each) in window(height: rect.height).lines.enumerated() {
      let line = GridRect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      switch each {
      case .leftOut(let count):
        canvas.write(
          String(repeating: " ", count: indent) + "… \(count.inGroups) more", x: line.x, y: line.y,
          .unknown, width: line.width)
      case .row(let index):
        let ground: Role = index == selected ? .selected : index == pinned ? .pinned : .text
        canvas.grid.fill(line, style: canvas.theme[ground])
        if index == selected {
          canvas.write("▌", x: line.x, y: line.y, .accent, in: ground, width: line.width)
        }
        if index == pinned, line.width >= 20 {
          canvas.write("◆", x: line.x + 1, y: line.y, .pinned, in: ground)
        }
        row(index, ground, line, &canvas)
      }
    }
  }
}
