import Athletics

/// What cells say of the race of their row, the same for all ways of saying it.
struct RaceWords {
  /// The codes of categories by the cells that tell them, the words of rounds, and the groups that
  /// categories are.
  private var categories: [String: String] = [:]
  private var rounds: [String: String] = [:]
  private var groups: [String: String?] = [:]

  /// Takes what others know, where that is more.
  mutating func take(_ others: RaceWords) {
    if others.categories.count > categories.count { categories = others.categories }
    if others.rounds.count > rounds.count { rounds = others.rounds }
    if others.groups.count > groups.count { groups = others.groups }
  }

  /// The group in the column of the category, where that tells no category of ours or more than one does.
  mutating func group(_ text: String, _ columns: TableColumns) -> String? {
    if let known = groups[text] { return known }
    let isOurs = !category(text, columns).isEmpty
    let isRace = isOurs && (!text.contains(where: \.isNumber) || Category(code: text) != nil)
    let group = isRace ? nil : text
    groups[text] = .some(group)
    return group
  }

  /// What a cell says; nothing for whoever is in no category of ours, and so in a group of the race.
  mutating func word(
    _ text: String, _ role: ColumnRole, _ columns: TableColumns, _ texts: inout KnownTexts
  ) -> String {
    switch role {
    case .category: return category(text, columns)
    case .event:
      let event = texts.event(text)
      return (event.discipline?.code ?? text) + " " + (event.category?.code ?? "")
    case .round:
      if let known = rounds[text] { return known }
      let word = FoldedText(text).joined
      rounds[text] = word
      return word
    default: return text
    }
  }

  private mutating func category(_ text: String, _ columns: TableColumns) -> String {
    if let known = categories[text] { return known }
    let word = Self.category(text, columns)
    categories[text] = word
    return word
  }

  private static func category(_ text: String, _ columns: TableColumns) -> String {
    if let letter = SexLetters.letter(text) {
      let isSex = columns.category.map { ColumnHead(columns.heads[$0]).isSex } ?? false
      if SexLetters.codes([letter])[letter] != nil || (isSex && SexLetters.others.contains(letter))
      {
        return letter
      }
    }
    return TableRaceTold.category(text)?.code ?? ""
  }
}
