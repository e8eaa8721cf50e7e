import Athletics
import ResultReading
import ResultTables

/// A heat of a start list while its rows are read.
struct LynxStartHeat {
  let header: LynxHeader
  private(set) var field: [LynxEntrant] = []
  var warnings: [Warning] = []
  private let file: String
  /// The line of each id, lane and name.
  private var seen: [[String]: Int] = [:]
  /// Which column was read as the licence, counted from 1.
  private var licences: Set<Int> = []
  private var isShiftTold = false

  init(_ header: LynxHeader, file: String) {
    self.header = header
    self.file = file
  }

  /// Takes in the row of a competitor, whose first cell is empty.
  mutating func take(_ row: TableRow) {
    var problems: [Problem] = []
    defer { warnings += problems.map { $0.warning(file: file, line: row.line) } }
    guard let shift = Self.shift(of: row),
      var entrant = LynxEntrant(row, from: 1 + shift, file: file, &problems)
    else {
      problems.append(
        Problem(
          column: row[1].column, found: row.shown,
          expected: "id, lane, last name, first name, affiliation; it was not read"))
      return
    }
    if shift > 0, !isShiftTold {
      isShiftTold = true
      problems.append(
        Problem(
          column: row[3 + shift].column, found: "the names of the heat in column \(4 + shift)",
          expected:
            "column 4; whatever stands before and after was read \(shift) columns further on")
      )
    }
    let identity = (1...4).map { row[$0 + shift].text }
    if let first = seen[identity], entrant.isNamed || entrant.bib != nil {
      problems.append(
        Problem(
          column: row[1 + shift].column, found: "\(entrant.shown) a second time",
          expected: "one row a competitor; that of line \(first) was read"))
      return
    }
    seen[identity] = row.line
    entrant.kept = rest(row, behind: 5 + shift, shift)
    field.append(entrant)
  }

  /// How many columns further on than it should a row has what it tells; nothing where that cannot
  /// be told.
  private static func shift(of row: TableRow) -> Int? {
    if (1...4).contains(where: { !row[$0].text.isEmpty }) { return 0 }
    guard
      let name = row.cells.firstIndex(where: { $0.text.contains(where: \.isLetter) }),
      name > 5 || row[name + 1].text.contains(where: \.isLetter)
    else { return nil }
    let before = row.cells[..<name].indices.filter { !row[$0].text.isEmpty }
    let areNumbers = before.allSatisfy { $0 >= name - 2 && UInt(row[$0].text) != nil }
    return areNumbers && name >= 3 ? name - 3 : nil
  }

  /// What stands behind the affiliation: the licence in its own column, or all alone in another.
  private mutating func rest(
    _ row: TableRow, behind affiliation: Int, _ shift: Int
  ) -> [JSONMember] {
    let told = row.cells.indices.filter { $0 > affiliation && !row[$0].isEmpty }
    return told.map { index in
      let isLicence = index == 7 + shift || told.count == 1
      if isLicence { licences.insert(index + 1) }
      return JSONMember(isLicence ? "licence" : "column\(index + 1)", .string(row[index].text))
    }
  }

  /// The race without a result.
  func readout(_ request: FileRequest) -> Readout {
    var readout = LynxHeat(header, field: field, request: request, warnings).readout()
    if !licences.isEmpty {
      readout.guess.append(.licence(columns: licences.sorted()))
    }
    return readout
  }
}
