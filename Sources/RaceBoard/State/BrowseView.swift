import Athletics
import RaceReplay

/// How the list of races is looked at.
package struct BrowseView: Sendable {
  /// All races, in the order of the list.
  package private(set) var items: [CatalogueItem] = []
  package private(set) var isLoaded = false
  package var filter = Filter.none {
    didSet {
      folded = []
      let filter = RaceFilter(filter)
      find(filter, within: filter.isNarrower(than: RaceFilter(oldValue)) ? matches : nil)
    }
  }
  package private(set) var sort = RaceSort.day
  /// Which of those found is selected.
  package internal(set) var selection = 0
  /// The numbers, among all, of the races that the filter keeps.
  private(set) var matches: [Int] = []
  /// The number of each of all races by its path.
  private var numbers: [String: Int] = [:]
  /// What each of all races may be found by.
  private var texts: [SearchText] = []
  /// The group of each of all races.
  private var groups: [RaceGroup] = []
  /// The list line by line.
  private(set) var lines: [BrowseLine] = []
  private(set) var columns = BrowseColumns()
  /// The groups of which only the heading is shown.
  private var folded: Set<RaceGroup> = []

  /// The races that the filter keeps.
  package var found: [CatalogueItem] { matches.map { items[$0] } }

  package var foundCount: Int { matches.count }

  /// The race of those found with this number.
  func race(_ number: Int) -> CatalogueItem? {
    matches.indices.contains(number) ? items[matches[number]] : nil
  }

  /// The selected race; nothing where none is found.
  package var selected: CatalogueItem? { race(selection) }

  /// Takes in the races that can be opened.
  mutating func take(_ items: [CatalogueItem]) {
    arrange(items)
    isLoaded = true
    columns = BrowseColumns(of: self.items)
    find()
  }

  private mutating func arrange(_ items: [CatalogueItem]) {
    self.items = sort.sorted(items)
    groups = self.items.map { RaceGroup($0, sort) }
    texts = self.items.map { SearchText($0) }
    numbers = Dictionary(
      self.items.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes in how races that are followed stand; one that was not listed is from now on.
  mutating func take(live items: [CatalogueItem]) {
    let new = items.filter { numbers[$0.path] == nil }
    if !new.isEmpty { keepingSelection { $0.arrange($0.items + new) } }
    for item in items {
      guard let index = numbers[item.path] else { continue }
      (self.items[index].outcome, self.items[index].live) = (item.outcome, item.live)
      columns.makeRoom(for: item)
    }
  }

  /// Takes in what came of races, by their paths; once all of them are known they are in order.
  mutating func take(_ outcomes: [String: RaceOutcome], isLast: Bool) {
    for (path, outcome) in outcomes {
      guard let index = numbers[path] else { continue }
      items[index].outcome = outcome
      columns.makeRoom(for: items[index])
    }
    if sort == .mark, isLast { keepingSelection { $0.arrange($0.items) } }
  }

  /// Sorts by the next of what there is to sort by; the best mark first only where marks are told.
  mutating func sortByNext(tellsMarks: Bool) {
    keepingSelection { view in
      view.sort = view.sort.next
      if view.sort == .mark, !tellsMarks { view.sort = view.sort.next }
      view.folded = []
      view.arrange(view.items)
    }
  }

  /// Shows only the heading of the selected race's group, or its races again.
  mutating func fold(_ isFolded: Bool) {
    guard let item = selected else { return }
    let group = RaceGroup(item, sort)
    if isFolded { folded.insert(group) } else { folded.remove(group) }
    layOut()
    selection = lines.compactMap(\.race).last { $0 <= selection } ?? 0
  }

  /// Whether the selected race's group is folded.
  var isSelectionFolded: Bool { selected.map { folded.contains(RaceGroup($0, sort)) } ?? false }

  /// Selects what a command leads to; a folded group is one line.
  mutating func move(_ command: Command, page: Int) {
    let stops = lines.compactMap(\.race)
    let line = stops.lastIndex { $0 <= selection } ?? 0
    let next = ListCursor(line: line, count: stops.count, page: page).line(after: command)
    selection = stops.indices.contains(next) ? stops[next] : 0
  }

  mutating func select(where isWanted: (CatalogueItem) -> Bool) {
    guard let number = matches.firstIndex(where: { isWanted(items[$0]) }) else { return }
    selection = number
    if isSelectionFolded { fold(false) }
  }

  private mutating func keepingSelection(_ change: (inout BrowseView) -> Void) {
    let path = selected?.path
    change(&self)
    find()
    select { $0.path == path }
  }

  private mutating func find() { find(RaceFilter(filter), within: nil) }

  /// Finds anew, among all races or those of which it is known that no other matches.
  private mutating func find(_ filter: RaceFilter, within found: [Int]?) {
    matches = (found ?? Array(items.indices)).filter {
      filter.matches(texts[$0], items[$0])
    }
    selection = max(0, min(selection, matches.count - 1))
    layOut()
  }

  private mutating func layOut() {
    lines = []
    var last: RaceGroup?
    var heading = 0
    for (number, index) in matches.enumerated() {
      let group = groups[index]
      let isFolded = folded.contains(group)
      if group != last {
        heading = lines.count
        lines.append(.heading(group, count: 0, folded: isFolded ? number : nil))
      }
      last = group
      if case .heading(_, let count, let folded) = lines[heading] {
        lines[heading] = .heading(group, count: count + 1, folded: folded)
      }
      if !isFolded { lines.append(.race(number)) }
    }
  }
}

/// A line of the list of races.
enum BrowseLine: Hashable, Sendable {
  /// The heading of a group of so many races; where it is folded, with the number of its first race
  /// among those found.
  case heading(RaceGroup, count: Int, folded: Int?)
  /// The race of those found with this number.
  case race(Int)

  /// The race that is selected with this line; nothing where it cannot be.
  var race: Int? {
    switch self {
    case .heading(_, _, let folded): folded
    case .race(let number): number
    }
  }
}
