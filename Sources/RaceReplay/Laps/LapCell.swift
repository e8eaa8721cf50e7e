import Athletics

/// How a time compares with everyone else's in the segment.
package enum Fastest: Hashable, Sendable {
  /// Faster than everyone else, and told apart from all of them.
  case fastest
  /// Nobody is known to be faster, but it cannot be told for certain: another's time overlaps, or
  /// someone's is missing, or there is nobody to compare with, or it decides nothing.
  case notSeparable
  /// Someone is separably faster.
  case slower
}

/// What an athlete did in one segment of the race.
package struct LapCell: Hashable, Sendable {
  /// The time for the segment.
  package let difference: TimeDifference
  package let provenance: Provenance
  /// The rank in the segment, one more than those separably faster, and open by as many as have run it
  /// without a time; nothing while someone has yet to run it, and for a time that decides nothing: an estimate, an impossible one, or
  /// that of someone disqualified.
  package let rank: Placing?
  package let standing: Fastest
  /// Whether it is the athlete's own fastest of the equally long segments so far, told apart from
  /// all of them.
  package let isOwnFastest: Bool
  /// The place at the segment's end.
  package let placing: Placing?
  /// Places won since the segment's start; nothing where either place is not known.
  package let gain: PlacesWon?
  /// Nothing where a human can have run it; else why not.
  package let impossibility: Impossibility?
}
