import Athletics

/// One thing that the figures say of the race, with the step that it belongs to; a value, without
/// words.
package struct Remark: Hashable, Sendable {
  package let step: Step.Kind
  package let subject: Subject

  /// What is remarked; each holds throughout the intervals of the times that it rests on.
  package enum Subject: Hashable, Sendable {
    /// Someone leads alone who did not before.
    case lead(LeadChange)
    /// These are first and cannot be told apart, or share the place as reported.
    case level([EntryID])
    /// The leader's time is known and not who it was; the candidates are those whom a source names.
    case leaderNotNamed([EntryID])
    /// The first pack, of two or more, out of so many, by the usual gap of a pack.
    case leadingPack(Pack, of: Int)
    /// The leader is clear of everyone by more than the usual gap of a pack; the lead is over the
    /// next.
    case clear(EntryID, lead: TimeDifference, over: EntryID)
    /// The order over a part of the course, as a source tells it.
    case ranInOrder(Attested<ToldOrder>)
    /// The most places won since the mark point before, at least so many; nobody won as many.
    case largestGain(EntryID, places: Int, since: Distance)
    /// From the back half of the field to the first three since an earlier mark point, with the places
    /// that the times leave open at both, and the least that were won.
    case rise(EntryID, from: ClosedRange<Int>, at: Distance, to: ClosedRange<Int>, places: Int)
    /// These came closer to the one who led alone here and at the mark point before.
    case gaining([EntryID], on: EntryID, since: Distance)
    /// Faster than everyone else over a segment that ends here.
    case fastest(EntryID, Segment, TimeDifference)
    /// A time that cannot be right, over the part of the course since the entry's last time.
    case impossible(EntryID, Segment, TimeDifference, Impossibility)
    /// So many came past of whom there is no time here.
    case timesMissing(Int)
    /// Someone is out of the race, or of the result.
    case out(EntryID, Outcome)
    /// Someone is back in.
    case reinstated(EntryID)
    /// The winner; the margin is over the next, where both marks are known.
    case won(EntryID, margin: TimeDifference?, over: EntryID?)
    /// A source says that these could not be separated.
    case deadHeat([EntryID], place: Int?)
    /// Places that nobody is known to have.
    case placesNotKnown(ClosedRange<Int>)
    /// Everyone entered is out.
    case nobodyFinished
    /// Someone has another place than at the step before.
    case moved(EntryID, from: Int, to: Int)
    /// Many have places so many better than at the step before, or worse below zero.
    case movedAlike([EntryID], by: Int)
    case official
  }
}

extension Replay {
  /// What the figures say of the race up to where one stands, in its order: each remark as it was
  /// made at its own step.
  ///
  /// At an instant a mark point is remarked on once everyone has come past of whom it is known when;
  /// a change of lead as soon as the new leader has.
  package func remarks(in state: RaceState) -> [Remark] {
    var memory = RemarkMemory()
    return memory.remarks(on: self, in: state)
  }
}
