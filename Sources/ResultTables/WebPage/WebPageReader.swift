import Athletics
import Markup
import RaceReplay
import ResultReading

/// Reads the tables of results of a page that was saved: each that has a head of its own, with the
/// caption and the headings above it as its titles.
///
/// Nothing is read before the last bytes, since a page may say late what it is in. What line a warning
/// names is that of the row; its column is that of the cell.
package struct WebPageReader: ResultReader {
  private let request: FileRequest
  private var held = HeldFile(limit: longest)

  /// The longest page that is held, in bytes.
  package static let longest = 64 << 20

  /// A reader of a page whose first byte is still to come.
  package init(_ request: FileRequest) { self.request = request }

  /// Goes through the markup of these bytes; the races come with the last of them.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    switch held.take(bytes, isLast: isLast) {
    case nil: Readout()
    case .bytes(let page): read(page)
    case .tooLong(let count): failure("a page of \(count) bytes", "at most \(Self.longest)")
    }
  }

  private func failure(_ found: String, _ expected: String) -> Readout {
    var readout = Readout()
    readout.warnings = [
      Warning(file: request.file, found: found, expected: expected, isError: true)
    ]
    return readout
  }

  private func read(_ bytes: [UInt8]) -> Readout {
    let text = PageText(bytes)
    let page = PageTables()
    let parser = MarkupParser(.html) { event, line in page.take(event, line: line) }
    var cut: MarkupDefect?
    do { try parser.parse(text.bytes[...], isLast: true) } catch { cut = error }
    page.finish()
    var problems = text.problems
    if let cut {
      problems.append(
        Problem(
          found: "something of more than can be held in line \(cut.line)",
          expected: "no more; the rest of the page was not read"))
    }
    if page.isCut {
      problems.append(
        Problem(
          found: "more than \(PageTables.mostCells) cells",
          expected: "no more; the rest of the page was not read"))
    }
    var readout = readout(of: page)
    if page.hiddenTables > 0 {
      readout.guess.append(
        .passedOver(
          page.hiddenTables == 1
            ? "1 hidden table of the page" : "\(page.hiddenTables) hidden tables of the page"))
    }
    if page.noteCount > 0 {
      readout.guess.append(
        .told("marks of notes behind names and figures left out, such as [a]: \(page.noteCount)"))
    }
    readout.warnings.insert(
      contentsOf: problems.map { $0.warning(file: request.file, line: nil) }, at: 0)
    return readout
  }

  private func readout(of page: PageTables) -> Readout {
    let all = page.tables.map { (table: $0, rows: $0.filledRows()) }
    var chosen = all.filter { $0.table.hasHead($0.rows) }
    if request.columns != nil {
      chosen = all.max { $0.table.size < $1.table.size }.map { [$0] } ?? []
    }
    if chosen.isEmpty, let print = page.setType.max(by: { $0.text.utf8.count < $1.text.utf8.count })
    {
      var reader = PrintedReader(request)
      // The lines before it count as well.
      let above = [UInt8](repeating: 0x0a, count: print.line - 1)
      return reader.readout(of: above + Array(print.text.utf8))
    }
    guard !chosen.isEmpty else {
      let count = all.count
      let tables =
        count == 1 ? "1 table, which has no" : "\(count) tables, none of which has a"
      return failure(
        count == 0 ? "a page without a table" : "a page with \(tables) head of results",
        "a table with columns such as place, athlete, nation, 400m, time; a page that gets its "
          + "rows later has to be saved once they are shown, or the table copied into a .csv file")
    }
    var readout = Readout(
      ofTables: chosen.map { table, rows in Self.readout(of: table, rows, request) })
    let others = all.count - chosen.count
    if others > 0 {
      readout.guess.append(
        .passedOver(
          others == 1 ? "1 other table of the page" : "\(others) other tables of the page"))
    }
    return readout
  }

  private static func readout(
    of table: PageTable, _ rows: [TableRow], _ request: FileRequest
  ) -> Readout {
    var reading = TableReading(request)
    var warnings: [Warning] = []
    if request.columns == nil {
      for title in table.titles { reading.add(title: title) }
    }
    for row in table.rows {
      guard let struck = row.struck else { continue }
      warnings.append(
        Warning(
          file: request.file, line: row.line, found: "a row that is struck out, \(struck.quoted)",
          expected: "one that stands; it was passed over"))
    }
    for row in rows where !row.isEmpty {
      reading.line.load(row.line, cells: row.cells)
      warnings += reading.read().map { $0.warning(file: request.file, line: row.line) }
    }
    var readout = reading.finish()
    readout.warnings = warnings + readout.warnings
    return readout
  }
}
