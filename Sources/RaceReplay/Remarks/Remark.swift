import Athletics

/// One thing that the figures say of the race, with the step that it belongs to; a value, without
/// words.
package struct Remark: Hashable, Sendable {
  package let step: Step.Kind
  package let subject: Subject

  /// A place that a source gives at a mark point.
  package struct Placed: Hashable, Sendable {
    package let entry: EntryID
    package let place: Int
  }

  /// The fastest time over a part of the course.
  package struct FastestSegment: Hashable, Sendable {
    package let segment: Segment
    package let time: TimeDifference
  }

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
    /// Where these were, the first first, by the places that are reported.
    case places([Placed])
    /// The order over a part of the course, as a source tells it.
    case ranInOrder(Attested<ToldOrder>)
    /// The most places won since the mark point before, at least so many; nobody won as many.
    case largestGain(EntryID, places: Int, since: Distance)
    /// From the back half of the field to the first three since an earlier mark point, with the places
    /// that the times leave open at both, and the least that were won.
    case rise(EntryID, from: ClosedRange<Int>, at: Distance, to: ClosedRange<Int>, places: Int)
    /// These came closer to the one who led alone here and at the mark point before, the first of them
    /// by so much.
    case gaining([EntryID], on: EntryID, since: Distance, by: TimeDifference)
    /// These opened a gap to everyone else at an earlier mark point, which is still there.
    case away([EntryID], since: Distance, lead: TimeDifference, then: TimeDifference)
    /// The leader is ahead of the even pace of a record, the fastest of those that are listed.
    case insideRecord(EntryID, Record, by: TimeDifference)
    /// The leader was, and is behind it here.
    case outsideRecord(EntryID, Record, by: TimeDifference)
    /// Faster than everyone else over each of these segments, which end here.
    case fastest(EntryID, [FastestSegment])
    /// A time that cannot be right, over the part of the course since the entry's last time.
    case impossible(EntryID, Segment, TimeDifference, Impossibility)
    /// So many came past of whom there is no time here.
    case timesMissing(Int)
    /// Someone is out of the race, or of the result.
    case out(EntryID, Outcome)
    /// Someone is back in.
    case reinstated(EntryID)
    /// The winner; the margin is over the next, where both marks are known.
    case won(EntryID, margin: Margin?, over: EntryID?)
    /// Where the winner’s margin arose: what was won on the second since that one was last ahead, or
    /// the gap was narrowest.
    case margin(EntryID, over: EntryID, Duel.Recovery)
    /// The winner took less time for the second half than for the first.
    case fasterSecondHalf(EntryID, first: Reading, second: TimeDifference)
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
    /// A mark that was told otherwise before.
    case corrected(ResultChange)
    /// So many more were.
    case moreCorrected(Int)
    case official
  }
}

extension Remark.Subject {
  /// Whether someone has come through from the back.
  var isRise: Bool { if case .rise = self { true } else { false } }

  /// How much it tells of the race to someone who looks up once; nothing for what the table shows by
  /// itself.
  var weight: Int? {
    switch self {
    case .rise: 5
    case .away, .insideRecord, .outsideRecord: 4
    case .margin: 3
    case .fasterSecondHalf, .gaining: 2
    default: nil
    }
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
