import CellGrid

extension [(text: String, role: Role)] {
  /// The pieces that a width has room for: of one that is cut, a figure might be taken for another.
  func whole(in width: Int) -> Self {
    var left = width
    return Array(
      prefix { piece in
        left -= DisplayWidth.of(piece.text)
        return left >= 0
      })
  }
}

/// A grid and the theme that it is drawn in: views name roles and never a colour.
package struct Canvas {
  package var grid: CellGrid
  package let theme: Theme

  package init(grid: CellGrid, theme: Theme) {
    self.grid = grid
    self.theme = theme
  }

  /// Writes text in a role, within a row that may have a role of its own; gives the columns used.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, _ role: Role, in row: Role? = nil, width: Int? = nil
  ) -> Int {
    let style = row.map { theme.style(role, in: $0) } ?? theme[role]
    return grid.write(text, x: x, y: y, width: width, style: style)
  }

  /// Writes pieces one after the other, cut at a width; gives the columns used.
  @discardableResult
  mutating func write(
    _ pieces: [(text: String, role: Role)], x: Int, y: Int, width: Int
  ) -> Int {
    var used = 0
    for piece in pieces where used < width {
      used += write(piece.text, x: x + used, y: y, piece.role, width: width - used)
    }
    return used
  }

  /// Fills a rectangle with blanks in a role.
  mutating func clear(_ rect: GridRect, _ role: Role = .background) {
    grid.fill(rect, style: theme[role])
  }
}
