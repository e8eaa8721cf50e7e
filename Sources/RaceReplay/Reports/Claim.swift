import Athletics

/// What a report says.
package enum Claim: Hashable, Sendable {
  /// An entry passed the mark point: at a time, in a place, or both.
  case pass(EntryID, rank: Int?, reading: Reading?)
  /// The leader's time, where it is not said who led; the candidates are those named, if any.
  case leaderTime(Reading, candidates: [EntryID])
  /// The order from the front; those in one group were level.
  case order([[EntryID]])
  /// The order over a part of the course, which is remarked and gives no place.
  indirect case ranInOrder(ToldOrder)
  /// A line of the result: any of place, mark, finer reading, outcome, flags and what belongs to them.
  case result(ResultClaim)
  /// Entries that could not be separated and share a place, where that is known.
  case deadHeat([EntryID], place: Int?)
  /// A margin given without, or beside, the times: between two, or over whoever is next.
  indirect case margin(ahead: EntryID, behind: EntryID?, PrintedMargin)
  /// A disqualification taken back: place and mark count again.
  case reinstated(EntryID)
  /// Time from the gun to the athlete's first force on the block.
  case reaction(EntryID, RaceTime)
  /// The trials of a field event, in their order.
  case series(EntryID, [Attempt])
  /// The wind along the straight as printed, in m/s (`+1.0`).
  case wind(String)
  /// A time for part of the course that the source gives as such.
  indirect case stretch(EntryID, from: Distance, to: Distance, Reading)
  /// The result is official; when, where that is known.
  case official(TimeOfDay?)
  /// Something that a source tells in words.
  case note(String)
  /// Someone is entered after the start list was made, as the next entry: its id is the count of
  /// those before. Of someone who is entered already it says how the entry reads now, and that it
  /// stands.
  indirect case entered(EntryID, Entry)
  /// The bib that an entry bears in truth, or that it bears none; who it is does not change.
  case bib(EntryID, String?)
  /// Something that was told before is taken back.
  case withdrawn(Withdrawal)
}

/// A margin as a source gives it: seconds, or words that no figure stands for.
package enum PrintedMargin: Hashable, Sendable {
  case seconds(Reading)
  case words(String)
}

extension Claim {
  /// The race time that is told of someone, where one is; of a result the official mark.
  package var time: RaceTime? {
    switch self {
    case .pass(_, _, let reading): reading?.time
    case .leaderTime(let reading, _): reading.time
    case .result(let claim): (claim.reading ?? claim.finer)?.time
    default: nil
    }
  }
}
