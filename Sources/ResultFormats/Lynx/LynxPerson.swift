import RaceReplay
import ResultReading
import ResultTables

/// A line of a people list of FinishLynx (`.ppl`): id, last name, first name, affiliation and
/// perhaps licence of someone who is entered in a competition.
///
/// It names those whom results and start lists of its folder tell by their id.
struct LynxPerson: LynxListed {
  private let entrant: LynxEntrant
  let key: String

  static let remarks = ";"
  static let none = "nobody"
  static let expected =
    "a people list of FinishLynx: a line id,last name,first name,affiliation for each"

  init?(_ row: TableRow, file: String, _ problems: inout [Problem]) {
    let cells = (0...3).map { row[$0] }
    let empty = TableCell(text: "", column: 1)
    let inResult = TableRow(line: row.line, cells: [empty, cells[0], empty] + cells[1...])
    guard
      let entrant = LynxEntrant(inResult, file: file, kept: Self.rest(row), &problems),
      entrant.isNamed, let bib = entrant.bib
    else {
      problems.append(
        Problem(
          column: 1, found: row.shown,
          expected: "id, last name, first name, affiliation; it was not read"))
      return nil
    }
    self.entrant = entrant
    key = bib
  }

  func repetition(of line: Int, in row: TableRow) -> Problem {
    Problem(
      column: row[0].column, key: "id", found: "\(entrant.shown) a second time",
      expected: "one athlete of it; that of line \(line) was read")
  }

  func add(to fragments: inout Fragments) { fragments.lynxPeople.append(entrant) }

  private static func rest(_ row: TableRow) -> [JSONMember] {
    row.cells.indices.dropFirst(4).compactMap { index in
      row[index].isEmpty
        ? nil : JSONMember(index == 4 ? "licence" : "column\(index + 1)", .string(row[index].text))
    }
  }
}
