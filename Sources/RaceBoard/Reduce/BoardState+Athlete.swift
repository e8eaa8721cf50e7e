import Athletics
import RaceReplay

extension BoardState {
  /// Opens the athlete under the cursor of an opened medal list, or the selected one of the race.
  mutating func openAthlete() -> [Effect] {
    guard let (athlete, nation) = race?.athleteInHand else {
      message = "no athlete is selected"
      return []
    }
    self.athlete = AthleteView(athlete)
    cover(with: .athlete)
    return [.loadAthlete(athlete, nation: nation)]
  }

  /// Moves through the athlete's races, or opens the one under the cursor.
  mutating func performOnAthlete(_ command: Command) -> [Effect] {
    guard let view = athlete, let found = athleteRecord?.performances, !found.isEmpty else {
      return []
    }
    switch command {
    case .open:
      if let path = found[min(view.selection, found.count - 1)].path {
        return [.loadRace(path: path)]
      }
      message = "only the competition’s log tells of this final: there is no race to open"
    default:
      let cursor = ListCursor(line: view.selection, count: found.count, page: listHeight)
      athlete?.selection = cursor.line(after: command)
    }
    return []
  }

  /// Selects the athlete in a race that was opened from their list.
  mutating func selectAthleteAgain() {
    guard covers.contains(.athlete), let identity = athlete?.athlete.identity,
      let entries = race?.replay.startList.entries,
      let index = entries.firstIndex(where: { $0.athlete.identity == identity })
    else { return }
    race?.selection = EntryID(index)
  }
}

extension OpenRace {
  /// Whom the athlete screen would be about, with the nation that is known of them.
  fileprivate var athleteInHand: (Athlete, Nation?)? {
    if panel == .medals, medals.isOpen, let medal = medalUnderCursor {
      return (medal.athlete, medal.nation)
    }
    return selection.map { id in
      let entry = replay.startList[id]
      return (entry.athlete, entry.nationOrigin == .estimated ? nil : entry.nation)
    }
  }
}
