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
    switch command {
    case .open:
      guard found.indices.contains(browse.selection) else { return [] }
      return [.loadRace(path: found[browse.selection].path)]
    default:
      browse.selection = ListCursor(
        line: browse.selection, count: found.count, page: max(size.height - 6, 1)
      ).line(after: command)
    }
    return []
  }

  mutating func selectOpenRaceInBrowse() {
    guard let path = race?.race.path,
      let index = browse.found.firstIndex(where: { $0.race.path == path })
    else { return }
    browse.selection = index
  }
}
