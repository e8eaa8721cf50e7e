import Athletics
import RaceBoard

extension CatalogueItem {
  /// Whether every word names something of the race's heading: the competition, the discipline, the
  /// category in full, the round or the heat.
  func isNamed(by words: [String]) -> Bool {
    words.flatMap { $0.split(separator: "/") }.allSatisfy { isNamed(by: String($0)) }
  }

  private func isNamed(by word: String) -> Bool {
    let lower = word.lowercased()
    if Self.categoryWords.contains(lower) { return race.category.searchWords.contains(lower) }
    if lower == "final" { return race.round == "final" }
    if race.eventCode == lower || race.discipline.code == lower { return true }
    if race.competition.id == lower || race.round == lower { return true }
    if let heat = race.heat, lower == "\(heat)" || lower == "heat\(heat)" { return true }
    let folded = FoldedText(word)
    guard !folded.isEmpty else { return false }
    let texts = [
      race.competition.name, race.competition.series ?? "", race.discipline.name, race.round,
      race.day?.day.code ?? "",
    ]
    return texts.contains { FoldedText($0).startsAnyWord(folded) }
      || race.discipline.code.hasPrefix(lower)
  }

  private static let categoryWords: Set<String> = [
    "m", "men", "mens", "men's", "w", "women", "womens", "women's", "x", "mixed",
  ]
}
