import Athletics

/// A time of which minutes and seconds stand in columns of their own.
struct PartedTime {
  /// The columns, the hours first.
  private let columns: Range<Int>

  /// Nothing where the heads name no such columns next to each other, or another column has the time.
  init?(_ head: TableRow) {
    let units = head.cells.map { Self.unit($0.text) }
    guard let minutes = units.firstIndex(of: .minutes), minutes + 1 < units.count,
      units[minutes + 1] == .seconds,
      !head.cells.contains(where: { ColumnRole(head: $0.text) == .mark })
    else { return nil }
    let start = minutes > 0 && units[minutes - 1] == .hours ? minutes - 1 : minutes
    columns = start..<minutes + 2
  }

  private static func unit(_ head: String) -> HeadUnit? {
    let words = ColumnHead(head).words
    return words.count == 1 ? words.first.flatMap { HeadUnit.named($0) } : nil
  }

  /// The head with one column of times, and columns of which nothing is left.
  func head(_ row: TableRow) -> TableRow {
    TableRow(
      line: row.line,
      cells: cells(row, "Time (" + columns.map { row[$0].text }.joined(separator: ", ") + ")"))
  }

  /// The cells of a row with the time in one of them; what is no number stays as it is.
  func cells(_ row: TableRow) -> [TableCell] {
    let parts = columns.map { row[$0].text }.filter { !$0.isEmpty }
    guard parts.count == columns.count, parts.allSatisfy(\.isBareNumber) else {
      return cells(row, parts.joined(separator: " "))
    }
    // What leads is no number of minutes or seconds below ten: `0:36:10` is 36:10.
    let shown = parts.enumerated().map { index, part in
      let whole = part.prefix { $0.isNumber }.count
      return (index > 0 && whole < 2 ? "0" : "") + part
    }
    let isEmpty = shown.count == 3 && shown[0].allSatisfy { $0 == "0" }
    return cells(row, shown.dropFirst(isEmpty ? 1 : 0).joined(separator: ":"))
  }

  private func cells(_ row: TableRow, _ time: String) -> [TableCell] {
    row.cells.enumerated().map { index, cell in
      guard columns.contains(index) else { return cell }
      return TableCell(text: index == columns.lowerBound ? time : "", column: cell.column)
    }
  }
}
