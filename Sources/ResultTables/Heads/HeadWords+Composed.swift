/// Heads of several words, or of several run together.
extension HeadWords {
  /// What stands beside the word for a time or a place and leaves it the time or the place of the race.
  private static let qualifiers: [(kinds: Set<String>, beside: Set<String>, role: ColumnRole)] = [
    (
      set("time zeit temps tiempo tempo tid czas tijd aika cas ido"),
      set(
        "official chip net gun race finish finishing clock final total overall end result real netto "
          + "brutto ziel ende offizielle officiel reel oficial neto bruto ufficiale netta gara "
          + "officiell total oficjalny liquido bruto brut oficial netto nettotid loppu eind totaal celkovy"
          + " cilovy cisty hruby moving elapsed"),
      .mark
    ),
    (
      set("place rank pos position pl rk plc platz rang placering miejsce puesto"),
      set("overall oa total final finish race gesamt official all"), .place
    ),
    (
      set("place rank pos position pl rk plc platz rang placering miejsce puesto"),
      set(
        "gender gen sex category cat kat kategori kategorie klass klasse class division div age group ag ak agegroup men women male female m f w "
          + "list alltime"),
      .aside
    ),
    (set("status"), set("finish race result official finisher final"), .outcome),
    (set("name"), set("full runner athlete athletes competitor participant"), .athlete),
    (set("name"), set("last family sur"), .lastName),
    (set("name"), set("first given fore"), .firstName),
    (set("no nr number num"), set("bib race start runner"), .bib),
  ]

  /// What a head is made of says: a kind and what stands beside it, run together or apart.
  static func composed(_ words: [String]) -> ColumnRole? {
    if words.filter({ !$0.allSatisfy(\.isNumber) }).suffix(2) == ["as", "written"] {
      return .aside
    }
    if isWholeName(words) { return .athlete }
    // `Finish Net`, `Finish Gun`.
    if words.count == 2, words.allSatisfy({ roles[$0] == .mark }) { return .mark }
    // `T. Oficial`.
    if words.count == 2, words[0] == "t", composed(["time", words[1]]) == .mark { return .mark }
    if let team = team(words) { return team }
    for (kinds, beside, role) in qualifiers {
      let rest = words.filter { !kinds.contains($0) }
      let isSaid = rest.allSatisfy {
        beside.contains($0) || (role == .mark && HeadUnit.named($0) != nil)
      }
      if rest.count < words.count, isSaid { return role }
      guard words.count == 1, let word = words.first else { continue }
      let isJoined = kinds.contains { kind in
        word.hasSuffix(kind) && beside.contains(String(word.dropLast(kind.count)))
      }
      if isJoined { return role }
    }
    return nil
  }

  /// Whether words name both parts of a name: `Last Name, First Name`, `Imię i nazwisko`.
  private static func isWholeName(_ words: [String]) -> Bool {
    let parts = words.map { roles[$0] }
    let isLast = parts.contains(.lastName) || words.contains("nom") || words.contains("name")
    // `Apellidos, Nombre`: a name beside a surname is the first one.
    let isFirst =
      parts.contains(.firstName) || (parts.contains(.lastName) && parts.contains(.athlete))
    return words.count > 1 && isLast && isFirst
      && zip(words, parts).allSatisfy { word, role in
        role == .lastName || role == .firstName || ands.contains(word)
          || (role == .athlete && parts.contains(.lastName))
      }
  }

  /// What heads of several words say that name clubs, and where people are from: `Verein/Ort`,
  /// `Club/Country`.
  private static func team(_ words: [String]) -> ColumnRole? {
    let parts = words.map { towns.contains($0) ? .club : roles[$0] }
    guard words.count > 1, words.contains(where: { roles[$0] == .club }) else { return nil }
    if parts.allSatisfy({ $0 == .club }) { return .club }
    return parts.allSatisfy { $0 == .club || $0 == .nation } ? .affiliation : nil
  }

  private static let towns = set(
    "ort wohnort stadt ville city town hometown ciudad citta localidad miasto miejscowosc"
      + " kommune kunta mesto obec or and und et y e o och i")

  private static let ands = set("and und et y e i och name names nom nombre nome")
}
