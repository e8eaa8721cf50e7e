import Athletics
import CellGrid
import RaceReplay

/// What happened.
package enum Action: Sendable {
  case keyPressed(KeyPress)
  case resized(GridSize)
  /// Time went by while the race was playing, in microseconds.
  case ticked(microseconds: Int64)
  /// A race that was asked for has been read.
  case raceLoaded(LoadedRace)
  /// More is known of races that are followed.
  case liveUpdated([LiveUpdate])
  /// So much time has gone by since a moment came that is seen now, in microseconds.
  case matched(microseconds: Int64)
  /// The delay could not be kept for the next time, and why.
  case delayNotKept(String)
  /// What the clock of this place shows, where that is to be told.
  case timeTold(TimeOfDay)
  /// A run of another race that was asked for, to tell gaps against, has been read.
  case referenceLoaded(ReferenceRun)
  /// A race that was asked for could not be read.
  case loadFailed(String)
  /// All races have been looked through for an athlete.
  case athleteLoaded(AthleteHistory)
  /// Which race of the archive can be followed in full was looked up, for the race of this path.
  case fullerRaceFound(CatalogueItem?, forRace: String)
  /// The races that can be opened are known.
  case catalogueLoaded([CatalogueItem], warnings: [Warning])
  /// What came of races is known, by their paths; the others come from this one on.
  case outcomesRead([String: RaceOutcome], next: Int?)
  /// Words on the command line named no race, or several.
  case searched(RaceSearch)
  /// The close finishes of all races that can be opened are known.
  case finishesLoaded([ListedFinish])
  /// A file was written, or why it could not be; and what it could not say.
  case exported(String, unsaid: [String])
}

/// What is to be done outside the state.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  case redraw
  /// Let the terminal ring.
  case ring
  /// Tell what is followed so much later than it comes, in microseconds.
  case delay(microseconds: Int64)
  /// Tell how long ago this was, which is a time of ``ArrivedMoment``.
  case match(time: Int64)
  /// Keep the delay for the next time that the same is followed.
  case keepDelay(microseconds: Int64)
  case loadRace(path: String)
  case loadReference(path: String, ReferenceRun.Runner)
  case loadCatalogue
  /// Look for a race of the archive that shows in full what is not known of this one.
  case findFullerRace(Race)
  /// Read what came of the races from this one on, as many as take a moment.
  case readOutcomes(from: Int)
  /// Look through all that is loaded for an athlete; the nation is the one that is known so far.
  case loadAthlete(Athlete, nation: Nation?)
  case loadFinishes
  /// Write the open race in the format with this number among those offered.
  case export(offer: Int)
}

/// A race as it was read, with what stands beside it.
package struct LoadedRace: Sendable {
  package internal(set) var replay: Replay
  package let competition: CompetitionLog?
  package let warnings: [Warning]
  /// What is said in the messages when it opens, such as how the file was read.
  package let remarks: [String]
  /// Whom the race names as its sources, or the file that it was read from.
  package let sources: [String]

  package init(
    replay: Replay, competition: CompetitionLog?, warnings: [Warning] = [], remarks: [String] = [],
    sources: [String] = []
  ) {
    self.replay = replay
    self.competition = competition
    self.warnings = warnings
    self.remarks = remarks
    self.sources = sources
  }
}
