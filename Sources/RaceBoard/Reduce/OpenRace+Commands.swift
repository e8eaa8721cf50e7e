import Athletics
import CellGrid
import RaceReplay

extension OpenRace {
  /// Does what a command asks for on the dashboard.
  mutating func perform(_ command: Command, filter: Filter, size: GridSize) {
    switch command {
    case .playPause: togglePlay()
    case .stepForward: step(by: 1)
    case .stepBack: step(by: -1)
    case .lapForward: lap(by: 1)
    case .lapBack: lap(by: -1)
    case .goGun: go(to: replay.timeline.steps.first)
    case .goOfficial: go(to: replay.timeline.latest)
    case .slower: play.exponent = max(play.exponent - 1, Play.exponents.lowerBound)
    case .faster: play.exponent = min(play.exponent + 1, Play.exponents.upperBound)
    case .normalSpeed: play.exponent = 0
    case .zoom: isZoomed.toggle()
    case .nextPanel: focus(by: 1)
    case .previousPanel: focus(by: -1)
    case .showResults: panel = .results
    case .showMedals: panel = .medals
    case .showPhoto: panel = .photo
    case .showRace: panel = .race
    case .nextView: showNextView()
    case .pin:
      selectVisible(filter)
      referenceChoice =
        pinned == selection ? .leader : selection.map { .pinned($0) } ?? .leader
    case .sort: toggleSort()
    case .reverseSort: reverseSort()
    case .finer, .wider: scale(by: command == .finer ? -1 : 1, filter: filter, size: size)
    case .fit: fitStrip(filter: filter, size: size)
    case .nextBar: moveHairline(toBar: 1, filter: filter, size: size)
    case .previousBar: moveHairline(toBar: -1, filter: filter, size: size)
    default: move(command, filter: filter, size: size)
    }
  }

  private mutating func go(to step: Step?) {
    play.isPlaying = false
    if let step { move(to: .step(step.kind)) }
  }

  private mutating func focus(by count: Int) {
    let panels = PanelID.allCases
    let index = panels.firstIndex(of: panel) ?? 0
    panel = panels[(index + count + panels.count) % panels.count]
  }

  private mutating func toggleSort() {
    if panel == .medals { return medals.toggleOrder() }
    panel = .results
    table.sort =
      table.sort?.column == table.column || table.column == .place
      ? nil : TableSort(column: table.column)
  }

  private mutating func reverseSort() {
    if panel == .medals { return }
    panel = .results
    if table.sort == nil { table.sort = TableSort(column: table.column) }
    table.sort?.isReversed.toggle()
  }

  private mutating func scale(by direction: Int, filter: Filter, size: GridSize) {
    if panel == .race {
      divide(by: direction)
    } else {
      zoomStrip(by: direction, filter: filter, size: size)
    }
  }

  private mutating func move(_ command: Command, filter: Filter, size: GridSize) {
    let page = max(size.height / 2 - 4, 1)
    switch (panel, command) {
    case (.medals, .open): openInMedals()
    case (.medals, .moveLeft): lookAtDay(by: -1)
    case (.medals, .moveRight): lookAtDay(by: 1)
    case (.results, .open): isZoomed.toggle()
    case (.photo, .open): isZoomed.toggle()
    case (.race, .open): openInRace()
    case (.race, .moveLeft): look(by: -1, filter: filter)
    case (.race, .moveRight): look(by: 1, filter: filter)
    case (.photo, .moveLeft): moveHairline(by: -1, filter: filter, size: size)
    case (.photo, .moveRight): moveHairline(by: 1, filter: filter, size: size)
    case (_, .moveLeft): chooseColumn(by: -1)
    case (_, .moveRight): chooseColumn(by: 1)
    default:
      guard let offset = Self.offset(command, page: page) else { return }
      switch panel {
      case .medals: moveInMedals(by: offset)
      case .race where view.kind == .remarks: selectRemark(by: offset)
      case .results, .photo, .race: select(by: offset, filter: filter)
      }
    }
  }

  private static func offset(_ command: Command, page: Int) -> Int? {
    switch command {
    case .moveUp: -1
    case .moveDown: 1
    case .pageUp: -page
    case .pageDown: page
    case .goFirst: -1_000_000_000
    case .goLast: 1_000_000_000
    default: nil
    }
  }

  private mutating func chooseColumn(by offset: Int) {
    panel = .results
    let columns = ResultColumn.all(in: self)
    let index = columns.firstIndex(of: table.column) ?? 0
    table.column = columns[min(max(index + offset, 0), columns.count - 1)]
  }

  private mutating func select(by offset: Int, filter: Filter) {
    let entries = TableRows(of: self, filter: filter).entries
    guard !entries.isEmpty else { return }
    let current = selection.flatMap(entries.firstIndex(of:)) ?? (offset > 0 ? -1 : entries.count)
    selection = entries[min(max(current + offset, 0), entries.count - 1)]
    strip.hairline = nil
  }

  /// Selects the first athlete that the filter keeps, unless the selected one is among them.
  private mutating func selectVisible(_ filter: Filter) {
    let entries = TableRows(of: self, filter: filter).entries
    if let selection, entries.contains(selection) { return }
    selection = entries.first ?? selection
  }
}
