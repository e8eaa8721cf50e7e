import Athletics

/// One athlete across all that is loaded: every race, and every medal once.
package struct AthleteHistory: Hashable, Sendable {
  package let athlete: Athlete
  package let nation: Nation?
  /// From the first to the last: by day, or by the year of the competition where none is known.
  package let performances: [AthletePerformance]
  /// How many races were looked through.
  package let raceCount: Int

  /// Puts together what races and competitions' logs say of an athlete.
  ///
  /// A race that is loaded twice counts once, the first one. A final that stands in a log as well
  /// is the race's, with the medal that the log gives where the race itself knows none.
  package init(
    _ athlete: Athlete, nation: Nation?, races: [AthletePerformance],
    logged: [AthletePerformance], raceCount: Int
  ) {
    self.athlete = athlete
    self.nation = nation
    self.raceCount = raceCount
    var kept: [AthletePerformance] = []
    for one in races where !kept.contains(where: { $0.isSameRace(as: one) }) { kept.append(one) }
    for one in logged {
      if let index = kept.firstIndex(where: { $0.isSameRace(as: one) }) {
        kept[index] = kept[index].confirmed(by: one)
      } else {
        kept.append(one)
      }
    }
    performances = kept.enumerated().sorted { left, right in
      let (one, other) = (left.element.date, right.element.date)
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  /// The same without what came of races that may not be told.
  ///
  /// A final that only a competition’s log has is left out: who is in it won a medal.
  package func hiding(_ isHidden: (AthletePerformance) -> Bool) -> AthleteHistory {
    AthleteHistory(
      athlete, nation: nation,
      races: performances.compactMap { one in
        guard isHidden(one) else { return one }
        return one.path == nil ? nil : one.hidden
      }, logged: [], raceCount: raceCount)
  }

  /// The performances that won a medal, in their order.
  package var medals: [AthletePerformance] { performances.filter { $0.medal != nil } }

  /// The medals that none of the performances won.
  package var missing: [Medal] {
    let won = Set(performances.compactMap(\.medal))
    return Medal.allCases.filter { !won.contains($0) }
  }
}

extension AthletePerformance {
  /// What performances are ordered by: year, month, day.
  fileprivate var date: (Int, Int, Int) {
    if let day = day?.day { return (day.year, day.month, day.day) }
    return (competition.year ?? 0, 0, 0)
  }

  fileprivate func isSameRace(as other: AthletePerformance) -> Bool {
    competition.id == other.competition.id && eventCode == other.eventCode
      && roundName == other.roundName
  }
}
