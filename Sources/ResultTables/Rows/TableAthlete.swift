import Athletics

/// Who a row of a table is about.
struct TableAthlete {
  /// What a row tells of who somebody is.
  enum Told {
    /// A name and no more, in UTF-8, of which a table may have a million.
    case name(ArraySlice<UInt8>)
    case athlete(Athlete)
  }

  let told: Told
  private let keyText: String?
  /// The runners of a team, where a list names them.
  var runners: [Runner] = []
  /// The nation in brackets behind the name, where no column has nations.
  private(set) var nation: Nation?
  /// The year of birth in brackets behind the name.
  private(set) var born: String?

  /// By the name, else by its two parts, else by club, nation or bib; nothing where none stands
  /// there.
  init?(_ line: TableLine, _ columns: TableColumns) {
    if let name = Self.plainName(line, columns) {
      told = .name(name)
      keyText = nil
      return
    }
    let last = line.cell(columns.lastName)?.text
    let first = line.cell(columns.firstName)?.text
    if var cell = line.cell(columns.athlete)?.text {
      if columns.nation == nil, let (name, nation) = Self.withNation(cell) {
        (cell, self.nation) = (name, nation)
      }
      if let (name, born) = Self.withYear(cell) { (cell, self.born) = (name, born) }
      let listed = NameList.names(cell) ?? Self.team(cell)
      if let listed, listed.count > 1 {
        let teams = [columns.club, columns.affiliation, columns.nation]
        let team = teams.lazy.compactMap { line.cell($0)?.text }.first
        told = .athlete(Athlete(name: team ?? listed.joined(separator: ", ")))
        keyText = cell
        runners = team == nil ? [] : listed.map { Runner(Athlete(name: $0)) }
        return
      }
      if columns.lastName == nil, columns.firstName == nil,
        let parts = Self.surnameFirst(cell)
      {
        let name = parts.first + " " + parts.last
        told = .athlete(Athlete(name: name, familyName: parts.last))
        keyText = name
        return
      }
      let name = listed?.first ?? cell
      // `Surname, Name` and `Nom, Prénom`: the name is one of two parts.
      let whole = [
        first.flatMap { Self.has(name, $0) ? nil : $0 }, name,
        last.flatMap { Self.has(name, $0) ? nil : $0 },
      ].compactMap(\.self).joined(separator: " ")
      told = .athlete(Athlete(name: whole, familyName: last))
      keyText = whole
      return
    }
    if last != nil || first != nil {
      let name = [first, last].compactMap(\.self).joined(separator: " ")
      told = .athlete(Athlete(name: name, familyName: last))
      keyText = name
      return
    }
    runners = columns.runners.compactMap { column, leg in
      line.cell(column).map { Runner(Athlete(name: $0.text), leg: leg) }
    }
    let teams = [columns.club, columns.affiliation, columns.nation]
    if !runners.isEmpty, teams.allSatisfy({ line.cell($0) == nil }) {
      let name = runners.map(\.athlete.name).joined(separator: ", ")
      told = .athlete(Athlete(name: name))
      keyText = name
      return
    }
    let columns = teams + [columns.bib]
    guard let name = columns.lazy.compactMap({ line.cell($0)?.text }).first else { return nil }
    told = .athlete(Athlete(name: name))
    keyText = name
  }

  /// The name of the row’s athlete where its bytes alone say that it is one, and no more is told of who that
  /// is; nothing for any other row.
  static func plainName(_ line: TableLine, _ columns: TableColumns) -> ArraySlice<UInt8>? {
    guard columns.lastName == nil, columns.firstName == nil,
      let name = line.plainBytes(columns.athlete), !mayBeParted(name)
    else { return nil }
    return name
  }

  /// What tells the athlete from others where there is no bib.
  var key: String {
    switch told {
    case .name(let bytes): String(decoding: bytes, as: UTF8.self)
    case .athlete(let athlete): keyText ?? athlete.name
    }
  }

  /// The cell that says that a row sums up those above it: `Total`, `Average` without a place or bib.
  static func summary(in line: TableLine, _ columns: TableColumns) -> TableCell? {
    guard !line.holds(columns.place), !line.holds(columns.bib),
      let cell = line.cell(columns.athlete) ?? line.cell(columns.lastName)
    else { return nil }
    return cell.text.utf8.count <= 12 && summaries.contains(cell.text.lowercased()) ? cell : nil
  }

  private static let summaries: Set<String> = [
    "total", "totals", "average", "mean", "median", "sum", "summe", "gesamt", "durchschnitt",
    "moyenne", "promedio", "media", "totale", "medel", "summa", "suma", "średnia",
  ]

  /// Whether it may be a list of names or a surname with a name behind it.
  private static func mayBeParted(_ name: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    let span = name.span
    for index in span.indices {
      let byte = span[index]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: ";"): return true
      case UInt8(ascii: "-"), UInt8(ascii: "/"): if before == UInt8(ascii: " ") { return true }
      default: break
      }
      before = byte
    }
    return before == UInt8(ascii: ")")
  }

  /// Three names or more, as of a relay: `Ada Birk, Bea Cole, Zoe Fell, Una Dell`.
  private static func team(_ text: String) -> [String]? {
    for sign in [",", " - ", " – ", " / ", ";"] where text.contains(sign) {
      let names = text.split(separator: sign).map(\.trimmingSpaces)
      let areNames = names.allSatisfy { name in
        name.split(separator: " ").count > 1 && !name.contains(where: \.isNumber)
      }
      if names.count > 2, areNames { return names }
    }
    return nil
  }

  /// `Ada Birk (NOR)`: the name and the nation of which the code stands behind it.
  private static func withNation(_ text: String) -> (String, Nation)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let code = text[text.index(after: open)...].dropLast()
    let name = String(text[..<open]).trimmingSpaces
    guard code.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }), !name.isEmpty,
      let nation = Nation(String(code)), nation.name != nil
    else { return nil }
    return (name, nation)
  }

  /// `Ada Birk (98)`, `Ada Birk (1998)`: the name and the year of birth behind it.
  private static func withYear(_ text: String) -> (String, String)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let year = text[text.index(after: open)...].dropLast()
    let name = String(text[..<open]).trimmingSpaces
    guard year.count == 2 || (year.count == 4 && ["19", "20"].contains(year.prefix(2))),
      year.allSatisfy({ $0.isASCII && $0.isNumber }), name.split(separator: " ").count > 1
    else { return nil }
    return (name, String(year))
  }

  /// The parts of a name with its surname first, as in `Birk, Ada`; nothing where more or less is listed, or
  /// what stands behind the comma is no name.
  private static func surnameFirst(_ text: String) -> (last: String, first: String)? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    guard parts.count == 2, parts.allSatisfy({ $0.contains(where: \.isLetter) }),
      parts.allSatisfy({ !$0.contains(where: \.isNumber) }),
      !suffixes.contains(FoldedText(parts[1]).joined)
    else { return nil }
    return (parts[0], parts[1])
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "md"]

  /// Whether a part stands in a name already.
  private static func has(_ name: String, _ part: String) -> Bool {
    FoldedText(name).words.contains { FoldedText(part).words.contains($0) }
  }
}
