import Athletics

/// What lies ahead of an athlete in a race that is on: what the rest of the course would have to be
/// run in for a goal, and where the present pace leads.
package struct Outlook: Hashable, Sendable {
  /// Something to reach.
  package enum Goal: Hashable, Sendable {
    case leader(EntryID)
    /// Whoever is in third place.
    case medal(EntryID)
    case reference(Reference)
    case record(Record)
  }

  /// What it takes, from where the athlete was last timed.
  package enum Demand: Hashable, Sendable {
    /// So much faster over the rest than the one ahead.
    case faster(TimeDifference)
    /// The rest within this time.
    case within(TimeDifference)
  }

  /// A goal and what it takes.
  package struct Need: Hashable, Sendable {
    package let goal: Goal
    package let demand: Demand
    package let provenance: Provenance
    /// Whether nobody has ever run so fast so far.
    package let isOutOfReach: Bool
  }

  /// A finish at the pace of the athlete’s last stretch; an estimate throughout.
  package struct Projection: Hashable, Sendable {
    /// The time, with the interval that the readings leave; what the pace will do is not in it.
    package let time: TimeDifference
    /// The stretch that the pace is taken from.
    package let stretch: Segment
  }

  package let entry: EntryID
  /// Where the athlete was last timed.
  package let from: Distance
  /// How far it is from there.
  package let remaining: Distance
  package let needs: [Need]
  package let projection: Projection?
}

extension Replay {
  /// The outlook of an athlete where one stands; nothing before the first time, once the athlete has
  /// finished or is out, and in a race without a distance.
  ///
  /// Of people, goals are those whom the athlete is behind for certain: what it takes is the gap at the
  /// mark point where the athlete was last timed, if the other has a time there too. A run or a record
  /// is a goal in any case, by what is left of its time.
  package func outlook(
    of id: EntryID, against reference: Reference, in state: RaceState
  ) -> Outlook? {
    guard let length = race.discipline.raceDistance, state.outcomes[id] == nil else { return nil }
    switch state.way {
    case .atStart, .result: return nil
    case .atMarkPoint, .atInstant: break
    }
    let soFar = RaceSoFar(self, state)
    guard state.lastSeen[id.index] != .finish,
      let mark = soFar.marks.last(where: { soFar.sound(id, at: $0)?.deciding != nil }),
      let own = soFar.reading(of: id, at: mark)
    else { return nil }
    let here = soFar.distance(of: mark)
    guard here < length else { return nil }
    let rest = RestOfRace(
      replay: self, soFar: soFar, id: id, mark: mark, own: own, from: here, length: length)
    return Outlook(
      entry: id, from: here, remaining: length - here, needs: rest.needs(against: reference),
      projection: rest.projection)
  }
}
