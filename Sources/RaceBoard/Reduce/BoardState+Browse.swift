import Athletics
import RaceReplay

extension BoardState {
  mutating func browse(_ command: Command) -> [Effect] {
    switch command {
    case .open:
      guard let item = browse.selected else { return [] }
      if browse.isSelectionFolded {
        browse.fold(false)
      } else {
        if showLive(item.path) {
          covers = []
          return openingEffects
        }
        return [.loadRace(path: item.path)]
      }
    case .sort:
      browse.sortByNext(tellsMarks: !spoilers.areHidden)
      message = "sorted by " + browse.sort.word
    case .moveLeft: browse.fold(true)
    case .moveRight: browse.fold(false)
    default: browse.move(command, page: listHeight)
    }
    return []
  }

  /// Opens the list of races on what words found, or on what is nearest to them.
  mutating func browse(_ search: RaceSearch) {
    browse.take(search.items)
    cover(with: .browse)
    let nearest = search.found.isEmpty ? search.nearest.words : nil
    browse.filter = Filter((nearest ?? search.words).joined(separator: " "))
    guard let nearest else { return }
    tell(
      "no race is called “\(search.words.joined(separator: " "))”"
        + (nearest.isEmpty ? "" : ": this is what is nearest"))
  }

  mutating func selectOpenRaceInBrowse() {
    guard let path = race?.race.path else { return }
    browse.select { $0.race.path == path }
  }
}
