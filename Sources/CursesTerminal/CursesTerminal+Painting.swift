import CNCurses
import CTerminal
import CellGrid
import Glibc

extension CursesTerminal {
  /// Shows a grid, writing only what differs from the grid shown before.
  ///
  /// Cells beyond the terminal are left out. The cursor is hidden unless it is given a place.
  package func paint(_ grid: CellGrid, cursor: GridPoint? = nil) {
    guard state == .drawing else { return }
    let screen = curses_screen()
    if let painted, painted.size == grid.size {
      put(grid.changes(since: painted).runs)
    } else {
      werase(screen)
      put(grid.changes(since: CellGrid(size: GridSize(width: 0, height: 0))).runs)
    }
    painted = grid
    place(cursor)
    wnoutrefresh(screen)
    doupdate()
  }

  private func put(_ runs: [CellRun]) {
    for run in runs where run.y < size.height {
      for (offset, cell) in run.cells.enumerated() where !cell.isContinuation {
        put(cell, x: run.x + offset, y: run.y)
      }
    }
  }

  private func put(_ cell: Cell, x: Int, y: Int) {
    if brush.style != cell.style {
      brush = Brush(
        style: cell.style, attributes: cell.style.attributes.cursesBits,
        pair: pairs.number(for: cell.style))
    }
    var column = x
    for piece in pieces(of: cell.glyph) where column + piece.width <= size.width {
      // The result is no news: in the last cell of the last row curses draws and reports an error.
      _ = curses_put(
        curses_screen(), Int32(y), Int32(column), piece.text, brush.attributes, brush.pair)
      column += piece.width
    }
  }

  /// What curses is given for a glyph, made once for each: a screen has few different ones.
  private func pieces(of glyph: Character) -> [DrawnPiece] {
    if let known = drawnGlyphs[glyph] { return known }
    let pieces = drawn(glyph).map { scalars, width in
      DrawnPiece(text: scalars.map { wchar_t(bitPattern: $0.value) } + [0], width: width)
    }
    if drawnGlyphs.count >= Self.knownGlyphs { drawnGlyphs = [:] }
    drawnGlyphs[glyph] = pieces
    return pieces
  }

  private static let knownGlyphs = 4096

  /// What to put for a glyph: a spacing scalar with those combined with it, and its columns.
  private func drawn(_ glyph: Character) -> [(scalars: [Unicode.Scalar], width: Int)] {
    if let ascii = glyph.asciiValue { return [([Unicode.Scalar(ascii)], 1)] }
    guard isUTF8 else { return Self.filled(ASCIIStandIn.of(glyph), DisplayWidth.of(glyph)) }
    let pieces = DisplayWidth.pieces(of: glyph)
    // Where the C library has other ideas than we have, curses would shift the rest of the row.
    let agrees = pieces.allSatisfy { piece in
      piece.scalars.first.map { Int(terminal_character_width($0.value)) } == piece.width
    }
    guard agrees else { return Self.filled(VisibleText.unseenMark, DisplayWidth.of(glyph)) }
    return pieces.map { ($0.scalars, $0.width) }
  }

  private static func filled(
    _ glyph: Character, _ width: Int
  ) -> [(scalars: [Unicode.Scalar], width: Int)] {
    let glyphs = [glyph] + Array(repeating: " ", count: max(0, width - 1))
    return glyphs.flatMap(\.unicodeScalars).map { ([$0], 1) }
  }

  private func place(_ cursor: GridPoint?) {
    let screen = curses_screen()
    guard let cursor, size.bounds.contains(cursor) else {
      leaveok(screen, true)
      curs_set(0)
      return
    }
    leaveok(screen, false)
    wmove(screen, Int32(cursor.y), Int32(cursor.x))
    curs_set(1)
  }
}

/// A style as curses is told of it.
struct Brush {
  let style: CellStyle
  let attributes: attr_t
  let pair: Int32

  static let plain = Brush(style: .plain, attributes: 0, pair: 0)
}

/// Wide characters that fill a number of columns: one that takes room and those combined with it.
struct DrawnPiece {
  /// Ended by a nought.
  let text: [wchar_t]
  let width: Int
}

extension CellAttributes {
  fileprivate var cursesBits: attr_t {
    guard !isEmpty else { return 0 }
    return Self.cursesTable.reduce(0) { contains($1.0) ? $0 | attr_t($1.1) : $0 }
  }

  private static let cursesTable: [(CellAttributes, UInt32)] = [
    (.bold, CURSES_BOLD), (.dim, CURSES_DIM), (.italic, CURSES_ITALIC),
    (.underline, CURSES_UNDERLINE), (.reverse, CURSES_REVERSE),
  ]
}
