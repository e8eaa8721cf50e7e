import Athletics

/// What a report says.
package enum Claim: Hashable, Sendable {
  /// An entry passed the mark point: at a time, in a place, or both.
  case pass(EntryID, rank: Int?, reading: Reading?)
  /// The leader's time, where it is not said who led; the candidates are those named, if any.
  case leaderTime(Reading, candidates: [EntryID])
  /// The order from the front; those in one group were level.
  case order([[EntryID]])
  /// A line of the result: any of place, mark, finer reading, outcome, flags and what belongs to them.
  indirect case result(ResultClaim)
  /// Entries that could not be separated and share a place, where that is known.
  case deadHeat([EntryID], place: Int?)
  /// A margin given without, or beside, the times: between two, or over whoever is next.
  case margin(ahead: EntryID, behind: EntryID?, PrintedMargin)
  /// A disqualification taken back: place and mark count again.
  case reinstated(EntryID)
  /// Time from the gun to the athlete's first force on the block.
  case reaction(EntryID, RaceTime)
  /// The trials of a field event, in their order.
  case series(EntryID, [Attempt])
  /// The wind along the straight as printed, in m/s (`+1.0`).
  case wind(String)
  /// A time for part of the course that the source gives as such.
  case stretch(EntryID, from: Distance, to: Distance, Reading)
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

/// A line of the result as a report gives it.
package struct ResultClaim: Hashable, Sendable {
  package let entry: EntryID
  package var place: Int?
  package var reading: Reading?
  /// The reading to a thousandth or finer, where it is known beside the official mark.
  package var finer: Reading?
  package var outcome: Outcome?
  package var flags: [Flag]
  /// What was achieved in a field or combined event.
  package var mark: FieldMark?
  /// The wind of the mark as printed, where it is the entry’s own.
  package var wind: String?
  package var qualification: Qualification?

  package init(
    _ entry: EntryID, place: Int? = nil, reading: Reading? = nil, finer: Reading? = nil,
    outcome: Outcome? = nil, flags: [Flag] = []
  ) {
    self.entry = entry
    self.place = place
    self.reading = reading
    self.finer = finer
    self.outcome = outcome
    self.flags = flags
  }
}

/// A margin as a source gives it: seconds, or words that no figure stands for.
package enum PrintedMargin: Hashable, Sendable {
  case seconds(Reading)
  case words(String)
}
