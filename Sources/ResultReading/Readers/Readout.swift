import Athletics
import RaceReplay

/// A report together with the keys of its line that are not understood, so that a log written
/// back says what it said.
package struct LoggedReport: Hashable, Sendable {
  package let report: Report
  /// In the order of the line; a key that is understood is here where its value could not be used.
  package let kept: [JSONMember]

  package init(_ report: Report, kept: [JSONMember] = []) {
    self.report = report
    self.kept = kept
  }
}

/// What a reader has made of the bytes that it was given last.
package struct Readout: Hashable, Sendable {
  /// The race and its entries; comes once, with the bytes that complete it.
  @Beside package var startList: StartList?
  /// What else stands at the head of a race log; comes with the start list.
  @Beside package var header: RaceLogHeader?
  package var logged: [LoggedReport] = []
  /// The head of a competition log; comes once.
  @Beside package var competition: CompetitionLogHeader?
  package var finals: [LoggedFinal] = []
  /// The races after the first of a file that holds several; their warnings are their own.
  package var otherRaces: [Readout] = []
  /// What was guessed about a table, a line for each of its columns and for the race.
  package var guess: [Guess] = []
  package var warnings: [Warning] = []
  /// What makes a race only together with what other files say.
  package var held = HeldFragments()

  package init() {}

  package var reports: [Report] { logged.map(\.report) }

  /// Adds what was made of the bytes that follow.
  package mutating func append(_ next: Readout) {
    startList = startList ?? next.startList
    header = header ?? next.header
    // A race of a million reports, or a hundred thousand races, are not held twice.
    if logged.isEmpty { logged = next.logged } else { logged += next.logged }
    competition = competition ?? next.competition
    finals += next.finals
    if otherRaces.isEmpty { otherRaces = next.otherRaces } else { otherRaces += next.otherRaces }
    guess += next.guess
    warnings += next.warnings
    held.append(next.held)
  }
}
