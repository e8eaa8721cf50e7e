import Athletics

/// The medal panel's content as of a step: what stood before, what this race gives, what it makes.
package struct MedalStanding: Hashable, Sendable {
  /// Which finals a table is made of.
  package enum Extent: Hashable, Sendable {
    /// Those that were certainly decided before the race.
    case before
    /// Those, and the race as it stands.
    case now
    /// All that are known.
    case end
  }

  /// What was decided before the race; empty where other finals are not known.
  package let before: MedalTable
  /// With the certain medals of this race, as it stands.
  package let table: MedalTable
  /// The race's own medals.
  package let medals: RaceMedals
  /// The certain ones of them, with who has them.
  package let own: [CountedMedal]
  /// The other finals, in the order of days and times.
  package let finals: FinalsBefore
  /// Finals of the competition, where known.
  package let finalCount: Int?
  /// The day of the race, and when its result was stamped.
  package let day: DatedDay?
  package let time: TimeOfDay?
  /// Whether the race is over.
  private let isOver: Bool

  fileprivate init(
    _ medals: RaceMedals, own: [CountedMedal], in finals: FinalsBefore, finalCount: Int?,
    on day: DatedDay?, isOver: Bool
  ) {
    let earlier = finals.before.flatMap(\.medals)
    before = MedalTable(earlier)
    table = MedalTable(own.map { ($0.medal, $0.nation) } + earlier)
    self.medals = medals
    self.own = own
    self.finals = finals
    self.finalCount = finalCount
    self.day = day
    time = finals.own?.time
    self.isOver = isOver
  }

  /// The table of an extent.
  package func table(_ extent: Extent) -> MedalTable {
    switch extent {
    case .before: before
    case .now: table
    case .end: MedalTable(counted(.end).map { ($0.medal, $0.nation) })
    }
  }

  /// Every medal of an extent with who won it, this race's first, then in the order of the finals. At
  /// the end the race's own are those of its latest result, where that is known.
  package func counted(_ extent: Extent) -> [CountedMedal] {
    let earlier = finals.before.flatMap(\.counted)
    switch extent {
    case .before: return earlier
    case .now: return own + earlier
    case .end: return (finals.own?.counted ?? own) + earlier + finals.later.flatMap(\.counted)
    }
  }

  /// How many finals count in an extent, this race with them once it is over.
  package func decidedCount(_ extent: Extent) -> Int {
    switch extent {
    case .before: finals.before.count
    case .now: finals.before.count + (isOver ? 1 : 0)
    case .end: finals.otherCount + (isOver || finals.own != nil ? 1 : 0)
    }
  }

  /// The finals that count in an extent and leave medals open, without this race where its own are
  /// told beside them.
  package func leftOpen(_ extent: Extent) -> [DecidedFinal] {
    let all =
      extent == .end
      ? finals.before + finals.later + [finals.own].compactMap { $0 } : finals.before
    return all.filter { !$0.open.isEmpty }
  }

  /// Finals of which it is not known whether they were decided before this race.
  package var unordered: [DecidedFinal] { finals.unordered }

  /// Whether other finals of the competition are known, or that there were none before.
  package var knowsOtherFinals: Bool { finals.otherCount > 0 || finalCount != nil }

  /// How many medals of this race a nation has, as it stands.
  package func change(of nation: Nation) -> Int { medals.certain.count { $0.nation == nation } }
}

extension Replay {
  /// The medal standing as of a state; nothing where the race gives no medals.
  package func medalStanding(
    in state: RaceState, competition: CompetitionLog?
  ) -> MedalStanding? {
    guard let medals = medals(in: state) else { return nil }
    let finals = competition?.finals(around: race.eventCode, on: race.day) ?? FinalsBefore()
    let day = finals.own?.day ?? race.day
    return MedalStanding(
      medals, own: medals.certain.map { countedMedal(for: $0, in: state, on: day) }, in: finals,
      finalCount: competition?.finalCount, on: day, isOver: state.sheet != nil)
  }
}
