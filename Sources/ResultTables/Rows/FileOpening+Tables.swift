import ResultReading

extension FileOpening {
  /// Whether a line of heads stands first, or below titles.
  package var isSplitTable: Bool {
    if firstLine.starts(with: "sep=".utf8), firstLine.count == 5 { return true }
    if Self.isHead(firstLine) { return true }
    // What names the columns may stand behind all that is there of so long a line.
    if firstLine.endIndex == bytes.endIndex, firstLine.count > Self.longLine,
      TableTokenizer.separator(of: firstLine) != nil
    {
      return true
    }
    // Titles may stand above the head.
    return linesAfterFirst.lazy.prefix(TableReading.mostTitles)
      .contains { Self.isHead($0, leastColumns: 3) }
  }

  /// A line so long, in bytes, is that of a table where anything parts it.
  private static let longLine = 1 << 15

  private static func isHead(_ line: ArraySlice<UInt8>, leastColumns: Int = 1) -> Bool {
    guard let separator = TableTokenizer.separator(of: line) else { return false }
    var tokenizer = TableTokenizer(line.filter { $0 != 0 }[...], separator: separator)
    let row = TableRow(line: 1, cells: tokenizer.cells())
    return row.withoutEmptyEnd.cells.count >= leastColumns && TableColumns.problem(with: row) == nil
  }

  /// Whether a row of heads and a row of results stand below each other, parted by blanks or upright
  /// lines, or rows of a list without heads.
  package var isPrint: Bool {
    var head: PrintedLine?
    var rows = 0
    for (index, bytes) in [[firstLine], Array(linesAfterFirst)].joined().enumerated() {
      let line = PrintedLine(index, bytes.prefix(400))
      if PrintedList.isRow(line) { rows += 1 }
      if line.isHead {
        head = line
      } else if let head {
        let isRow =
          line.piped.map { $0.count == head.piped?.count }
          ?? (line.phrases.count > 1 && line.text.contains(where: \.isNumber))
        if isRow { return true }
      }
    }
    return head == nil && rows >= PrintedList.leastRows
  }
}
