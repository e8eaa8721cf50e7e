import Athletics
import RaceReplay

/// What a filter asks of races: each of its words names something of the heading, or an athlete, or a
/// nation.
///
/// A word for men, women or mixed is no athlete's, nor is `final`.
package struct RaceFilter {
  private let terms: [RaceTerm]

  package init(_ filter: Filter) {
    terms = filter.terms.map { term in
      let isNation = term.text.hasPrefix("@")
      return RaceTerm(
        term: term, words: isNation ? [] : term.text.split(separator: "/").map(HeadingWord.init))
    }
  }

  package func matches(_ item: CatalogueItem) -> Bool {
    terms.allSatisfy { $0.holds(for: item) != $0.term.isNegated }
  }

  /// The same, by a look at what each race may be found by wherever that tells.
  func matches(_ text: SearchText, _ item: @autoclosure () -> CatalogueItem) -> Bool {
    terms.allSatisfy { $0.holds(for: text) ?? ($0.holds(for: item()) != $0.term.isNegated) }
  }

  /// Whether no race matches that another filter leaves out: its words stand unchanged, or begin these.
  func isNarrower(than other: RaceFilter) -> Bool {
    !other.terms.isEmpty && other.terms.count <= terms.count
      && zip(terms, other.terms).allSatisfy { $0.isNarrower(than: $1) }
  }

  /// Whether the heading alone has every word.
  package func isHeading(of item: CatalogueItem) -> Bool {
    terms.allSatisfy { ($0.isHeading(of: item) == true) != $0.term.isNegated }
  }

  /// The athletes, by their number in the race, whose names the race was found by.
  package func athletes(of item: CatalogueItem) -> [Int] {
    let sought = terms.filter { !$0.term.isNegated && $0.isHeading(of: item) == false }
    guard !sought.isEmpty else { return [] }
    return item.names.indices.filter { index in
      sought.contains { $0.term.names(item.names[index]) }
    }
  }
}

/// A term of a filter with the words of a heading that it may be.
private struct RaceTerm {
  let term: FilterTerm
  let words: [HeadingWord]
  /// How what it finds stands in a race’s text, where that is told by one word, its code and the nations that
  /// it may mean.
  private let sought: [[UInt8]]?

  init(term: FilterTerm, words: [HeadingWord]) {
    self.term = term
    self.words = words
    sought =
      if case .word(let word, let nations) = term.condition, word.words.count == 1,
        words.count == 1,
        !words[0].isOfHeadingOnly, !term.isNegated
      {
        [SearchText.word(word.words[0]), SearchText.code(words[0].text)]
          + nations.map(SearchText.nation)
      } else {
        nil
      }
  }

  /// Whether it holds for a race that is found by so much; nothing where that does not tell.
  func holds(for text: SearchText) -> Bool? { sought.map { $0.contains(where: text.has) } }

  /// Whether it is the same, or a longer word of letters: one that is no code, no word of headings only,
  /// and means no nation that the shorter does not.
  func isNarrower(than other: RaceTerm) -> Bool {
    if term == other.term { return true }
    guard case .word(let own, let nations) = term.condition,
      case .word(let shorter, let others) = other.term.condition,
      !term.isNegated, !other.term.isNegated, nations.isSubset(of: others),
      own.words.count == 1, shorter.words.count == 1, own.words[0].hasPrefix(shorter.words[0]),
      own.words[0].allSatisfy(\.isLetter)
    else { return false }
    return !(words + other.words).contains(where: \.isOfHeadingOnly)
  }

  func holds(for item: CatalogueItem) -> Bool {
    isHeading(of: item) ?? false
      || (!words.contains(where: \.isOfHeadingOnly)
        && (term.isOf(item.nations) || item.names.contains(where: term.names)))
  }

  /// Whether the heading has all of it; nothing where it is no word at all.
  func isHeading(of item: CatalogueItem) -> Bool? {
    words.isEmpty ? nil : words.allSatisfy { $0.names(item) }
  }
}

/// A word of a race's heading, as it is looked for.
private struct HeadingWord {
  let text: String
  let folded: FoldedText
  private let isCategory: Bool

  init(_ text: Substring) {
    self.text = text.lowercased()
    folded = FoldedText(self.text)
    isCategory = Self.categories.contains(self.text)
  }

  /// Whether it can name nothing but a category or a round.
  var isOfHeadingOnly: Bool { isCategory || text == "final" }

  /// Whether it names the competition, the discipline, the category in full, the round or the heat.
  func names(_ item: CatalogueItem) -> Bool {
    let race = item.race
    if isCategory { return race.category.searchWords.contains(text) }
    if text == "final" { return race.round == text }
    return !folded.isEmpty && item.heading.startsAnyWord(folded) || item.codes.contains(text)
  }

  private static let categories: Set<String> = [
    "m", "men", "mens", "men's", "men’s", "w", "women", "womens", "women's", "women’s", "x",
    "mixed",
  ]
}
