import RaceBoard

extension PanelWord {
  /// Throws ``UsageError`` for a word that names no panel and no view of the race.
  static func check(_ word: String) throws {
    guard !all.contains(word) else { return }
    let near = NearestName.of(word, among: all).map { "; did you mean \($0)?" } ?? ""
    throw UsageError(
      "--view: found “\(word)”, expected one of \(all.joined(separator: ", "))" + near)
  }
}
