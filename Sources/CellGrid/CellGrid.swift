/// A screenful of cells, written by views and painted by a terminal.
///
/// What is outside the grid is read as blank and written nowhere, so a view need not know how much
/// of it is visible. No cell ever holds half a wide glyph or text that could move a cursor:
/// everything written goes through ``VisibleText``.
package struct CellGrid: Hashable, Sendable {
  package let size: GridSize

  /// Row by row.
  var cells: [Cell]

  /// Makes a grid of blanks.
  package init(size: GridSize, style: CellStyle = .plain) {
    self.size = size
    cells = Array(repeating: Cell(style: style), count: size.width * size.height)
  }

  /// The rectangle that covers the whole grid.
  package var bounds: GridRect { size.bounds }

  /// The cell in column `x` of row `y`.
  ///
  /// Outside it is a blank. Assigning writes the glyph as ``write(_:x:y:width:style:)`` would, so a
  /// wide one also takes the next cell; assigning a continuation does nothing.
  package subscript(x: Int, y: Int) -> Cell {
    get { contains(x, y) ? cells[y * size.width + x] : .blank }
    set {
      guard !newValue.isContinuation else { return }
      write(String(newValue.glyph), x: x, y: y, style: newValue.style)
    }
  }

  /// The rows as lines of text, without the blanks that end them.
  package func text() -> String {
    (0..<size.height).map(line).joined(separator: "\n")
  }

  /// One row as text, without the blanks that end it; empty outside the grid.
  package func line(_ y: Int) -> String {
    guard (0..<size.height).contains(y) else { return "" }
    var line = ""
    var pendingBlanks = 0
    for cell in cells[(y * size.width)..<((y + 1) * size.width)] where !cell.isContinuation {
      if cell.isBlank {
        pendingBlanks += 1
      } else {
        line.append(String(repeating: " ", count: pendingBlanks))
        line.append(cell.glyph)
        pendingBlanks = 0
      }
    }
    return line
  }

  func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && x < size.width && y >= 0 && y < size.height
  }
}
