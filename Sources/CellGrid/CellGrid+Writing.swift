extension CellGrid {
  /// Writes text from column `x` of row `y` to the right, cut at `width` columns and at the grid.
  ///
  /// The text is made visible first (``VisibleText``). A wide glyph that would be cut at an edge
  /// becomes a blank, and so does one of which half is written over. Returns the columns that the
  /// text takes from `x`, also those left of the grid, but none beyond `width` or the right edge.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, width: Int? = nil, style: CellStyle = .plain
  ) -> Int {
    guard y >= 0, y < size.height, x < size.width else { return 0 }
    let start = max(x, -Self.farthestLeft)
    let end = start + min(max(0, width ?? Int.max), size.width - start)
    var column = start
    VisibleText.forEachGlyph(of: text) { glyph, glyphWidth in
      guard column < end else { return false }
      let next = min(column + glyphWidth, end)
      if column >= 0, next - column == glyphWidth {
        place(glyph, x: column, y: y, width: glyphWidth, style: style)
      } else if next > 0 {
        place(.blank, x: max(0, column), y: y, width: 1, style: style)
      }
      column = next
      return true
    }
    return column - start
  }

  /// Fills the part of a rectangle that lies on the grid with one glyph.
  ///
  /// A wide glyph is repeated as often as it fits and leaves a blank at the end of an odd row.
  package mutating func fill(_ rect: GridRect, glyph: Character = " ", style: CellStyle = .plain) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let visible = VisibleText.glyph(glyph)
    let packed = PackedGlyph(visible)
    if DisplayWidth.of(visible) == 1 {
      let cell = Cell(packed: packed, style: style)
      for y in area.rows {
        separate(x: area.x, y: y, width: area.width)
        let row = y * size.width
        for x in area.columns { cells[row + x] = cell }
      }
    } else {
      for y in area.rows {
        for x in stride(from: area.x, to: area.maxX, by: 2) {
          let fits = x + 2 <= area.maxX
          place(fits ? packed : .blank, x: x, y: y, width: fits ? 2 : 1, style: style)
        }
      }
    }
  }

  /// Changes the style of the cells of a rectangle and leaves their glyphs.
  ///
  /// Both halves of a wide glyph follow its left one.
  package mutating func restyle(_ rect: GridRect, _ change: (CellStyle) -> CellStyle) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.rows {
      let row = y * size.width
      for x in area.columns where !cells[row + x].isContinuation {
        cells[row + x].style = change(cells[row + x].style)
        if isContinuation(x + 1, y) { cells[row + x + 1].style = cells[row + x].style }
      }
    }
  }

  /// Lays a style over the cells of a rectangle (``CellStyle/over(_:)``).
  package mutating func restyle(_ rect: GridRect, over style: CellStyle) {
    restyle(rect) { style.over($0) }
  }

  private static var farthestLeft: Int { 1 << 30 }

  private mutating func place(
    _ glyph: PackedGlyph, x: Int, y: Int, width: Int, style: CellStyle
  ) {
    separate(x: x, y: y, width: width)
    let index = y * size.width + x
    cells[index] = Cell(packed: glyph, style: style)
    if width == 2 {
      cells[index + 1] = Cell(packed: .blank, style: style, isContinuation: true)
    }
  }

  /// Turns wide glyphs that reach into the columns from outside into blanks of their style.
  private mutating func separate(x: Int, y: Int, width: Int) {
    let row = y * size.width
    if isContinuation(x, y) { blank(row + x - 1) }
    if isContinuation(x + width, y) { blank(row + x + width) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(packed: .blank, style: cells[index].style)
  }

  private func isContinuation(_ x: Int, _ y: Int) -> Bool {
    x > 0 && x < size.width && cells[y * size.width + x].isContinuation
  }
}
