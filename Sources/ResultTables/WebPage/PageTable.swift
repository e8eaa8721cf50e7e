import ResultReading

/// A table of a page as its rows stand there.
struct PageTable {
  struct Cell {
    let text: String
    let isHead: Bool
    /// How many columns and rows it goes over.
    let columns: Int
    let rows: Int
    /// What is struck out in it.
    var struck = ""
    /// What stands in small type behind a name.
    var small = ""
  }

  struct Row {
    /// The line of the page that it begins on.
    let line: Int
    var cells: [Cell] = []
    var isInHead = false

    /// How many columns it goes over.
    var width: Int { cells.reduce(0) { $0 + $1.columns } }

    /// What is struck out in it, where nothing else stands there.
    var struck: String? {
      let struck = cells.map(\.struck).filter { !$0.isEmpty }
      guard !struck.isEmpty, cells.allSatisfy(\.text.isEmpty) else { return nil }
      return struck.joined(separator: " ")
    }

    /// What is struck out beside what stands.
    var struckBeside: String {
      struck == nil ? cells.map(\.struck).filter { !$0.isEmpty }.joined(separator: "; ") : ""
    }

    /// What stands in small type behind names.
    var small: String { cells.map(\.small).filter { !$0.isEmpty }.joined(separator: "; ") }

    static let struckHead = "Struck out"
    static let smallHead = "Beside"

    /// What cells hold beside their texts.
    func beside(_ head: String) -> String { head == Self.struckHead ? struckBeside : small }

    /// Whether it tells what stands below it.
    var isHead: Bool { !cells.isEmpty && (isInHead || cells.allSatisfy(\.isHead)) }
  }

  /// The caption and the headings above it, the nearest first, then the page’s title.
  var titles: [String] = []
  var line = 1
  var rows: [Row] = []

  /// How much is said in it.
  var size: Int { rows.reduce(0) { $0 + $1.cells.count } }
}

extension PageTable {
  /// How far a cell may go.
  static let mostColumns = 100

  /// The table’s rows with a text for each column: a cell that goes over rows stands in each of them, one
  /// that goes over columns in the first; two lines of heads, of which one parts the other, are one.
  func filledRows() -> [TableRow] {
    var filled: [TableRow] = []
    /// What goes on from the rows above, by column.
    var above: [Int: (text: String, rows: Int)] = [:]
    var index = 0
    let beside = besideHeads
    let width = beside.isEmpty ? 0 : rows.reduce(0) { max($0, $1.width) }
    while index < rows.count {
      let row = rows[index]
      var texts = Self.fill(row, &above)
      let isParted = row.cells.contains { $0.columns > 1 }
      if row.isHead, isParted, row.cells.count > 1, index + 1 < rows.count, rows[index + 1].isHead {
        let spans = Self.spans(row)
        index += 1
        texts = Self.merged(texts, over: Self.fill(rows[index], &above), spans)
      }
      if !beside.isEmpty, texts.count <= width {
        while texts.count < width { texts.append("") }
        texts += beside.map { row.isHead ? $0 : row.beside($0) }
      }
      let cells = texts.enumerated().map { TableCell(text: $1, column: $0 + 1) }
      filled.append(TableRow(line: row.line, cells: cells))
      index += 1
    }
    return filled
  }

  /// The heads of what the cells hold beside their texts, which is kept beside the result.
  private var besideHeads: [String] {
    [Row.struckHead, Row.smallHead].filter { head in
      rows.contains { !$0.isHead && !$0.beside(head).isEmpty }
    }
  }

  private static func fill(
    _ row: Row, _ above: inout [Int: (text: String, rows: Int)]
  ) -> [String] {
    var texts: [String] = []
    func takeAbove() {
      while texts.count < Self.mostColumns, let cell = above[texts.count] {
        above[texts.count] = cell.rows > 1 ? (cell.text, cell.rows - 1) : nil
        texts.append(cell.text)
      }
    }
    for cell in row.cells {
      takeAbove()
      for offset in 0..<cell.columns where texts.count < Self.mostColumns {
        let text = offset == 0 ? cell.text : ""
        if cell.rows > 1 { above[texts.count] = (text, cell.rows - 1) }
        texts.append(text)
      }
    }
    takeAbove()
    return texts
  }

  /// For each column of a line of heads, where the cell over it begins.
  private static func spans(_ row: Row) -> [Int] {
    var spans: [Int] = []
    for cell in row.cells {
      let start = spans.count
      for _ in 0..<cell.columns { spans.append(start) }
    }
    return spans
  }

  /// `Splits` over `400m` is `400m`, `Time` over `Gun` is `Gun Time`.
  private static func merged(_ upper: [String], over lower: [String], _ spans: [Int]) -> [String] {
    (0..<max(upper.count, lower.count)).map { column in
      let start = column < spans.count ? spans[column] : column
      let over = start < upper.count ? upper[start] : ""
      let under = column < lower.count ? lower[column] : ""
      if under.isEmpty || under == over { return over }
      // `Time` under `5 km` is that at the mark point.
      if case .split = ColumnRole(head: over), ColumnRole(head: under) == .mark { return over }
      let both = under + " " + over
      let isOfBoth = ColumnRole(head: under) == .unread && ColumnRole(head: both) != .unread
      return isOfBoth ? both : under
    }
  }

  /// Whether one of its first rows says what its columns are.
  func hasHead(_ rows: [TableRow]) -> Bool {
    rows.prefix(TableReading.mostTitles).contains { row in
      let row = row.withoutEmptyEnd
      return row.cells.count > 1 && TableColumns.problem(with: row) == nil
    }
  }
}
