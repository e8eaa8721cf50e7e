/// A cell of a table as it was written, and where.
struct TableCell: Hashable, Sendable {
  /// Without the quotes and spaces around it and without a spreadsheet's guard.
  let text: String
  private let columnNumber: Int32
  /// Whether an apostrophe marked it as text.
  let isGuarded: Bool

  init(text: String, column: Int, isGuarded: Bool = false) {
    self.text = text
    columnNumber = Int32(clamping: column)
    self.isGuarded = isGuarded
  }

  /// Counted from 1 in characters (Unicode scalars).
  var column: Int { Int(columnNumber) }

  /// Whether nothing stands there, or a dash that says so.
  var isEmpty: Bool {
    switch text.utf8.count {
    case 0: true
    case 1, 3: !isGuarded && (text == "-" || text == "–" || text == "—")
    default: false
    }
  }
}

/// A line of a table cut into cells.
struct TableRow: Hashable, Sendable {
  /// The number of the line.
  let line: Int
  let cells: [TableCell]

  /// The cell of a column; an empty one where the row is too short.
  subscript(_ column: Int) -> TableCell {
    column < cells.count ? cells[column] : TableCell(text: "", column: 1)
  }

  var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }

  /// The row without empty cells at its end, which come of a separator after the last column.
  var withoutEmptyEnd: TableRow {
    let end = cells.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? 0
    return TableRow(line: line, cells: Array(cells[..<end]))
  }
}
