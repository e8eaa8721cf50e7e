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
  var teamsAreNations: Bool {
    competitors.allSatisfy { competitor in
      competitor.club.map { club in Nation(club).map { $0.code == club && $0.name != nil } ?? false
      }
        ?? true
    }
  }

  mutating func takeTeamsForNations() {
    for index in competitors.indices {
      competitors[index].nation = competitors[index].club.flatMap { Nation(named: $0) }
      competitors[index].club = nil
    }
  }

  /// Whether a place or an outcome of anyone is told.
  var tellsResult: Bool { competitors.contains { $0.place != nil || $0.outcome != nil } }
}
