extension ResultFormat {
  /// A table of split times with a head line.
  package static let splitTable = ResultFormat(
    code: "table", name: "split table with a head line",
    recognises: { opening in
      if opening.firstLine.starts(with: "sep=".utf8), opening.firstLine.count == 5 { return true }
      if isHead(opening.firstLine) { return true }
      // Titles may stand above the head.
      return opening.linesAfterFirst.lazy.prefix(TableReading.mostTitles)
        .contains { isHead($0, leastColumns: 3) }
    },
    makeReader: { SplitTableReader($0) })

  private static func isHead(_ line: ArraySlice<UInt8>, leastColumns: Int = 1) -> Bool {
    guard let separator = TableTokenizer.separator(of: line) else { return false }
    var tokenizer = TableTokenizer(line.filter { $0 != 0 }[...], separator: separator)
    let row = TableRow(line: 1, cells: tokenizer.cells())
    return row.withoutEmptyEnd.cells.count >= leastColumns && TableColumns.problem(with: row) == nil
  }
}
