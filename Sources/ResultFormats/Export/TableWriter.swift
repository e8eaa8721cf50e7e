import Athletics
import RaceReplay
import ResultReading

/// Writes races as one table parted by commas: a row an athlete, with the columns that tell its
/// race, its result as it stands at the end, and its splits.
///
/// Reading what was written gives the same races, but for what the export lists as unsaid.
/// Estimates and doubtful reports are never written. Times that cannot be right are, and a last column
/// names the columns that have them; whoever reads the table decides that anew.
package enum TableWriter {
  /// The table of all races, in their order.
  ///
  /// - Parameter isRaw: whether text is left without the apostrophe that keeps a spreadsheet from
  ///   running it.
  package static func csv(_ races: [Readout], isRaw: Bool) -> Export {
    var unsaid = Unsaid()
    let tables = races.flatMap { [$0] + $0.otherRaces }.compactMap { ResultRows($0, &unsaid) }
    unsaid.add("races without an entry", tables.count { $0.result.lines.isEmpty })
    unsaid.add("races that no column tells from others", Self.alike(tables))
    let splits = Set(tables.flatMap(\.splits)).sorted()
    var cells: [[WrittenCell]] = []
    let asides = tables.lazy.flatMap(\.result.lines).flatMap(\.asides).names
    for table in tables { cells += table.rows(splits, asides) }
    // Half way goes by its name where it is that in all of them.
    var heads =
      ResultRows.heads
      + splits.map { split in
        let codes = Set(tables.map { $0.race.code(of: split) })
        return codes.count == 1 ? codes.first ?? split.code : split.code
      } + asides
    for row in cells.indices {
      let impossible = zip(heads, cells[row]).filter { $1.isImpossible && $1.text != nil }
      cells[row].append(
        .text(impossible.isEmpty ? nil : impossible.map(\.0).joined(separator: " ")))
    }
    heads.append("impossible")
    // A comma in a name parts none where its parts have columns.
    let parted = tables.contains {
      $0.result.lines.contains { $0.entry.athlete.name.contains(",") }
    }
    let used = heads.indices.filter { column in
      ResultRows.always.contains(heads[column]) || (parted && heads[column] == "last name")
        || cells.contains { $0[column].text?.isEmpty == false }
    }
    var lines = [
      used.map { WrittenCell.text(heads[$0]).written(isRaw: isRaw, &unsaid) }.joined(separator: ",")
    ]
    for row in cells {
      lines.append(used.map { row[$0].written(isRaw: isRaw, &unsaid) }.joined(separator: ","))
    }
    return Export(Array((lines.joined(separator: "\n") + "\n").utf8), unsaid: unsaid.lines)
  }
}

extension TableWriter {
  /// How many races come together with one before, since a table has the same to say of both.
  private static func alike(_ tables: [ResultRows]) -> Int {
    let told = tables.filter { !$0.result.lines.isEmpty }.map { $0.raceCells.map(\.text) }
    return told.count - Set(told).count
  }
}

/// A cell of a table to be written.
struct WrittenCell {
  let text: String?
  /// Whether it is a figure, which no spreadsheet takes for a formula.
  let isFigure: Bool
  /// Whether it is a time that cannot be right.
  var isImpossible = false

  static func text(_ text: String?) -> WrittenCell { WrittenCell(text: text, isFigure: false) }
  static func figure(_ text: String?, isImpossible: Bool = false) -> WrittenCell {
    WrittenCell(text: text, isFigure: true, isImpossible: isImpossible)
  }

  func written(isRaw: Bool, _ unsaid: inout Unsaid) -> String {
    guard let text else { return "" }
    if isFigure { return TableText.quoted(text) }
    let line = TableText.onOneLine(text)
    if line != text { unsaid.add("line ends, NUL bytes or outer spaces of a text") }
    return TableText.cell(line, isRaw: isRaw)
  }
}
