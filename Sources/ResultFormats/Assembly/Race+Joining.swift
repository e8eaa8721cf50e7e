import Athletics

extension Race {
  /// The race with what another file tells of it.
  func with(
    competition: Competition? = nil, day: DatedDay? = nil, start: TimeOfDay? = nil
  ) -> Race {
    Race(
      competition: competition ?? self.competition, discipline: discipline, category: category,
      round: round, heat: heat, day: day ?? self.day, start: start ?? self.start, venue: venue,
      statedLap: statedLap, awardsMedals: awardsMedals, fieldSize: fieldSize,
      isFieldPartial: isFieldPartial, records: records)
  }
}
