import Athletics

/// The places that an athlete has certainly won and lost on the way from mark point to mark point.
///
/// Between two mark points only what remains of all overtaking is known: whoever comes past two and
/// is passed by one has won one place. Where level athletes or the times leave a place open, what is
/// certain is counted: from 7–8 to 4–5 two places are won at least.
package struct PlaceCount: Hashable, Sendable {
  package private(set) var won = 0
  package private(set) var lost = 0
  /// How many ways between neighbouring mark points may have won or lost more than is counted.
  package private(set) var unclear = 0

  /// Whether nothing more can have been won or lost than is counted.
  package var isExact: Bool { unclear == 0 }

  fileprivate init(_ places: [ClosedRange<Int>]) {
    guard var from = places.first else { return }
    for (before, place) in zip(places, places.dropFirst()) {
      if before.count > 1 || place.count > 1 { unclear += 1 }
      let gain = from.lowerBound - place.upperBound
      let loss = place.lowerBound - from.upperBound
      won += max(gain, 0)
      lost += max(loss, 0)
      // What cannot be told yet from where it was counted last may be told further on.
      let isWithin = from.lowerBound <= place.lowerBound && place.upperBound <= from.upperBound
      if gain > 0 || loss > 0 || isWithin { from = place }
    }
  }
}

extension Replay {
  /// The places won and lost by an entry where one stands, up to a mark point.
  package func placeCount(
    of id: EntryID, in state: RaceState, upTo end: Distance = .longest
  ) -> PlaceCount {
    let race = RaceSoFar(self, state)
    return PlaceCount(
      race.marks.filter { race.distance(of: $0) <= end }.compactMap { mark in
        guard let placing = race.placing(of: id, at: mark) else { return nil }
        guard placing.isShared else { return placing.number...placing.number }
        let level = entryIDs.count { race.placing(of: $0, at: mark)?.number == placing.number }
        return placing.number...max(placing.last, placing.number + level - 1)
      })
  }
}
