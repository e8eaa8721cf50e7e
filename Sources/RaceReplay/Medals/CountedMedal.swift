import Athletics

/// A medal that counts in a table: who won it, in which event, when and with which mark.
package struct CountedMedal: Hashable, Sendable {
  /// What tells a medal from the others of a competition, wherever one stands.
  package struct Key: Hashable, Sendable {
    package let eventCode: String
    package let identity: String
  }

  package let medal: Medal
  package let nation: Nation
  /// The athlete, or the team as the log names it.
  package let athlete: Athlete
  /// The mark as printed, an estimate with `~`; nothing while the race is being run.
  package let mark: String?
  package let eventCode: String
  package let eventName: String
  package let day: DatedDay?
  /// Whether it is a medal of the race that is open.
  package let isOwn: Bool

  package var key: Key { Key(eventCode: eventCode, identity: athlete.identity) }
}

extension DecidedFinal {
  /// The medals that were won in it, gold first.
  package var counted: [CountedMedal] {
    medallists.map { medallist in
      CountedMedal(
        medal: medallist.medal, nation: medallist.nation, athlete: medallist.athlete,
        mark: medallist.mark, eventCode: eventCode, eventName: eventName, day: day, isOwn: false)
    }
    .sorted { $0.medal < $1.medal }
  }
}

extension Replay {
  /// A certain medal of this race as it stands.
  func countedMedal(
    for award: RaceMedals.Award, in state: RaceState, on day: DatedDay?
  ) -> CountedMedal {
    CountedMedal(
      medal: award.medal, nation: award.nation, athlete: startList[award.entry].athlete,
      mark: state.sheet?[award.entry]?.markText,
      eventCode: race.eventCode, eventName: race.eventName, day: day, isOwn: true)
  }
}

extension ResultLine {
  /// What was achieved, a time or a mark, an estimate with `~`, what cannot be right with `!`; nothing
  /// where it is not known.
  package var markText: String? {
    if let reading {
      return (reading.isEstimated ? "~" : "") + reading.value.text
        + (impossibility == nil ? "" : "!")
    }
    return mark.map { ($0.isEstimated ? "~" : "") + $0.value.text }
  }
}

extension MedalStanding {
  /// The medals of a nation, gold first.
  package func medals(of nation: Nation, in extent: Extent = .now) -> [CountedMedal] {
    let theirs = counted(extent).filter { $0.nation == nation }
    return Medal.allCases.flatMap { medal in theirs.filter { $0.medal == medal } }
  }

  /// The medals of an event, gold first.
  package func medals(ofEvent code: String, in extent: Extent = .now) -> [CountedMedal] {
    let won = counted(extent).filter { $0.eventCode == code }
    return Medal.allCases.flatMap { medal in won.filter { $0.medal == medal } }
  }
}
