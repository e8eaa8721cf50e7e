import CellGrid

extension PrintedTable {
  /// The columns that people are shown, and where their cells stand in a row.
  private var shownColumns: [(position: Int, column: Column)] {
    columns.enumerated().filter { !hiddenFromPeople.contains($0.offset) }.map { ($0, $1) }
  }

  /// As aligned text under a title, with the notes below.
  var text: String {
    let shown = shownColumns.map { position, column in
      let widths = rows.map { DisplayWidth.of(VisibleText.of($0[position].shown)) }
      return (
        position: position, column: column,
        width: max(DisplayWidth.of(column.head), widths.max() ?? 0)
      )
    }
    func line(_ text: (Int, Column) -> String) -> String {
      var line = ""
      for (number, (position, column, width)) in shown.enumerated() {
        let alignment: TextAlignment = column.isFigure ? .trailing : .leading
        line +=
          (number == 0 ? "" : "  ")
          + text(position, column).fitted(to: width, alignment: alignment)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [VisibleText.of(title), ""]
    lines.append(line { $1.head })
    lines += rows.map { row in line { position, _ in row[position].shown } }
    if !notes.isEmpty { lines += [""] + notes.map { VisibleText.of($0) } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As a Markdown table under a heading, with the notes below.
  var markdown: String {
    func cell(_ text: String) -> String {
      VisibleText.of(text).flatMap { "\\|*_`<[".contains($0) ? "\\\($0)" : String($0) }
        .map(String.init).joined()
    }
    func line(_ texts: [String]) -> String { "| " + texts.joined(separator: " | ") + " |" }
    let shown = shownColumns
    var lines = ["## " + cell(title), ""]
    lines.append(line(shown.map { cell($0.column.head) }))
    lines.append(line(shown.map { $0.column.isFigure ? "---:" : "---" }))
    lines += rows.map { row in line(shown.map { cell(row[$0.position].shown) }) }
    if !notes.isEmpty { lines += [""] + notes.map { "- " + cell($0) } }
    return lines.joined(separator: "\n") + "\n"
  }
}
