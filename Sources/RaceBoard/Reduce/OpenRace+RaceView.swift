import Athletics
import RaceReplay

extension OpenRace {
  /// Goes on to the next view of the race, or to the race where keys go elsewhere.
  mutating func showNextView() {
    if panel == .race {
      view.kind = view.next
      view.column = nil
    }
    panel = .race
  }

  /// Divides the race into shorter or longer parts, in the lap matrix.
  mutating func divide(by direction: Int) {
    let divisions: [LapDivision] = [.toFinish, .stretches, .laps]
    let index = divisions.firstIndex(of: view.division) ?? 0
    view.kind = .laps
    view.division = divisions[min(max(index + direction, 0), divisions.count - 1)]
    view.column = nil
  }

  /// Moves the column that is looked at; at the latest one it follows the race again.
  mutating func look(by offset: Int, filter: Filter) {
    let columns = RacePanel(race: self, filter: filter).columns
    guard let latest = columns.latest else { return }
    let next = min(max((view.column ?? latest) + offset, 0), columns.count - 1)
    view.column = next == latest ? nil : next
  }
}
