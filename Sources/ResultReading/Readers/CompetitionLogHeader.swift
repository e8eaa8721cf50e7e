import Athletics
import RaceReplay

/// What the first line of a competition log says.
package struct CompetitionLogHeader: Hashable, Sendable {
  /// What the log is about.
  package let competition: Competition
  /// How many finals the competition has in all, where the log says it.
  package let finalCount: Int?
  /// In the order of the log.
  package let sources: [LogSource]
  /// The keys of the line that are not understood.
  package let kept: [JSONMember]
  /// The keys of `competition` that are not understood.
  package let keptOfCompetition: [JSONMember]

  /// What a first line says; nothing is kept beside it as a rule.
  package init(
    competition: Competition, finalCount: Int? = nil, sources: [LogSource] = [],
    kept: [JSONMember] = [], keptOfCompetition: [JSONMember] = []
  ) {
    self.competition = competition
    self.finalCount = finalCount
    self.sources = sources
    self.kept = kept
    self.keptOfCompetition = keptOfCompetition
  }
}

/// A decided final together with the keys of its line that are not understood.
package struct LoggedFinal: Hashable, Sendable {
  /// The event, its day and its medallists.
  package let decided: DecidedFinal
  /// The keys that are not understood, in the order of the line.
  package let kept: [JSONMember]

  /// A final with nothing beside it, or with what its line had.
  package init(_ decided: DecidedFinal, kept: [JSONMember] = []) {
    self.decided = decided
    self.kept = kept
  }
}

extension CompetitionLog {
  /// A competition as its log told it, without what was not understood.
  package init(_ header: CompetitionLogHeader, _ finals: [LoggedFinal]) {
    self.init(
      competition: header.competition, finalCount: header.finalCount,
      finals: finals.map(\.decided))
  }
}
