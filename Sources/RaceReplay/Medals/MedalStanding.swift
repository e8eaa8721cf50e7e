import Athletics

/// The medal panel's content as of a step: what stood before, what this race gives, what it makes.
package struct MedalStanding: Hashable, Sendable {
  /// What was decided before the race; empty where other finals are not known.
  package let before: MedalTable
  /// With the certain medals of this race, as it stands.
  package let table: MedalTable
  /// The race's own medals.
  package let medals: RaceMedals
  /// Every medal in the table with who won it, this race's first, then in the order of the log.
  package let counted: [CountedMedal]
  /// Finals that count in the table, this race with them once it is over.
  package let decidedCount: Int
  /// Finals of the competition, where known.
  package let finalCount: Int?
  /// Finals of which it is not known whether they were decided before this race.
  package let unordered: [DecidedFinal]
  /// The race's day and time in the competition's log.
  package let day: DatedDay?
  package let time: TimeOfDay?
  /// Whether other finals of the competition are known.
  package let knowsOtherFinals: Bool

  /// How many medals of this race a nation has, as it stands.
  package func change(of nation: Nation) -> Int { medals.certain.count { $0.nation == nation } }
}

extension Replay {
  /// The medal standing as of a state; nothing where the race gives no medals.
  package func medalStanding(
    in state: RaceState, competition: CompetitionLog?
  ) -> MedalStanding? {
    guard let medals = medals(in: state) else { return nil }
    let around = competition?.finals(around: race.eventCode, on: race.day)
    let earlier = (around?.before ?? []).flatMap(\.counted)
    let day = around?.own?.day ?? race.day
    let counted = medals.certain.map { countedMedal(for: $0, in: state, on: day) } + earlier
    return MedalStanding(
      before: MedalTable(earlier.map { ($0.medal, $0.nation) }),
      table: MedalTable(counted.map { ($0.medal, $0.nation) }),
      medals: medals, counted: counted,
      decidedCount: (around?.before.count ?? 0) + (state.sheet == nil ? 0 : 1),
      finalCount: competition?.finalCount, unordered: around?.unordered ?? [],
      day: day, time: around?.own?.time,
      knowsOtherFinals: around != nil)
  }
}
