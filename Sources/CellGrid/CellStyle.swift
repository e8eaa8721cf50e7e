/// A colour that a cell may ask for; what a terminal makes of it is the terminal's matter.
package enum CellColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// A place in the terminal's palette of 256.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)
}

/// Ways of setting a glyph apart without a colour.
package struct CellAttributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  /// Makes a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = CellAttributes(rawValue: 1 << 0)
  package static let dim = CellAttributes(rawValue: 1 << 1)
  package static let italic = CellAttributes(rawValue: 1 << 2)
  package static let underline = CellAttributes(rawValue: 1 << 3)
  package static let reverse = CellAttributes(rawValue: 1 << 4)
}

/// How a cell looks: two colours and attributes.
package struct CellStyle: Hashable, Sendable {
  package var foreground: CellColor
  package var background: CellColor
  package var attributes: CellAttributes

  /// The terminal's own colours and nothing else.
  package static let plain = CellStyle()

  /// Makes a style; what isn't named stays as the terminal has it.
  package init(
    foreground: CellColor = .standard, background: CellColor = .standard,
    attributes: CellAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This style laid over `under`: its `.standard` colours let the other's through, and attributes
  /// are united.
  package func over(_ under: CellStyle) -> CellStyle {
    CellStyle(
      foreground: foreground == .standard ? under.foreground : foreground,
      background: background == .standard ? under.background : background,
      attributes: attributes.union(under.attributes))
  }
}
