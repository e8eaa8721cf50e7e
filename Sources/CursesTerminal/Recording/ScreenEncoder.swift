import CellGrid

/// Turns what changes from grid to grid into the bytes that show it on a terminal with 24-bit
/// colour, for recordings: nothing here writes to a terminal.
///
/// Only changed cells are written, and of a style only what differs from the one before.
package struct ScreenEncoder: Sendable {
  private var shown: CellGrid?
  private var style = CellStyle.plain

  /// Makes an encoder for a screen that nothing is known of.
  package init() {}

  /// What ends a recording: the terminal's own style, and its cursor again.
  package static let ending = "\u{1B}[0m\u{1B}[?25h"

  /// The sequences that turn the screen shown before into this one; the first clears it and hides
  /// the cursor.
  package mutating func show(_ grid: CellGrid) -> String {
    var text = ""
    let old: CellGrid
    if let shown, shown.size == grid.size {
      old = shown
    } else {
      text = "\u{1B}[?25l\u{1B}[0m\u{1B}[2J"
      style = .plain
      old = CellGrid(size: GridSize(width: 0, height: 0))
    }
    for run in grid.changes(since: old).runs { write(run, to: &text) }
    shown = grid
    return text
  }

  private mutating func write(_ run: CellRun, to text: inout String) {
    // Where the next glyph would go by itself; nothing where that is not certain.
    var next: Int?
    for (offset, cell) in run.cells.enumerated() where !cell.isContinuation {
      let x = run.x + offset
      if next != x { text += "\u{1B}[\(run.y + 1);\(x + 1)H" }
      if cell.style != style { text += change(to: cell.style) }
      text.append(cell.glyph)
      // Terminals differ in the width of what is not one plain scalar: the next place is stated.
      let isPlain = cell.glyph.unicodeScalars.count == 1 && DisplayWidth.of(cell.glyph) == 1
      next = isPlain ? x + 1 : nil
    }
  }

  /// The sequence that makes one style of another.
  private mutating func change(to new: CellStyle) -> String {
    var codes: [String] = []
    if !style.attributes.isSubset(of: new.attributes) {
      codes.append("0")
      style = .plain
    }
    for (attribute, code) in Self.attributes where new.attributes.contains(attribute) {
      if !style.attributes.contains(attribute) { codes.append(code) }
    }
    if new.foreground != style.foreground { codes.append(Self.code(new.foreground, base: 30)) }
    if new.background != style.background { codes.append(Self.code(new.background, base: 40)) }
    style = new
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static let attributes: [(CellAttributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  /// The parameters of a colour; `base` is 30 for the foreground and 40 for the background.
  private static func code(_ color: CellColor, base: Int) -> String {
    switch color {
    case .standard: "\(base + 9)"
    case .indexed(let index): "\(base + 8);5;\(index)"
    case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
    }
  }
}
