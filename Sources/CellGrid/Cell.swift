/// One column of one row: a glyph and its style.
///
/// A wide glyph takes its own cell and the next one, which then is its continuation. A cell is 26
/// plain bytes, so that grids are copied and compared without counting references.
package struct Cell: Hashable, Sendable {
  let packed: PackedGlyph
  package internal(set) var style: CellStyle

  /// Whether this is the right half of the wide glyph in the cell before.
  package let isContinuation: Bool

  /// What the cell shows; a continuation shows a blank.
  package var glyph: Character { packed.character }

  /// Whether the cell shows nothing but its background.
  package var isBlank: Bool { packed == .blank }

  /// An unstyled blank.
  package static let blank = Cell()

  /// Makes a cell that isn't a continuation, with the glyph made visible (``VisibleText``).
  package init(_ glyph: Character = " ", style: CellStyle = .plain) {
    self.init(packed: PackedGlyph(VisibleText.glyph(glyph)), style: style)
  }

  init(packed: PackedGlyph, style: CellStyle, isContinuation: Bool = false) {
    self.packed = packed
    self.style = style
    self.isContinuation = isContinuation
  }
}

extension Cell: CustomStringConvertible {
  package var description: String { isContinuation ? "continuation" : "\(glyph) \(style)" }
}
