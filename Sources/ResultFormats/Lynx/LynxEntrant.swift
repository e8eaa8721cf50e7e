import Athletics
import ResultReading
import ResultTables

/// Who a row of a FinishLynx file enters, and what else stands there about the entry.
struct LynxEntrant: Hashable, Sendable {
  let file: String
  let line: Int
  var entered: TableEntry
  /// Whether the name is the athlete’s; else a bib or a lane stands for it.
  var isNamed: Bool
  /// Columns as they were written that are not read, or that mean more than was made of them.
  var kept: [JSONMember]

  /// Reads id, lane, last name, first name and affiliation from five columns, the first of which is
  /// given; nothing where none of id, lane and name is there.
  init?(
    _ row: TableRow, from first: Int = 1, file: String, kept: [JSONMember] = [],
    _ problems: inout [Problem]
  ) {
    let names = [row[first + 3], row[first + 2]].map { $0.isEmpty ? "" : $0.text.withSingleSpaces }
    let bib = row[first].isEmpty || Int(row[first].text) == 0 ? nil : row[first]
    let lane = Self.lane(row[first + 1], &problems)
    let name = names.filter { !$0.isEmpty }.joined(separator: " ")
    let athlete: Athlete
    if !name.isEmpty {
      // A team stands there whole, and a scoreboard shows it so.
      athlete = Athlete(name: name, familyName: names[1].isEmpty ? nil : names[1])
    } else if let stand = Self.standIn(bib: bib?.text, lane: lane) {
      // A stand-in is nobody whom another file could mean as well.
      athlete = Athlete(name: stand, identity: "\(stand) in \(file)", familyName: stand)
    } else {
      return nil
    }
    self.file = file
    line = row.line
    isNamed = !name.isEmpty
    self.kept = kept
    entered = TableEntry(athlete: athlete, bib: bib, lane: lane)
    let affiliation = row[first + 4]
    if !affiliation.isEmpty { join(affiliation.text) }
  }

  /// What stands for the name of who has none.
  static func standIn(bib: String?, lane: Int?) -> String? {
    bib.map { "Bib \($0)" } ?? lane.map { "Lane \($0)" }
  }

  /// Takes an affiliation for a nation where it is the code of one, else for a club.
  private mutating func join(_ affiliation: String) {
    if let nation = Nation(affiliation), nation.code == affiliation, nation.name != nil {
      entered.nation = nation
    } else {
      entered.club = affiliation
    }
  }

  private static func lane(_ cell: TableCell, _ problems: inout [Problem]) -> Int? {
    guard !cell.isEmpty else { return nil }
    guard let number = Int(cell.text), (0...99).contains(number) else {
      problems.append(
        Problem(
          column: cell.column, key: "lane", found: cell.text.quoted,
          expected: "a whole number from 1 to 99, or 0 for none"))
      return nil
    }
    return number == 0 ? nil : number
  }
}

extension LynxEntrant {
  var bib: String? { entered.bib?.text }
  var lane: Int? { entered.lane }
  var name: String { entered.athlete.name }

  /// `7 Aron Birk`, as a warning names the entry.
  var shown: String {
    [isNamed ? bib : nil, name].compactMap(\.self).joined(separator: " ").quoted
  }

  /// Whether control characters stand in the name, and not in that of another which is else the same.
  func isBroken(besides other: LynxEntrant) -> Bool {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .control || scalar == "\u{fffd}"
    }
    guard isNamed, other.isNamed, name.unicodeScalars.contains(where: isControl),
      !other.name.unicodeScalars.contains(where: isControl)
    else { return false }
    // A control may stand beside the letters of the name, or in the place of one.
    let written = Array(name.unicodeScalars)
    let whole = Array(other.name.unicodeScalars)
    if written.filter({ !isControl($0) }) == whole { return true }
    return written.count == whole.count
      && zip(written, whole).allSatisfy { isControl($0) || $0 == $1 }
  }

  mutating func takeName(of other: LynxEntrant) {
    entered = TableEntry(
      athlete: other.entered.athlete, nation: entered.nation, club: entered.club,
      bib: entered.bib, lane: entered.lane)
    isNamed = true
  }

  /// Takes from another what is not told here.
  mutating func complete(by other: LynxEntrant) {
    if !isNamed, other.isNamed { takeName(of: other) }
    if entered.nation == nil, entered.club == nil {
      entered.nation = other.entered.nation
      entered.club = other.entered.club
    }
    entered.bib = entered.bib ?? other.entered.bib
    entered.lane = entered.lane ?? other.entered.lane
    for member in other.kept where !kept.contains(where: { $0.key == member.key }) {
      kept.append(member)
    }
  }
}

extension String {
  /// The words with one space between them.
  var withSingleSpaces: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension LynxEntrant {
  /// What tells a team from another of the same name.
  var team: String { name + "\u{0}" + (entered.club ?? entered.nation?.code ?? "") }

  /// Whether it is one of several of a name without bibs, told apart by the affiliation.
  func isTeam(besides others: Set<String>) -> Bool {
    isNamed && bib == nil && (entered.club ?? entered.nation?.code) != nil
      && !others.contains(team)
  }

  /// The entry of a team of which another of the name is entered.
  func asTeam(named key: String) -> Entry {
    let affiliation = entered.club ?? entered.nation?.code ?? ""
    let words = FoldedText(name + " " + affiliation).words.sorted().joined(separator: " ")
    let athlete = Athlete(name: name, identity: words, familyName: entered.athlete.familyName)
    return Entry(
      id: key, athlete: athlete, nation: entered.nation, club: entered.club, lane: lane)
  }
}
