import Athletics

/// What words find among races: those whose heading has them all, else those that a filter of the
/// same words keeps, athletes and nations too.
package struct RaceSearch {
  /// The words as they were given.
  package let words: [String]
  package let found: [CatalogueItem]
  let items: [CatalogueItem]

  /// - Parameter texts: words, or several in one text.
  package init(_ texts: [String], in items: [CatalogueItem]) {
    words = texts.flatMap { $0.split(separator: " ").map(String.init) }
    self.items = items
    found = Self.found(words, in: items)
  }

  private static func found(_ words: [String], in items: [CatalogueItem]) -> [CatalogueItem] {
    if words.count == 1, let exact = items.first(where: { $0.path == words[0] }) { return [exact] }
    let filter = RaceFilter(Filter(words.joined(separator: " ")))
    let headed = items.filter(filter.isHeading)
    return headed.isEmpty ? items.filter(filter.matches) : headed
  }

  /// What was probably meant: each word as it is or as the nearest one known, without those that
  /// leave nothing; and what that finds.
  package var nearest: (words: [String], found: [CatalogueItem]) {
    let known = vocabulary
    var kept: [String] = []
    for word in words {
      // People slip within a word; of all names one with another first letter is near too often.
      let likely = known[word.lowercased().first] ?? []
      let near = [word, NearestName.of(word, among: likely)].compactMap(\.self)
      let next = near.first { !Self.found(kept + [$0], in: items).isEmpty }
      if let next { kept.append(next) }
    }
    return kept.isEmpty ? ([], []) : (kept, Self.found(kept, in: items))
  }

  /// Every word that finds something, headings before athletes, each once, by its first letter.
  private var vocabulary: [Character?: [String]] {
    var seen: Set<String> = []
    let words = items.flatMap(\.heading.words) + items.flatMap { $0.names.flatMap(\.words) }
    return Dictionary(
      grouping: words.filter { $0.count > 2 && seen.insert($0).inserted }, by: \.first)
  }
}
