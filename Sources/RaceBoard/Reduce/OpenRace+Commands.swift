import Athletics
import CellGrid
import RaceReplay

extension OpenRace {
  /// Does what a command asks for on the dashboard.
  mutating func perform(_ command: Command, filter: Filter, size: GridSize) {
    let scope = ScreenLayout.scope(size, isZoomed: isZoomed)
    switch command {
    case .playPause: togglePlay()
    case .stepForward: step(by: 1)
    case .stepBack: step(by: -1)
    case .lapForward: lap(by: 1)
    case .lapBack: lap(by: -1)
    case .goGun: go(to: replay.timeline.steps.first)
    case .goOfficial, .liveEdge: go(to: replay.timeline.latest)
    case .slower: chooseSpeed(speedExponent - 1)
    case .faster: chooseSpeed(speedExponent + 1)
    case .normalSpeed: chooseSpeed(0)
    case .zoom: isZoomed.toggle()
    case .nextPanel: focus(by: 1, size)
    case .previousPanel: focus(by: -1, size)
    case .showResults: show(.results, scope)
    case .showMedals: show(.medals, scope)
    case .showPhoto: show(.photo, scope)
    case .showRace: show(.race, scope)
    case .nextView: showView(by: 1)
    case .previousView: showView(by: -1)
    case .pin:
      selectVisible(filter)
      referenceChoice =
        pinned == selection ? .leader : selection.map { .pinned($0) } ?? .leader
    case .duel:
      show(.race, scope)
      view.chosen = .duel
    case .sort: toggleSort(scope)
    case .reverseSort: reverseSort(scope)
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

  private mutating func focus(by count: Int, _ size: GridSize) {
    let layout = ScreenLayout(self, size: size)
    let panels = layout.focusable
    guard let index = panels.firstIndex(of: panel), !panels.isEmpty else { return }
    panel = panels[(index + count + panels.count) % panels.count]
    if layout.hasTabs { isFollowing = false }
  }

  private mutating func toggleSort(_ scope: ScreenLayout.Scope) {
    if panel == .medals { return medals.toggleOrder() }
    show(.results, scope)
    table.sort =
      table.sort?.column == table.column || table.column == .place
      ? nil : TableSort(column: table.column)
  }

  private mutating func reverseSort(_ scope: ScreenLayout.Scope) {
    if panel == .medals { return }
    show(.results, scope)
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
    let page = ScreenLayout(self, size: size).page(of: panel)
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
      case .race where raceView == .remarks: selectRemark(by: offset)
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
    let entries = rows(filter).entries
    guard !entries.isEmpty else { return }
    let current = selection.flatMap(entries.firstIndex(of:)) ?? (offset > 0 ? -1 : entries.count)
    selection = entries[min(max(current + offset, 0), entries.count - 1)]
    strip.hairline = nil
  }

  /// Selects the first athlete that the filter keeps, unless the selected one is among them.
  mutating func selectVisible(_ filter: Filter) {
    let entries = rows(filter).entries
    if let selection, entries.contains(selection) { return }
    selection = entries.first ?? selection
  }
}
