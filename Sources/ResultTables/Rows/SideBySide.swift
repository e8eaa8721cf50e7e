import Athletics
import ResultReading

/// Tables that stand side by side in the rows of one: their heads come again from left to right.
enum SideBySide {
  /// The columns of each table by its head; nothing where there is but one.
  static func ranges(_ heads: [String]) -> [Range<Int>]? {
    let words = heads.prefix(most).map { FoldedText($0).joined }
    guard let start = words.firstIndex(where: { !$0.isEmpty }) else { return nil }
    let starts = words.indices.filter { words[$0] == words[start] }
    guard starts.count > 1 else { return nil }
    let ranges = starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : words.count)
    }
    func named(_ range: Range<Int>) -> [String] {
      let end = words[range].lastIndex { !$0.isEmpty } ?? range.lowerBound
      return Array(words[range.lowerBound...end])
    }
    let first = named(ranges[0])
    let roles = heads[ranges[0].lowerBound..<ranges[0].lowerBound + first.count]
      .map { ColumnRole(head: $0) }
    guard first.count > 1, ranges.allSatisfy({ named($0) == first }),
      TableColumns.problem(with: roles) == nil
    else { return nil }
    // What stands before the first belongs to it.
    return [0..<ranges[0].upperBound] + ranges.dropFirst()
  }

  /// More columns than tables that stand side by side have.
  private static let most = 400

  /// The cells of one of them, under numbers as the whole row has them.
  static func cells(_ row: TableRow, _ range: Range<Int>) -> [TableCell] {
    Array(row.cells[range.clamped(to: 0..<row.cells.count)])
  }
}
