import Athletics
import RaceReplay

extension OpenRace {
  /// Divides the race into shorter or longer parts, in the lap matrix or the pace chart, which has
  /// no use for the last metres.
  mutating func divide(by direction: Int) {
    let isPace = raceView == .pace
    let divisions: [LapDivision] =
      isPace ? [.stretches, .laps] : [.toFinish, .stretches, .laps]
    let index = divisions.firstIndex(of: view.division) ?? 0
    view.chosen = isPace ? .pace : .laps
    view.division = divisions[min(max(index + direction, 0), divisions.count - 1)]
    view.column = nil
  }

  /// Moves the column that is looked at; at the latest one it follows the race again.
  mutating func look(by offset: Int, filter: Filter) {
    let entries = rows(filter).entries
    let columns = RacePanel(race: self, filter: filter, entries: entries).columns
    guard let latest = columns.latest else { return }
    let next = min(max((view.column ?? latest) + offset, 0), columns.count - 1)
    view.column = next == latest ? nil : next
  }

  /// Selects another remark; the last one follows the race.
  mutating func selectRemark(by offset: Int) {
    guard let last = remarks.indices.last else { return }
    let next = min(max(min(view.remark ?? last, last) + offset, 0), last)
    view.remark = next == last ? nil : next
  }

  /// Goes to the step of the selected remark; zooms in the other views.
  mutating func openInRace() {
    guard raceView == .remarks else {
      isZoomed.toggle()
      return
    }
    guard let last = remarks.indices.last else { return }
    play.isPlaying = false
    move(to: .step(remarks[min(view.remark ?? last, last)].step))
    view.remark = nil
  }
}
