import Athletics
import CellGrid
import RaceReplay

extension BoardState {
  /// Does what a command asks for among the close finishes.
  mutating func lookAtFinishes(_ command: Command) -> [Effect] {
    let count = closeFinishes.items.count
    let page = max(size.height - 6, 1)
    switch command {
    case .open:
      guard closeFinishes.items.indices.contains(closeFinishes.selection) else { return [] }
      return [.loadRace(path: closeFinishes.items[closeFinishes.selection].path)]
    case .moveUp: closeFinishes.selection -= 1
    case .moveDown: closeFinishes.selection += 1
    case .pageUp: closeFinishes.selection -= page
    case .pageDown: closeFinishes.selection += page
    case .goFirst: closeFinishes.selection = 0
    case .goLast: closeFinishes.selection = count - 1
    case .finer: zoomFinishes(by: -1)
    case .wider: zoomFinishes(by: 1)
    case .moveLeft: closeFinishes.pan = max(closeFinishes.pan - 1, -CloseFinishScale.farthestPan)
    case .moveRight: closeFinishes.pan = min(closeFinishes.pan + 1, CloseFinishScale.farthestPan)
    default: break
    }
    closeFinishes.selection = max(0, min(closeFinishes.selection, count - 1))
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
