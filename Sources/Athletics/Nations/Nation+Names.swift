extension Nation {
  /// The short English name that results sheets print, nil where the code is not known.
  package var name: String? { NationTable.entries[self]?.name }

  /// Other names, former codes and ISO codes that people type to find the nation.
  package var aliases: [String] { NationTable.entries[self]?.aliases ?? [] }

  /// Every nation that has a name, in the order of the codes.
  package static var allNamed: [Nation] { NationTable.entries.keys.sorted() }

  /// Reads a code of three letters, an ISO code of two or three (`DEU`, `US`), or a name or alias that is
  /// one nation’s alone, or its own beside being another’s alias (`England`), in any of seven languages;
  /// nothing for anything else. A code that is nobody’s stays as it is.
  package init?(named text: String) {
    let code = Nation(text)
    if let code, code.name != nil {
      self = code
      return
    }
    let upper = text.uppercased()
    if let own = ISOCode.nations[upper].flatMap({ Nation($0) }) {
      self = own
      return
    }
    if let parted = Self.parted(text) {
      self = parted
      return
    }
    let folded = FoldedText(text)
    let named = Nation.matching(folded).filter { $0.name != nil }
    let own = named.count == 1 ? named.first : NationTable.nationsByOwnName[folded.joined]
    guard let found = own ?? code else { return nil }
    self = found
  }

  /// How long a name of a nation may be that is said twice: brackets within brackets have an end.
  private static let longestParted = 80

  /// The nation that a text says twice, or by a flag: `ETH (Ethiopia)`, `Kenya (KEN)`, `🇳🇴 Norway`.
  private static func parted(_ text: String) -> Nation? {
    guard text.utf8.count <= longestParted else { return nil }
    let indicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    let flag = text.unicodeScalars.filter { indicators.contains($0.value) }
    if flag.count == 2 {
      let letters = flag.compactMap { Unicode.Scalar($0.value - indicators.lowerBound + 0x41) }
      return Nation(named: String(String.UnicodeScalarView(letters)))
    }
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else {
      return nil
    }
    let within = text[text.index(after: open)...].dropLast()
    let parts = [text[..<open], within].map { $0.split(separator: " ").joined(separator: " ") }
    let nations = parts.compactMap { Nation(named: $0) }.filter { $0.name != nil }
    return nations.count == 2 && nations[0] == nations[1] ? nations[0] : nil
  }

  /// The nations that a text names in whole: by code, by name or by alias.
  ///
  /// Case, marks, spaces and punctuation do not matter: `cote-divoire` is Côte d’Ivoire. Three
  /// letters always name the nation of that code, known or not. Several may share an alias, as
  /// `congo`; a part of a name is none.
  package static func matching(_ text: FoldedText) -> Set<Nation> {
    let wanted = text.joined
    var nations = NationTable.nationsByWord[wanted] ?? []
    if let nation = Nation(wanted) { nations.insert(nation) }
    return nations
  }
}
