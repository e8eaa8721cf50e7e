import Athletics

/// The race as it stands at a step or an instant.
package struct RaceState: Sendable {
  /// The ways of standing somewhere.
  package enum Way: Hashable, Sendable {
    case atStart
    /// The field as each passed, the way split sheets are printed.
    case atMarkPoint(Distance)
    /// The field at one time, by the last mark point that each has passed.
    case atInstant(RaceTime)
    case result
  }

  /// Where an entry was last seen.
  package enum LastSeen: Hashable, Sendable {
    case nowhere
    /// At the mark point of the column with this index.
    case column(Int)
    case finish
  }

  /// A time on the clock.
  package struct Clock: Hashable, Sendable {
    package let time: RaceTime
    package let decimals: Int
    package let isEstimated: Bool

    /// The time as shown: an estimate with `~`.
    package var text: String { (isEstimated ? "~" : "") + time.text(decimals: decimals) }
  }

  package let position: Position
  /// The last step that has been reached.
  package let step: Step
  package let way: Way
  /// Everyone entered, in order.
  package let order: [EntryID]
  /// Places by the entry's index.
  package let placings: [Placing?]
  /// Where each was last seen, by the entry's index.
  package let lastSeen: [LastSeen]
  /// What the clock shows, where the leader's time is known or can be estimated: it stops with the
  /// winner.
  package let clock: Clock?
  /// The time of those still running after the winner, in the end that of the last; nothing before.
  package let fieldClock: Clock?
  /// The result, once the race is over.
  package let sheet: ResultSheet?
  /// Who is out of the race by now.
  package let outcomes: [EntryID: Outcome]
  /// How many of those with a place, from the front, have one that holds here: at an instant the
  /// others keep the place of a mark point behind which not everyone is known.
  package let countedPlaces: Int

  package var isOfficial: Bool { sheet?.isOfficial ?? false }

  /// The place in the printed order of one whose place is left open while the race runs; nothing for
  /// others.
  package func printedPlace(of id: EntryID) -> Int? {
    guard sheet == nil, let placing = placing(of: id), placing.isOpen else { return nil }
    // Nobody is printed before those who are ahead for certain.
    let behind = order.dropFirst(placing.number - 1)
    return (behind.firstIndex(of: id) ?? order.firstIndex(of: id)).map { $0 + 1 }
  }

  /// The place of an entry.
  package func placing(of id: EntryID) -> Placing? { placings[id.index] }

  /// How many have a place.
  package var placedCount: Int { placings.count { $0 != nil } }
}
