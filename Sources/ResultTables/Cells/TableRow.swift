/// A cell of a table as it was written, and where.
package struct TableCell: Hashable, Sendable {
  /// Without the quotes and spaces around it and without a spreadsheet's guard.
  package let text: String
  private let columnNumber: Int32
  /// Whether an apostrophe marked it as text.
  let isGuarded: Bool

  /// A cell that begins at a column, counted from 1 in characters.
  package init(text: String, column: Int, isGuarded: Bool = false) {
    self.text = text
    columnNumber = Int32(clamping: column)
    self.isGuarded = isGuarded
  }

  /// Counted from 1 in characters (Unicode scalars).
  package var column: Int { Int(columnNumber) }

  /// Whether nothing stands there, or a dash that says so.
  package var isEmpty: Bool {
    switch text.utf8.count {
    case 0: true
    case 1, 3: !isGuarded && (text == "-" || text == "–" || text == "—")
    default: false
    }
  }
}

/// A line of a table cut into cells.
package struct TableRow: Hashable, Sendable {
  /// The number of the line.
  package let line: Int
  /// As many as the line had separators, and one.
  package let cells: [TableCell]

  /// The cells of a line, in its order.
  package init(line: Int, cells: [TableCell]) {
    self.line = line
    self.cells = cells
  }

  /// The cell of a column; an empty one where the row is too short.
  package subscript(_ column: Int) -> TableCell {
    column < cells.count ? cells[column] : TableCell(text: "", column: 1)
  }

  /// Whether nothing stands in any cell.
  package var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }

  /// The row without empty cells at its end, which come of a separator after the last column.
  package var withoutEmptyEnd: TableRow {
    let end = cells.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? 0
    return TableRow(line: line, cells: Array(cells[..<end]))
  }
}
