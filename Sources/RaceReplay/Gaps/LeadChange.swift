import Athletics

/// A new athlete leading alone at a mark point, told apart from everyone else there.
package struct LeadChange: Hashable, Sendable {
  /// Where the new leader was first seen to lead alone.
  package let markPoint: Distance
  /// Who led alone before; nothing for the first of whom that can be said.
  package let from: EntryID?
  package let to: EntryID
  /// The last mark point where the one before was seen to lead alone: the change lies after it.
  package let since: Distance?

  package init(markPoint: Distance, from: EntryID?, to: EntryID, since: Distance?) {
    self.markPoint = markPoint
    self.from = from
    self.to = to
    self.since = since
  }
}

extension Replay {
  /// The changes of lead in the whole race, by mark point, the finish as it was first told.
  package var leadChanges: [LeadChange] {
    guard let last = timeline.steps.last else { return [] }
    return leadChanges(in: state(at: .step(last.kind)))
  }

  /// The changes of lead up to where one stands.
  ///
  /// The first entry has nobody before it, and is no change of lead in the sense of a count. Where
  /// the first are level, or the leader is not known or led by an impossible time, nothing is said,
  /// and whoever leads alone next is compared with who last did. A disqualification after the
  /// finish changes places, not the lead.
  package func leadChanges(in state: RaceState) -> [LeadChange] {
    let asFinished = state.way == .result ? self.state(at: .step(.finish)) : state
    let race = RaceSoFar(self, asFinished)
    var changes: [LeadChange] = []
    var leader: (id: EntryID, since: Distance)?
    for mark in race.marks {
      guard let id = race.soleLeader(at: mark), race.impossibility(of: id, at: mark) == nil else {
        continue
      }
      let here = race.distance(of: mark)
      if leader?.id != id {
        changes.append(
          LeadChange(markPoint: here, from: leader?.id, to: id, since: leader?.since))
      }
      leader = (id, here)
    }
    return changes
  }
}
