/// A colour as a terminal was asked for it.
package enum ScreenColor: Hashable, Sendable {
  case standard
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// How a cell of a terminal looks. There is no dim: the emulation doesn't know it.
package struct ScreenStyle: Hashable, Sendable {
  package var foreground = ScreenColor.standard
  package var background = ScreenColor.standard
  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  package var isReverse = false

  /// Makes a style; what isn't given is off.
  package init(
    foreground: ScreenColor = .standard, background: ScreenColor = .standard, isBold: Bool = false,
    isItalic: Bool = false, isUnderlined: Bool = false, isReverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isReverse = isReverse
  }
}

/// What stands in a cell of a terminal.
package struct ScreenCell: Hashable, Sendable {
  /// A blank for an empty cell; nothing in the right half of a wide character.
  package let text: String
  package let width: Int
  package let style: ScreenStyle
}
