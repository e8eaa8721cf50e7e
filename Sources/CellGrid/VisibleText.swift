/// Text from outside made safe to show: nothing in it moves a cursor, reorders or hides text.
///
/// - What would only be seen as space - tab, line feed and the other line breaks - becomes `·`.
/// - Everything else that isn't seen becomes `�`: control characters, bidi controls, zero-width
///   spaces, joiners that join nothing, marks without a letter, private and unassigned characters.
/// - A glyph with more than four marks, or longer than 15 bytes, becomes its first character and
///   `�`: no terminal is known to show those alike.
///
/// Making visible text visible changes nothing.
package enum VisibleText {
  /// Stands for a break or another space that a cell can't hold.
  package static let spaceMark: Character = "·"

  /// Stands for anything else that can't be shown.
  package static let unseenMark: Character = "\u{FFFD}"

  /// The text with every part that is unsafe or unseen replaced by its mark.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    if text.unicodeScalars.allSatisfy(standsAlone) { return text }
    var visible = ""
    forEachGlyph(of: text) { glyph, _ in
      visible.append(glyph.character)
      return true
    }
    return visible
  }

  /// The glyph itself if it can be shown, else its mark.
  package static func glyph(_ glyph: Character) -> Character {
    var visible = unseenMark
    forEachGlyph(of: String(glyph)) { first, _ in
      visible = first.character
      return false
    }
    return visible
  }

  /// Goes through the visible glyphs of a text with their widths (1 or 2) until `body` says false.
  static func forEachGlyph(of text: String, _ body: (PackedGlyph, Int) -> Bool) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    guard var scalar = scalars.first else { return }
    var isAlone = standsAlone(scalar)
    while true {
      let next = scalars.index(after: index)
      let following = next < scalars.endIndex ? scalars[next] : nil
      let isFollowingAlone = following.map(standsAlone) ?? true
      // Finding the end of a cluster is slow; between two of these there always is one.
      if isAlone, isFollowingAlone {
        guard body(PackedGlyph(scalar), 1), let following else { return }
        (index, scalar, isAlone) = (next, following, true)
        continue
      }
      let end = text.index(after: index)
      guard showCluster(text[index], body), end < scalars.endIndex else { return }
      (index, scalar) = (end, scalars[end])
      isAlone = standsAlone(scalar)
    }
  }

  /// Printable ASCII, the middle dot, Latin letters, dashes and quotes, arrows, the lines and blocks that
  /// frames are drawn with, triangles and discs, stars, and the dots of charts: each takes one column.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xB7, 0xC0...0x24F, 0x2010...0x2027, 0x2039...0x203A, 0x2190...0x2193,
      0x2500...0x257F, 0x2580...0x259F,
      0x25A0...0x25CF, 0x2605...0x2606, 0x2800...0x28FF:
      true
    default: false
    }
  }

  private static func showCluster(_ cluster: Character, _ body: (PackedGlyph, Int) -> Bool) -> Bool
  {
    let scalars = cluster.unicodeScalars
    guard let base = scalars.first else { return true }
    if let mark = mark(for: base) { return body(PackedGlyph(mark), 1) }
    guard scalars.count > 1 else { return body(PackedGlyph(base), DisplayWidth.of(base)) }
    guard isShowable(cluster) else {
      return body(PackedGlyph(base), DisplayWidth.of(base)) && body(PackedGlyph(unseenMark), 1)
    }
    let width = DisplayWidth.of(cluster)
    if width <= 2 { return body(PackedGlyph(cluster), width) }
    // A cell holds two columns at most; some Indic syllables take more and are spread over several.
    for piece in DisplayWidth.pieces(of: cluster) {
      guard let glyph = String(String.UnicodeScalarView(piece.scalars)).first else { continue }
      guard body(PackedGlyph(glyph), piece.width) else { return false }
    }
    return true
  }

  /// What stands for a scalar that can't begin a glyph; nothing for one that can.
  private static func mark(for scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return spaceMark
    default: break
    }
    if isUnseen(scalar) || DisplayWidth.of(scalar) == 0 { return unseenMark }
    return nil
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func isShowable(_ cluster: Character) -> Bool {
    guard cluster.utf8.count <= 15 else { return false }
    var marks = 0
    for scalar in cluster.unicodeScalars.dropFirst() {
      if scalar.properties.isVariationSelector || scalar.value == 0x200D { continue }
      if isUnseen(scalar) { return false }
      if DisplayWidth.of(scalar) == 0 { marks += 1 }
    }
    return marks <= 4 && cluster.unicodeScalars.last?.value != 0x200D
  }
}

extension String {
  /// The text made safe to show (``VisibleText``).
  package var visible: String { VisibleText.of(self) }
}
