import Athletics
import RaceReplay

extension CatalogueItem {
  /// Later competitions first, then by day, event and round.
  static func comesBefore(_ left: CatalogueItem, _ right: CatalogueItem) -> Bool {
    func key(_ item: CatalogueItem) -> (Int, String, String, String) {
      let day = item.race.day?.day
      return (
        item.isFile ? 0 : 1, item.race.competition.id, day?.code ?? "", item.path
      )
    }
    if left.isFile != right.isFile { return left.isFile }
    let years = (left.race.competition.year ?? 0, right.race.competition.year ?? 0)
    if years.0 != years.1 { return years.0 > years.1 }
    return key(left) < key(right)
  }
}

extension BrowseView {
  /// The races that the filter keeps.
  package var found: [CatalogueItem] { items.filter { filter.matches($0.subject) } }
}

extension BoardState {
  mutating func browse(_ command: Command) -> [Effect] {
    let found = browse.found
    let page = max(size.height - 6, 1)
    switch command {
    case .open:
      guard found.indices.contains(browse.selection) else { return [] }
      return [.loadRace(path: found[browse.selection].path)]
    case .moveUp: browse.selection -= 1
    case .moveDown: browse.selection += 1
    case .pageUp: browse.selection -= page
    case .pageDown: browse.selection += page
    case .goFirst: browse.selection = 0
    case .goLast: browse.selection = found.count - 1
    default: break
    }
    browse.selection = max(0, min(browse.selection, found.count - 1))
    return []
  }

  mutating func selectOpenRaceInBrowse() {
    guard let path = race?.race.path,
      let index = browse.found.firstIndex(where: { $0.race.path == path })
    else { return }
    browse.selection = index
  }
}
