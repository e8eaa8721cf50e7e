import Athletics

/// What an athlete did in one race, or won in a final that only a competition's log has.
package struct AthletePerformance: Hashable, Sendable {
  package let competition: Competition
  package let eventCode: String
  package let eventName: String
  package let roundName: String
  package let isFinal: Bool
  package let day: DatedDay?
  /// The race’s own path, whatever file it is in.
  package let racePath: String
  /// The name that the race can be opened by; nothing where there is only the competition's log.
  package let path: String?
  /// The place as the race was last known; nothing where it is not known.
  package let placing: Placing?
  /// The mark as printed, an estimate with `~`, one that cannot be right with `!`.
  package let mark: String?
  package let outcome: Outcome?
  /// Flags in the order in which they are printed.
  package let flags: [Flag]
  package let medal: Medal?
  /// Whether the result is official, or the competition's log has the medal.
  package let isOfficial: Bool
  /// Whether there is a result: otherwise the race has not been run to its end.
  package let isOver: Bool
  /// Whether what came of it is left out, since it may not be told.
  package private(set) var isHidden = false

  /// The same without what came of it.
  var hidden: AthletePerformance {
    var hidden = AthletePerformance(
      competition: competition, eventCode: eventCode, eventName: eventName, roundName: roundName,
      isFinal: isFinal, day: day, racePath: racePath, path: path, placing: nil, mark: nil,
      outcome: nil, flags: [], medal: nil, isOfficial: isOfficial, isOver: isOver)
    hidden.isHidden = true
    return hidden
  }

  /// The same with what the competition's log says of its medal, where the race itself knows neither
  /// place nor outcome.
  func confirmed(by logged: AthletePerformance) -> AthletePerformance {
    let isOpen = placing == nil && outcome == nil
    return AthletePerformance(
      competition: competition, eventCode: eventCode, eventName: eventName, roundName: roundName,
      isFinal: isFinal, day: day ?? logged.day, racePath: racePath, path: path, placing: placing,
      mark: mark ?? logged.mark, outcome: outcome, flags: flags,
      medal: medal ?? (isOpen ? logged.medal : nil),
      isOfficial: isOfficial || (medal == nil && isOpen) || medal == logged.medal, isOver: isOver)
  }
}

extension Replay {
  /// What an athlete did in this race, as it was last known; nothing where they are not entered.
  package func performance(of athlete: Athlete, path: String) -> AthletePerformance? {
    guard let id = entryIDs.first(where: { startList[$0].athlete.identity == athlete.identity })
    else { return nil }
    let state = latestState
    let line = state.sheet?[id]
    let award = medals(in: state)?.certain.first { $0.entry == id }
    return AthletePerformance(
      competition: race.competition, eventCode: race.eventCode, eventName: race.eventName,
      roundName: race.roundName, isFinal: race.round == "final", day: race.day,
      racePath: race.path, path: path,
      placing: state.sheet?.placing(of: id),
      mark: line?.isOut == true ? nil : line?.markText,
      outcome: state.outcomes[id]?.unlessFinished, flags: (line?.flags ?? []).map(\.value),
      medal: state.sheet == nil ? nil : award?.medal, isOfficial: state.isOfficial,
      isOver: state.sheet != nil)
  }
}

extension CompetitionLog {
  /// The finals in which an athlete, or a team of that name, won a medal.
  package func performances(of athlete: Athlete) -> [AthletePerformance] {
    finals.flatMap { final in
      final.medallists.filter { $0.athlete.identity == athlete.identity }.map { medallist in
        AthletePerformance(
          competition: competition, eventCode: final.eventCode, eventName: final.eventName,
          roundName: "Final", isFinal: true, day: final.day,
          racePath: competition.id + "/" + final.eventCode + "/final", path: nil, placing: nil,
          mark: medallist.mark, outcome: nil, flags: [], medal: medallist.medal, isOfficial: true,
          isOver: true)
      }
    }
  }
}
