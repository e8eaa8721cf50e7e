import CellGrid

extension PrintedTable {
  private var shownColumns: [Int] { columns.indices.filter { !hiddenFromPeople.contains($0) } }

  /// As aligned text under a title, with the notes below.
  var text: String {
    let widths = shownColumns.map { index in
      max(
        DisplayWidth.of(columns[index].head),
        rows.map { DisplayWidth.of(VisibleText.of($0[index].shown)) }.max() ?? 0)
    }
    func line(_ texts: [String]) -> String {
      var line = ""
      for (position, text) in texts.enumerated() {
        let alignment: TextAlignment =
          columns[shownColumns[position]].isFigure ? .trailing : .leading
        line +=
          (position == 0 ? "" : "  ") + text.fitted(to: widths[position], alignment: alignment)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [VisibleText.of(title), ""]
    lines.append(line(shownColumns.map { columns[$0].head }))
    lines += rows.map { row in line(shownColumns.map { row[$0].shown }) }
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
    var lines = ["## " + cell(title), ""]
    lines.append(line(shownColumns.map { cell(columns[$0].head) }))
    lines.append(line(shownColumns.map { columns[$0].isFigure ? "---:" : "---" }))
    lines += rows.map { row in line(shownColumns.map { cell(row[$0].shown) }) }
    if !notes.isEmpty { lines += [""] + notes.map { "- " + cell($0) } }
    return lines.joined(separator: "\n") + "\n"
  }
}
