import ResultReading

/// What a file says that makes a race only together with what others say.
package struct Fragments: RaceFragments {
  /// The heat of FinishLynx that the race is.
  @Beside var lynxHeat: LynxHeat?
  /// Who is entered in a competition, as a people list of FinishLynx has them.
  var lynxPeople: [LynxEntrant] = []
  var lynxSchedule: [LynxScheduledHeat] = []
  /// The splits behind the times of a tracked race.
  @Beside var trackedField: TrackedField?
  /// The file of the race that this one has gone into.
  package internal(set) var joinedTo: String?
  /// Which start of a result file of Scan'O'Vision the race is.
  @Beside var omegaStart: OmegaRow.Start?
  /// The list of heats that goes with a result file of Scan'O'Vision.
  @Beside var omegaHeats: OmegaHeatList?
  /// Messages of the Olympic Data Feed.
  package var messages: [FeedMessage] = []

  /// None.
  package init() {}

  /// Adds what was read after.
  package mutating func append(_ next: Fragments) {
    lynxHeat = lynxHeat ?? next.lynxHeat
    lynxPeople += next.lynxPeople
    lynxSchedule += next.lynxSchedule
    trackedField = trackedField ?? next.trackedField
    joinedTo = joinedTo ?? next.joinedTo
    messages += next.messages
    omegaStart = omegaStart ?? next.omegaStart
    omegaHeats = omegaHeats ?? next.omegaHeats
  }
}

extension Readout {
  /// What makes a race only together with what other files say.
  package var fragments: Fragments {
    // Most of many thousand races have none.
    get { held.isEmpty ? Fragments() : held[Fragments.self] }
    set { held[Fragments.self] = newValue }
  }
}
