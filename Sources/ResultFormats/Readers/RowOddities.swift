import ResultReading
import ResultTables

/// What befalls the rows of any text that was merged, or is read while it is written.
extension TableRow {
  /// The problem of a line that version control left between two versions of the rows.
  var mergeMarker: Problem? {
    let markers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    // Asked of every row, so the first sign is looked at first.
    guard let sign = self[0].text.utf8.first, "<=>|".utf8.contains(sign),
      let marker = markers.first(where: self[0].text.hasPrefix)
    else { return nil }
    return Problem(
      column: 1, found: "a merge marker, \(marker.quoted)",
      expected: "a row; those on either side of it are read")
  }

  /// The row without its last cell, which has perhaps lost its end, where the file ends in it before
  /// it is as wide as the one before; what is to be said of that.
  func halved(after width: Int, isEnded: Bool) -> (row: TableRow, problem: Problem)? {
    guard !isEnded, cells.count < width else { return nil }
    return (
      TableRow(line: line, cells: cells.dropLast()),
      Problem(
        column: cells.last?.column, found: "half a row, \(shown)",
        expected: "\(width) columns as in the row before; the last of these was not read")
    )
  }

  /// `1 column`, `8 columns`.
  var width: String { cells.count == 1 ? "1 column" : "\(cells.count) columns" }

  /// The row as a warning shows it.
  var shown: String { cells.map(\.text).joined(separator: ",").quoted }
}
