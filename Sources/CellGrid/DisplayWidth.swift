/// How many columns text takes in a terminal, from a table of our own.
///
/// East Asian Wide and Fullwidth characters and those with emoji presentation take two columns
/// (Unicode Standard Annex 11); combining marks, joiners and variation selectors none. Terminals
/// disagree on longer emoji sequences, so those count as their first character does.
package enum DisplayWidth {
  /// The columns that a glyph takes: 0 for what only changes its neighbour, as a rule 1 or 2, more for
  /// some syllables of Indic scripts.
  package static func of(_ glyph: Character) -> Int {
    let scalars = glyph.unicodeScalars
    guard let base = scalars.first else { return 0 }
    guard scalars.count > 1 else { return of(base) }
    return pieces(of: glyph).reduce(0) { $0 + $1.width }
  }

  /// More columns than any screen has: of a text that is longer no more are counted.
  package static let most = 10_000

  /// The columns that a text takes, glyph by glyph, as far as they are counted (``most``).
  package static func of(_ text: String) -> Int {
    text.utf8.count <= most
      ? counted(text) : min(counted(String(text.unicodeScalars.prefix(most))), most)
  }

  private static func counted(_ text: String) -> Int {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    var width = 0
    for scalar in text.unicodeScalars {
      guard VisibleText.standsAlone(scalar) else {
        return text.reduce(0) { $0 + of($1) }
      }
      width += 1
    }
    return width
  }

  /// The columns that a single scalar takes: 0, 1 or 2.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value >= 0x20 && value != 0x7F ? 1 : 0 }
    if isWide(value) { return isCombining(scalar) ? 0 : 2 }
    return isCombining(scalar) ? 0 : 1
  }

  /// Scalars of which the first takes `width` columns and the others none.
  package struct Piece: Hashable, Sendable {
    package fileprivate(set) var scalars: [Unicode.Scalar]
    package let width: Int
  }

  /// The glyph cut before each scalar that takes columns of its own.
  ///
  /// What is joined to an emoji, or only tints it, would be drawn in the emoji's own columns by one
  /// terminal and beside it by another: it is left out, and so are joiners and variation selectors.
  package static func pieces(of glyph: Character) -> [Piece] {
    var pieces: [Piece] = []
    var followsJoiner = false
    for scalar in glyph.unicodeScalars {
      let isJoined = followsJoiner && scalar.properties.isEmoji
      followsJoiner = scalar.value == 0x200D
      let isTint = !pieces.isEmpty && scalar.properties.isEmojiModifier
      if isJoined || isTint || followsJoiner || scalar.properties.isVariationSelector { continue }
      let width = of(scalar)
      if width > 0 {
        pieces.append(Piece(scalars: [scalar], width: width))
      } else if !pieces.isEmpty {
        pieces[pieces.count - 1].scalars.append(scalar)
      }
    }
    return pieces
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if (0x2010...0x2027).contains(value) || (0x2500...0x25FF).contains(value)
      || (0x2800...0x28FF).contains(value)
    {
      return false
    }
    // Vowels and final consonants of Hangul are drawn into the syllable before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].lowerBound <= value
  }
}
