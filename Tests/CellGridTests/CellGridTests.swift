import CellGrid
import Testing

struct CellGridTests {
  private var grid = CellGrid(size: GridSize(width: 8, height: 2))

  @Test("text is read as rows without the blanks that end them")
  mutating func text() {
    grid.write("  ab", x: 1, y: 0)
    #expect(grid.text() == "   ab\n")
    #expect(grid.line(0) == "   ab")
    #expect(grid.line(7) == "")
  }

  @Test("outside the grid there are blanks, and writing there does nothing")
  mutating func outside() {
    grid.write("above", x: 0, y: -1)
    grid.write("below", x: 0, y: 2)
    grid.write("right", x: 8, y: 0)
    grid[99, 99] = Cell("x")
    grid.fill(GridRect(x: 20, y: 20, width: 5, height: 5), glyph: "x")
    #expect(grid.text() == "\n")
    #expect(grid[-1, 0] == .blank)
    #expect(grid[0, 2] == .blank)
  }

  @Test("writing is cut at the width asked for and at both edges of the grid")
  mutating func clipping() {
    #expect(grid.write("abcdef", x: 0, y: 0, width: 3) == 3)
    #expect(grid.write("abcdef", x: 5, y: 0) == 3)
    #expect(grid.write("abcdef", x: -4, y: 1) == 6)
    #expect(grid.write("x", x: 0, y: 0, width: 0) == 0)
    #expect(grid.write("x", x: 0, y: 0, width: -5) == 0)
    #expect(grid.text() == "abc  abc\nef")
  }

  @Test("coordinates beyond any grid are harmless")
  mutating func extremes() {
    grid.write("far", x: .min, y: 0)
    grid.write("far", x: .max, y: .max, width: .max)
    grid.write("far", x: 6, y: 0, width: .max)
    #expect(grid.text() == "      fa\n")
  }

  @Test("a wide glyph takes a cell and a continuation")
  mutating func wide() {
    #expect(grid.write("世界", x: 1, y: 0) == 4)
    #expect(grid[1, 0].glyph == "世")
    #expect(!grid[1, 0].isContinuation)
    #expect(grid[2, 0].isContinuation)
    #expect(grid.text() == " 世界\n")
  }

  @Test("a wide glyph cut at an edge is a blank")
  mutating func wideAtEdges() {
    #expect(grid.write("世", x: 7, y: 0) == 1)
    #expect(grid.write("a世", x: 0, y: 0, width: 2) == 2)
    grid.write("世b", x: -1, y: 1)
    #expect(grid.text() == "a\n b")
    #expect((0..<8).allSatisfy { !grid[$0, 0].isContinuation && !grid[$0, 1].isContinuation })
  }

  @Test("writing over half a wide glyph leaves a blank for the other half")
  mutating func overwritten() {
    grid.write("世世世", x: 0, y: 0)
    grid.write("a", x: 1, y: 0)
    grid.write("b", x: 4, y: 0)
    #expect(grid.text() == " a世b\n")
    #expect(!grid[5, 0].isContinuation)
    grid.write("界", x: 3, y: 0)
    #expect(grid.text() == " a 界\n")
  }

  @Test("a syllable of more than two columns is spread over several cells")
  mutating func syllables() {
    #expect(grid.write("हिन्दी", x: 0, y: 0) == 5)
    #expect(grid[2, 0].glyph == "न्")
    #expect(grid[3, 0].glyph == "द")
    #expect(grid.line(0) == "हिन्दी")
  }

  @Test("a cell that is assigned is written like text")
  mutating func assigned() {
    grid[6, 0] = Cell("世", style: CellStyle(attributes: .bold))
    grid[0, 0] = Cell("\u{1B}")
    grid[1, 0] = grid[7, 0]
    #expect(grid.text() == "�     世\n")
    #expect(grid[7, 0].isContinuation)
    #expect(grid[7, 0].style.attributes == .bold)
  }

  @Test("a fill covers the part of a rectangle that lies on the grid")
  mutating func fill() {
    grid.write("世世世世", x: 0, y: 0)
    grid.fill(GridRect(x: 3, y: -4, width: 2, height: 5), glyph: "─")
    #expect(grid.text() == "世 ── 世\n")
    grid.fill(GridRect(x: -2, y: 1, width: 5, height: 1), glyph: "世")
    #expect(grid.text() == "世 ── 世\n世")
    grid.fill(grid.bounds, glyph: "\n")
    #expect(grid.text() == "········\n········")
  }

  @Test("restyling keeps the glyphs and both halves of a wide one alike")
  mutating func restyle() {
    let accent = CellStyle(foreground: .indexed(3))
    grid.write("a世b世", x: 0, y: 0, style: CellStyle(attributes: .bold))
    grid.restyle(GridRect(x: 2, y: 0, width: 3, height: 9), over: accent)
    #expect(grid.text() == "a世b世\n")
    #expect(grid[1, 0].style == grid[2, 0].style)
    #expect(grid[1, 0].style.foreground == .standard)
    #expect(grid[3, 0].style == CellStyle(foreground: .indexed(3), attributes: .bold))
    #expect(grid[5, 0].style == grid[3, 0].style)
    #expect(grid[0, 1].style == .plain)
  }

  @Test("nothing unseen gets into a cell, and no wide glyph is ever halved", arguments: 1...100)
  mutating func wellFormed(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 { grid.scribble(using: &random) }
    for y in 0..<2 {
      for x in 0..<8 {
        let cell = grid[x, y]
        let width = cell.isContinuation ? 1 : DisplayWidth.of(cell.glyph)
        #expect(grid[x + 1, y].isContinuation == (width == 2))
        #expect(VisibleText.glyph(cell.glyph) == cell.glyph)
        #expect(width == 1 || x + 1 < 8)
      }
    }
  }

  @Test("a grid without cells can be written to")
  func empty() {
    var grid = CellGrid(size: GridSize(width: 0, height: -1))
    #expect(grid.write("text", x: 0, y: 0) == 0)
    grid.fill(grid.bounds, glyph: "x")
    #expect(grid.text() == "")
    #expect(grid.changes(since: grid).runs.isEmpty)
  }
}

extension CellGrid {
  /// Writes, fills or restyles at random.
  mutating func scribble(using random: inout SeededGenerator) {
    let x = Int.random(in: -4...(size.width + 2), using: &random)
    let y = Int.random(in: -1...size.height, using: &random)
    let style = CellStyle(foreground: .indexed(.random(in: 0...3, using: &random)))
    let rect = GridRect(
      x: x, y: y, width: .random(in: 0...9, using: &random),
      height: .random(in: 0...3, using: &random))
    switch Int.random(in: 0...5, using: &random) {
    case 0: fill(rect, glyph: Bool.random(using: &random) ? "世" : "x", style: style)
    case 1: restyle(rect, over: style)
    default: write(random.text(length: 6), x: x, y: y, style: style)
    }
  }
}
