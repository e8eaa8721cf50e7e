import Athletics
import RaceReplay

/// What a reader has made of the bytes that it was given last.
package struct Readout: Hashable, Sendable {
  /// The race and its entries; comes once, with the bytes that complete it.
  @Beside package var startList: StartList?
  /// What else stands at the head of a race log; comes with the start list.
  @Beside package var header: RaceLogHeader?
  /// What was reported, with what is kept beside it.
  package var logged = LoggedReports()
  /// The head of a competition log; comes once.
  @Beside package var competition: CompetitionLogHeader?
  package var finals: [LoggedFinal] = []
  /// The races after the first of a file that holds several; their warnings are their own.
  package var otherRaces: [Readout] = []
  /// What was guessed about a table, a line for each of its columns and for the race.
  package var guess: [Guess] = []
  /// In the order of lines, as far as those are known.
  package var warnings: [Warning] = []
  /// What makes a race only together with what other files say.
  package var held = HeldFragments()

  /// Nothing yet.
  package init() {}

  /// What was reported, in the order of the file.
  package var reports: [Report] { logged.reports }

  /// Adds what was made of the bytes that follow.
  package mutating func append(_ next: Readout) {
    startList = startList ?? next.startList
    header = header ?? next.header
    logged.append(next.logged)
    competition = competition ?? next.competition
    finals += next.finals
    // A hundred thousand races are not held twice.
    if otherRaces.isEmpty { otherRaces = next.otherRaces } else { otherRaces += next.otherRaces }
    guess += next.guess
    warnings += next.warnings
    held.append(next.held)
  }
}
