import RaceReplay

/// Reads a people list of FinishLynx (`.ppl`): id, last name, first name, affiliation and perhaps
/// licence of whoever is entered in a competition.
///
/// It makes no race; it names those whom results and start lists of its folder tell by their id.
package struct LynxPeopleReader: ResultReader {
  private let file: String
  private var lines = LynxLines(remarks: ";")
  /// The line of each id.
  private var seen: [String: Int] = [:]
  private var isDone = false

  package init(_ request: FileRequest) { file = request.file }

  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for item in lines.consume(bytes, isLast: isLast) where !isDone {
      var problems = item.problems
      if !item.row.isEmpty, let person = person(item.row, &problems) {
        readout.fragments.lynxPeople.append(person)
      }
      readout.warnings += problems.map { $0.warning(file: file, line: item.row.line) }
    }
    guard isLast, !isDone else { return readout }
    isDone = true
    if seen.isEmpty {
      readout.warnings.append(
        Problem(found: "nobody", expected: Self.expected, isError: true)
          .warning(file: file, line: nil))
    }
    return readout
  }

  static let expected =
    "a people list of FinishLynx: a line id,last name,first name,affiliation for each"

  private mutating func person(_ row: TableRow, _ problems: inout [Problem]) -> LynxEntrant? {
    let cells = (0...3).map { row[$0] }
    let empty = TableCell(text: "", column: 1)
    let inResult = TableRow(line: row.line, cells: [empty, cells[0], empty] + cells[1...])
    guard let person = LynxEntrant(inResult, file: file, kept: rest(row), &problems),
      person.isNamed, let bib = person.bib
    else {
      problems.append(
        Problem(
          column: 1, found: row.shown,
          expected: "id, last name, first name, affiliation; it was not read"))
      return nil
    }
    if let first = seen[bib] {
      problems.append(
        Problem(
          column: row[0].column, key: "id", found: "\(person.shown) a second time",
          expected: "one athlete of it; that of line \(first) was read"))
      return nil
    }
    seen[bib] = row.line
    return person
  }

  private func rest(_ row: TableRow) -> [JSONMember] {
    row.cells.indices.dropFirst(4).compactMap { index in
      row[index].isEmpty
        ? nil : JSONMember(index == 4 ? "licence" : "column\(index + 1)", .string(row[index].text))
    }
  }
}
