import Athletics

/// What a report takes back; every kind of claim can be.
///
/// Someone who is withdrawn stays entered, marked; of a figure nothing is left but the feed, and
/// doubtful reports stay listed. What stands again after it is told anew, as a rule in the same
/// batch.
package enum Withdrawal: Hashable, Sendable {
  /// The entry itself, until it is entered again.
  case entry(EntryID)
  /// What is known of an entry at the report's mark point: its time, and its rank, whether told of
  /// it alone, in an order or in a dead heat.
  case pass(EntryID)
  /// The entry's line of the result: all but the series, and that it was reinstated.
  case result(EntryID)
  case reaction(EntryID)
  case series(EntryID)
  /// All times for parts of the course that are given of an entry.
  case stretches(EntryID)
  /// The time of a leader who is not named, at the report's mark point or at the finish.
  case leader
  case wind
  /// That the result is official.
  case official
  /// All dead heats of the report's mark point, or of the result; the places stand.
  case deadHeats
  /// All margins given at the report's mark point, or at the finish and after it.
  case margins
  /// All notes of the report's stage, and the orders over parts of the course told there.
  case notes

  /// Whom it is about, where it is about someone.
  package var entry: EntryID? {
    switch self {
    case .entry(let id), .pass(let id), .result(let id), .reaction(let id), .series(let id),
      .stretches(let id):
      id
    case .leader, .wind, .official, .deadHeats, .margins, .notes: nil
    }
  }
}
