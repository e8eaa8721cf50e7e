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

  /// By the name, else by its two parts, else by club, nation or bib; nothing where none stands
  /// there.
  init?(_ line: TableLine, _ columns: TableColumns) {
    if columns.lastName == nil, columns.firstName == nil,
      let name = line.plainBytes(columns.athlete), !Self.mayBeParted(name)
    {
      told = .name(name)
      keyText = nil
      return
    }
    let last = line.cell(columns.lastName)?.text
    let first = line.cell(columns.firstName)?.text
    if let cell = line.cell(columns.athlete)?.text {
      let listed = NameList.names(cell)
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
    let columns = [columns.club, columns.affiliation, columns.nation, columns.bib]
    guard let name = columns.lazy.compactMap({ line.cell($0)?.text }).first else { return nil }
    told = .athlete(Athlete(name: name))
    keyText = name
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
    name.span.holds(UInt8(ascii: ",")) || name.span.holds(UInt8(ascii: "["))
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
