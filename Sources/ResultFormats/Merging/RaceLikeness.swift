import Athletics
import RaceReplay

/// Tells whether two sources tell the same race: by event, round and heat, and by who is in it.
package struct RaceLikeness: Sendable {
  private let race: Race
  private let entries: [Entry]
  /// Event, round and heat as the operator of the timing system numbers them.
  private let number: String?

  /// - Parameter name: what the source calls the race.
  package init(_ startList: StartList, name: String) {
    race = startList.race
    entries = startList.entries
    // The folder may stand before it, and the attempt behind.
    let own = name.firstRange(of: ": event ").map { name[$0.lowerBound...].dropFirst(2) }
    let text = own ?? name[...]
    let parts = text.split(separator: ",")
    number =
      parts.count >= 3 && text.hasPrefix("event ") ? parts.prefix(3).joined(separator: ",") : nil
  }

  /// What like races share at least one of.
  package var keys: [String] {
    [number, "\(race.eventCode)/\(race.isRoundKnown ? race.round : "")/\(race.heat ?? 1)"]
      .compactMap(\.self)
  }

  /// Whether it is the same race.
  package func isSame(as other: RaceLikeness) -> Bool {
    if let number, let otherNumber = other.number, number != otherNumber { return false }
    let (one, two) = (race, other.race)
    let isEventTold = one.discipline != .unknownDistance && two.discipline != .unknownDistance
    let isCategoryTold = one.category != .open && two.category != .open
    if isEventTold, one.discipline != two.discipline { return false }
    if isCategoryTold, one.category != two.category { return false }
    if number != nil, number == other.number {
      return entries.isEmpty || other.entries.isEmpty || sharesField(with: other, byBoth: false)
    }
    guard isEventTold, isCategoryTold, one.round == two.round, (one.heat ?? 1) == (two.heat ?? 1)
    else { return false }
    if let day = one.day, let otherDay = two.day, !day.isEstimated, !otherDay.isEstimated,
      day.day != otherDay.day
    {
      return false
    }
    let isCompetitionSame =
      one.competition.id == two.competition.id || one.competition.isStandIn
      || two.competition.isStandIn
    return sharesField(with: other, byBoth: !isCompetitionSame)
  }

  /// Whether at least half of the smaller field is in the other as well.
  ///
  /// - Parameter byBoth: whether bib and name have to be the same, and not one of them alone.
  private func sharesField(with other: RaceLikeness, byBoth: Bool) -> Bool {
    let bibs = Dictionary(
      other.entries.compactMap { entry in entry.bib.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    let names = Set(other.entries.map(\.athlete.identity))
    let shared = entries.count { entry in
      if let bib = entry.bib, let known = bibs[bib] {
        return known.mayBe(entry) && (!byBoth || !known.isStandIn && !entry.isStandIn)
      }
      return !byBoth && names.contains(entry.athlete.identity)
    }
    return shared > 0 && shared * 2 >= min(entries.count, other.entries.count)
  }
}

extension Entry {
  /// Whether the names may be of one athlete: they share a word, or one is not known.
  fileprivate func mayBe(_ other: Entry) -> Bool {
    isStandIn || other.isStandIn
      || !Set(FoldedText(athlete.name).words).isDisjoint(with: FoldedText(other.athlete.name).words)
  }
}
