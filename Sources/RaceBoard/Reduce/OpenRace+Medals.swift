import Athletics
import RaceReplay

extension OpenRace {
  /// The medal standing where one stands; nothing where the race gives no medals.
  var medalStanding: MedalStanding? {
    replay.medalStanding(in: state, competition: competition)
  }

  /// The medals over the days, as far as they may be told.
  var medalProgress: MedalProgress? {
    let progress = replay.medalProgress(in: state, competition: competition)
    return tellsAll ? progress : progress?.counted
  }

  /// The table that the panel shows, by gold or by total.
  func medalTable(_ standing: MedalStanding) -> MedalTable {
    standing.table(medals.kind.extent).ordered(by: medals.order)
  }

  /// The medals in the list that lies over the table; none where none does.
  func openedMedals(_ standing: MedalStanding) -> [CountedMedal] {
    let extent = medals.kind.extent
    switch medals.opened {
    case nil: return []
    case .nation:
      return medals.selection.map { standing.medals(of: $0, in: extent) } ?? []
    case .event(let code): return standing.medals(ofEvent: code, in: extent)
    }
  }

  /// The medal under the cursor of the opened list.
  var medalUnderCursor: CountedMedal? {
    guard let standing = medalStanding else { return nil }
    return medalUnderCursor(of: openedMedals(standing))
  }

  func medalUnderCursor(of list: [CountedMedal]) -> CountedMedal? {
    let key = medals.opened == .nation ? medals.ofNation : medals.ofEvent
    return list.first { $0.key == key } ?? list.first
  }

  /// Opens the selected nation, then the event of the medal under the cursor.
  mutating func openInMedals() {
    guard let standing = medalStanding else { return }
    switch medals.opened {
    case nil:
      let rows = medalTable(standing).rows
      if !rows.contains(where: { $0.nation == medals.selection }) {
        medals.selection = rows.first?.nation ?? medals.selection
      }
      guard medals.selection != nil else { return }
      medals.opened = .nation
      medals.ofNation = nil
    case .nation:
      guard let medal = medalUnderCursor(of: openedMedals(standing)) else { return }
      medals.opened = .event(medal.eventCode)
      medals.ofEvent = medal.key
    case .event: return
    }
  }

  /// Goes back from an event to the nation, and from the nation to the table.
  mutating func closeMedals() {
    if case .event = medals.opened { medals.opened = .nation } else { medals.opened = nil }
  }

  /// Selects another nation, or another medal of the opened list.
  mutating func moveInMedals(by offset: Int) {
    guard let standing = medalStanding else { return }
    let list = openedMedals(standing)
    switch medals.opened {
    case nil:
      let nations = medalTable(standing).rows.map(\.nation)
      medals.selection = Self.moved(medals.selection, by: offset, in: nations) ?? medals.selection
    case .nation:
      medals.ofNation = Self.moved(
        medalUnderCursor(of: list)?.key, by: offset, in: list.map(\.key))
    case .event:
      medals.ofEvent = Self.moved(medalUnderCursor(of: list)?.key, by: offset, in: list.map(\.key))
    }
  }

  /// What lies so many rows from another in a list, no farther than its ends.
  private static func moved<Item: Equatable>(
    _ item: Item?, by offset: Int, in list: [Item]
  ) -> Item? {
    guard !list.isEmpty else { return nil }
    let current = item.flatMap(list.firstIndex(of:)) ?? (offset > 0 ? -1 : list.count)
    return list[min(max(current + offset, 0), list.count - 1)]
  }

  /// Reads out another day of the progress; that of this race follows it again.
  mutating func lookAtDay(by offset: Int) {
    guard medals.kind == .progress, !medals.isOpen,
      let progress = medalProgress
    else { return }
    let next = min(max((medals.day ?? progress.own) + offset, 0), progress.columns.count - 1)
    medals.day = next == progress.own ? nil : next
  }
}
