import Athletics

/// Who a row of a table is about.
struct TableAthlete {
  let athlete: Athlete
  /// What tells the athlete from others where there is no bib.
  let key: String

  /// By the name, else by its two parts, else by club, nation or bib; nothing where none stands
  /// there.
  init?(_ line: TableLine, _ columns: TableColumns) {
    let last = line.cell(columns.lastName)?.text
    let first = columns.column(.firstName).flatMap { line.cell($0)?.text }
    if let name = line.cell(columns.athlete)?.text {
      // `Surname, Name` and `Nom, Prénom`: the name is one of two parts.
      let name = [
        first.flatMap { Self.has(name, $0) ? nil : $0 }, name,
        last.flatMap { Self.has(name, $0) ? nil : $0 },
      ].compactMap(\.self).joined(separator: " ")
      athlete = Athlete(name: name, familyName: last)
      key = name
      return
    }
    if last != nil || first != nil {
      let name = [first, last].compactMap(\.self).joined(separator: " ")
      athlete = Athlete(name: name, familyName: last)
      key = name
      return
    }
    let columns = [columns.club, columns.affiliation, columns.nation, columns.bib]
    guard let name = columns.lazy.compactMap({ line.cell($0)?.text }).first else { return nil }
    athlete = Athlete(name: name)
    key = name
  }

  /// Whether a part stands in a name already.
  private static func has(_ name: String, _ part: String) -> Bool {
    FoldedText(name).words.contains { FoldedText(part).words.contains($0) }
  }
}
