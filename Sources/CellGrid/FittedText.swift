/// Where text stands in the columns it is given.
package enum TextAlignment: Hashable, Sendable {
  case leading, trailing, centre
}

extension String {
  /// The text in exactly `columns` columns: filled up with blanks, or cut and ended with `…`.
  ///
  /// The text is made visible first, as far as it can be seen. A wide glyph is never cut: a blank takes
  /// the odd column.
  package func fitted(to columns: Int, alignment: TextAlignment = .leading) -> String {
    guard columns > 0 else { return "" }
    let text = start(filling: columns).visible
    let width = DisplayWidth.of(text)
    guard width < columns else { return width == columns ? text : text.cut(to: columns) }
    let blanks = columns - width
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: blanks
      case .centre: blanks / 2
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: blanks - before)
  }

  /// As much of a long text as takes more columns than these: no glyph takes none once it is visible.
  private func start(filling columns: Int) -> String {
    utf8.count / 16 > columns ? String(prefix(columns + 1)) : self
  }

  private func cut(to columns: Int) -> String {
    var kept = ""
    var width = 0
    for glyph in self {
      let next = width + DisplayWidth.of(glyph)
      guard next < columns else { break }
      kept.append(glyph)
      width = next
    }
    return kept + "…" + String(repeating: " ", count: columns - 1 - width)
  }
}
