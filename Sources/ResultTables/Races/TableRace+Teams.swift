import Athletics

extension TableRace {
  /// Whether anyone has a time, or a mark of any kind.
  var hasTimes: Bool {
    competitors.contains {
      $0.mark != nil || $0.fieldMark != nil || $0.splits.contains { $0.time != nil }
        || $0.laps.contains { $0?.time != nil }
    }
  }

  /// Whether all teams are the codes of nations.
  func teamsAreNations(_ people: TablePeople) -> Bool {
    competitors.allSatisfy { competitor in
      people.club(competitor.club).map { club in
        Nation(club).map { $0.code == club && $0.name != nil } ?? false
      } ?? true
    }
  }

  mutating func takeTeamsForNations(_ people: TablePeople) {
    for index in competitors.indices {
      competitors[index].nation =
        people.club(competitors[index].club).flatMap { Nation(named: $0) }
      competitors[index].club = nil
    }
  }

  /// Whether a place or an outcome of anyone is told.
  var tellsResult: Bool { competitors.contains { $0.place != nil || $0.outcome != nil } }
}
