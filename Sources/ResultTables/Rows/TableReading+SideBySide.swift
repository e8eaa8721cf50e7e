import ResultReading

/// Tables that stand side by side in the same rows.
extension TableReading {
  /// Parts the table into those that stand side by side, each with the titles over its own columns.
  mutating func part(_ head: TableRow, _ ranges: [Range<Int>]) {
    let titleCells = titleCells
    let before = titles.prefix(titles.count - titleRows)
    self.titleCells = []
    let whole = self
    self.ranges = ranges
    beside = ranges.map { range in
      var table = whole
      table.line = TableLine()
      // What stands alone in a line, over the first of them, is about all.
      let own = titleCells.map { row in
        row.cells.count(where: { !$0.text.isEmpty }) == 1
          ? row.cells : SideBySide.cells(row, range)
      }
      table.titles =
        before + own.map { $0.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }
      table.line.load(head.line, cells: SideBySide.cells(head, range))
      _ = table.read()
      return table
    }
    columns = beside.first?.columns
  }

  /// Reads the row that is loaded as one of each of the tables that stand side by side.
  mutating func readBeside(isEnded: Bool) -> [Problem] {
    let row = line.row
    var problems: [Problem] = []
    for index in beside.indices {
      let cells = SideBySide.cells(row, ranges[index])
      guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
      beside[index].line.load(row.line, cells: cells)
      problems += beside[index].read(isEnded: isEnded)
    }
    return problems
  }
}
