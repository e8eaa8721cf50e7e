import ResultReading
import ResultTables

/// The lines of a FinishLynx list cut into cells, without comments and blank ones.
struct LynxLines {
  /// A line of the list.
  struct Item {
    let row: TableRow
    /// Whether it begins with a comma, a tab or a space, as the row of a competitor does; the
    /// first cell is empty then.
    let isIndented: Bool
    let isEnded: Bool
    let problems: [Problem]
  }

  private var lines = LineSplitter()
  /// What a line that is no part of the list begins with.
  private let remarks: [UInt8]
  private(set) var statusLines = 0

  init(remarks: String) { self.remarks = Array(remarks.utf8) }

  /// The lines that end in these bytes; with the last bytes of the file also what is left.
  mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [Item] {
    lines.consume(bytes, isLast: isLast).compactMap { item($0) }
  }

  private mutating func item(_ line: Line) -> Item? {
    var problems = line.defects.map { $0.problem(fallback: "it was read as Windows-1252") }
    var bytes = line.utf8
    let isIndented = bytes.first.map { [0x20, 0x09, 0x2c].contains($0) } ?? false
    if isIndented {
      bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
      if bytes.first != UInt8(ascii: ",") { bytes = ([UInt8(ascii: ",")] + bytes)[...] }
    } else if let first = bytes.first, remarks.contains(first) {
      if first == UInt8(ascii: "\\") { statusLines += 1 }
      bytes = []
    }
    var tokenizer = TableTokenizer(bytes, separator: UInt8(ascii: ","))
    var row = TableRow(line: line.number, cells: tokenizer.cells())
    problems += tokenizer.problems
    if let marker = row.mergeMarker {
      problems.append(marker)
      row = TableRow(line: line.number, cells: [])
    }
    guard !row.isEmpty || !problems.isEmpty else { return nil }
    return Item(row: row, isIndented: isIndented, isEnded: line.isEnded, problems: problems)
  }
}
