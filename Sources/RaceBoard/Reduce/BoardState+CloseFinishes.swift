import Athletics
import CellGrid
import RaceReplay

extension BoardState {
  /// Does what a command asks for among the close finishes.
  mutating func lookAtFinishes(_ command: Command) -> [Effect] {
    let shown = shownFinishes
    switch command {
    case .open:
      guard shown.items.indices.contains(shown.selection) else { return [] }
      return [.loadRace(path: shown.items[shown.selection].path)]
    case .finer: zoomFinishes(by: -1)
    case .wider: zoomFinishes(by: 1)
    case .moveLeft: closeFinishes.pan = max(closeFinishes.pan - 1, -CloseFinishScale.farthestPan)
    case .moveRight: closeFinishes.pan = min(closeFinishes.pan + 1, CloseFinishScale.farthestPan)
    default:
      closeFinishes.selection = ListCursor(
        line: shown.selection, count: shown.items.count,
        page: listHeight
      ).line(after: command)
    }
    return []
  }

  private mutating func zoomFinishes(by steps: Int) {
    let width = CloseFinishesScreen(state: self).scale.columnWidth
    let index = StripScale.columnWidths.firstIndex(of: width) ?? 0
    closeFinishes.zoom = min(max(index + steps, 0), StripScale.columnWidths.count - 1)
  }

  mutating func take(_ finishes: [ListedFinish]) {
    closeFinishes.items = finishes.sorted(by: ListedFinish.comesBefore)
    closeFinishes.isLoaded = true
    let open = race?.race.path
    closeFinishes.selection =
      closeFinishes.items.firstIndex { $0.finish.race.path == open } ?? 0
  }
}
