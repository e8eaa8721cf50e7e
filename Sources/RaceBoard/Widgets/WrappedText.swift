import CellGrid

extension String {
  /// The words of the text in lines of at most so many columns; a longer word has a line to itself.
  func wrapped(to columns: Int) -> [String] {
    split(separator: " ").map(String.init).filled(to: columns)
  }

  /// The same with longer words broken: nothing is cut. The text is made visible first.
  func broken(to columns: Int) -> [String] {
    visible.split(separator: " ").flatMap { Self.pieces(of: String($0), columns) }
      .filled(to: columns)
  }

  private static func pieces(of word: String, _ columns: Int) -> [String] {
    guard DisplayWidth.of(word) > columns else { return [word] }
    var pieces = [""]
    for glyph in word {
      let longer = pieces[pieces.count - 1] + String(glyph)
      if DisplayWidth.of(longer) > columns, !pieces[pieces.count - 1].isEmpty {
        pieces.append(String(glyph))
      } else {
        pieces[pieces.count - 1] = longer
      }
    }
    return pieces
  }
}

extension [String] {
  /// Words in lines of at most so many columns.
  fileprivate func filled(to columns: Int) -> [String] {
    var lines: [String] = []
    for word in self {
      if let last = lines.last,
        DisplayWidth.of(last) + DisplayWidth.of(word) + 1 <= columns
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
