import Athletics
import RaceReplay
import ResultReading
import ResultTables

extension LynxHeat {
  /// Adds what a start list of the same heat says: who else is entered, and what is not told here.
  mutating func join(_ list: LynxHeat) {
    complete(headBy: list)
    for other in list.field {
      guard let index = match(of: other) else {
        add(other)
        continue
      }
      if field[index].isBroken(besides: other) { field[index].takeName(of: other) }
      if field[index].isNamed, other.isNamed, !field[index].hasName(of: other) {
        note(
          other, key: "athlete", found: other.shown,
          expected: "\(field[index].shown), as in \(field[index].file)")
      }
      if let lane = other.lane, let known = field[index].lane, lane != known {
        note(
          other, key: "lane", found: "lane \(lane) of \(other.shown)",
          expected: "\(known), as in \(field[index].file)")
      }
      field[index].complete(by: other)
    }
  }

  /// Names those whom the file tells by an id alone, and adds their affiliations.
  mutating func name(by people: [String: LynxEntrant]) {
    guard !people.isEmpty else { return }
    for index in field.indices {
      guard let bib = field[index].bib, let person = people[bib] else { continue }
      if field[index].isNamed, !field[index].hasName(of: person) {
        // Someone else’s affiliation would be an invention.
        note(
          person, key: "athlete", found: person.shown,
          expected: "\(field[index].shown), as in \(field[index].file)")
      } else {
        field[index].complete(by: person)
      }
    }
  }

  /// Tells that another file has a result of the heat; both stay races of their own.
  mutating func noteSecond(_ key: LynxHeatKey, after first: String) {
    warnings.append(
      Problem(
        column: 1, found: "a second result of \(key.text)",
        expected: "one; \(first) has it as well, and both were read"
      ).warning(file: file, line: header.row.line))
  }

  /// Whom another file means: by the id, else, where one of the two lacks it, by the name and then by
  /// the lane.
  private func match(of other: LynxEntrant) -> Int? {
    if let bib = other.bib, let index = field.firstIndex(where: { $0.bib == bib }) { return index }
    func only(_ isMeant: (LynxEntrant) -> Bool) -> Int? {
      let found = field.indices.filter { index in
        (other.bib == nil || field[index].bib == nil) && isMeant(field[index])
      }
      return found.count == 1 ? found.first : nil
    }
    return only { $0.isNamed && $0.hasName(of: other) && $0.team == other.team }
      ?? only { $0.isNamed && $0.hasName(of: other) && ($0.lane == nil || $0.lane == other.lane) }
      ?? only { $0.lane != nil && $0.lane == other.lane }
      ?? only { $0.isNamed && $0.hasName(of: other) }
  }

  private mutating func add(_ other: LynxEntrant) {
    var entrant = other
    if let lane = other.lane, let holder = field.first(where: { $0.lane == lane }) {
      note(
        other, key: "lane", found: "lane \(lane) of \(other.shown)",
        expected: "another; in \(holder.file) it is that of \(holder.shown)")
      entrant.entered.lane = nil
    }
    field.append(entrant)
  }

  private mutating func complete(headBy list: LynxHeat) {
    var cells = header.row.cells
    let empty = TableCell(text: "", column: 1)
    if cells.count < LynxHeader.columns {
      cells += Array(repeating: empty, count: LynxHeader.columns - cells.count)
    }
    if let known = header.distance, let other = list.header.distance, known != other {
      let cell = list.header.row[9]
      warnings.append(
        Problem(
          column: cell.column, key: "distance", found: cell.text.quoted,
          expected: "\(known.text), as in \(file)"
        ).warning(file: list.file, line: list.header.row.line))
    }
    if !header.name.isEmpty, !list.header.name.isEmpty,
      header.name.text.withSingleSpaces != list.header.name.text.withSingleSpaces
    {
      warnings.append(
        Problem(
          column: list.header.name.column, key: "name", found: list.header.name.text.quoted,
          expected: "\(header.name.text.quoted), as in \(file)"
        ).warning(file: list.file, line: list.header.row.line))
    }
    if header.name.isEmpty { cells[3] = list.header.name }
    if header.distance == nil, list.header.distance != nil { cells[9] = list.header.row[9] }
    let row = TableRow(line: header.row.line, cells: cells)
    if row != header.row { header = LynxHeader(row) }
  }

  private mutating func note(
    _ entrant: LynxEntrant, key: String, found: String, expected: Expectation
  ) {
    warnings.append(
      Problem(key: key, found: found, expected: expected)
        .warning(file: entrant.file, line: entrant.line))
  }
}

extension LynxEntrant {
  /// Whether another has the same name, whatever the order, case and accents.
  func hasName(of other: LynxEntrant) -> Bool {
    entered.athlete.identity == other.entered.athlete.identity
  }
}
