import Athletics

/// Someone, or a team, who won a medal.
package struct Medallist: Hashable, Sendable {
  package let medal: Medal
  package let nation: Nation
  package let athlete: Athlete
  /// The mark as printed, where known: `3:27.65`, `8.48`, `8796`.
  package let mark: String?

  package init(medal: Medal, nation: Nation, athlete: Athlete, mark: String? = nil) {
    self.medal = medal
    self.nation = nation
    self.athlete = athlete
    self.mark = mark
  }
}

/// A final of a competition that has been decided: when, and who won its medals.
package struct DecidedFinal: Hashable, Sendable {
  package let discipline: Discipline
  package let category: Category
  /// Nothing where it is not known.
  package let day: DatedDay?
  /// When the result was stamped, where that was on the day itself.
  package let time: TimeOfDay?
  package let medallists: [Medallist]
  /// The medals that it leaves open: who won them is not known, or could not be told apart.
  package let open: [Medal]
  package let provenance: Provenance
  package let source: String?

  package init(
    discipline: Discipline, category: Category, day: DatedDay?, time: TimeOfDay? = nil,
    medallists: [Medallist], open: [Medal] = [], provenance: Provenance, source: String? = nil
  ) {
    self.discipline = discipline
    self.category = category
    self.day = day
    self.time = time
    self.medallists = medallists
    self.open = open
    self.provenance = provenance
    self.source = source
  }

  /// The event's name in a path: `1500m-m`.
  package var eventCode: String { discipline.code + "-" + category.code }
  /// The event for people: `Men’s 1500 m`.
  package var eventName: String { category.name + " " + discipline.name }
}

/// A competition's finals as they were decided.
package struct CompetitionLog: Hashable, Sendable {
  package let competition: Competition
  /// How many finals the competition has in all.
  package let finalCount: Int?
  package let finals: [DecidedFinal]

  package init(competition: Competition, finalCount: Int?, finals: [DecidedFinal]) {
    self.competition = competition
    self.finalCount = finalCount
    self.finals = finals
  }
}
