import Athletics
import RaceReplay

/// What the user wants gaps told against.
package enum ReferenceChoice: Hashable, Sendable {
  case leader
  /// Whoever is first in the latest result.
  case winner
  case pinned(EntryID)
  case fastestStretches
  case evenPace(PrintedTime)
  case record(Record)
  /// A run of another race, as it was read.
  case otherRun(ReferenceRun)
}

extension ReferenceChoice {
  /// What gaps are told against in a race, wherever one stands; the leader where that is not known.
  func reference(in replay: Replay) -> Reference {
    switch self {
    case .leader, .fastestStretches: .leader
    case .winner: replay.winner.map { .entry($0) } ?? .leader
    case .pinned(let id): .entry(id)
    case .evenPace(let time): replay.evenPace(time).map { .run($0) } ?? .leader
    case .record(let record): replay.evenPace(record).map { .run($0) } ?? .leader
    case .otherRun(let run): .run(run)
    }
  }
}
