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

  /// Counts from mark to mark; nothing stands for a mark where the place is not known.
  fileprivate init(_ places: [ClosedRange<Int>?]) {
    var from: ClosedRange<Int>?
    var isLastOpen = false
    var hasSkipped = false
    for place in places {
      guard let place else {
        hasSkipped = from != nil
        continue
      }
      defer { (isLastOpen, hasSkipped) = (place.count > 1, false) }
      guard let start = from else {
        from = place
        continue
      }
      if isLastOpen || place.count > 1 || hasSkipped { unclear += 1 }
      let gain = start.lowerBound - place.upperBound
      let loss = place.lowerBound - start.upperBound
      won += max(gain, 0)
      lost += max(loss, 0)
      // What cannot be told yet from where it was counted last may be told further on.
      let isWithin = start.lowerBound <= place.lowerBound && place.upperBound <= start.upperBound
      if gain > 0 || loss > 0 || isWithin { from = place }
    }
  }
}

extension Replay {
  /// The places won and lost by an entry where one stands, up to a mark point.
  ///
  /// The finish counts as it was first told: a disqualification afterwards overtakes nobody.
  package func placeCount(
    of id: EntryID, in state: RaceState, upTo end: Distance = .longest
  ) -> PlaceCount {
    placeCounts(in: state, upTo: end, of: [id]).first ?? PlaceCount([])
  }

  /// The same for everyone, by the entry's index.
  package func placeCounts(in state: RaceState) -> [PlaceCount] {
    placeCounts(in: state, upTo: .longest, of: entryIDs)
  }

  private func placeCounts(
    in state: RaceState, upTo end: Distance, of ids: [EntryID]
  ) -> [PlaceCount] {
    let asRun = state.way == .result ? self.state(at: .step(.finish)) : state
    let race = RaceSoFar(self, asRun)
    var places: [[ClosedRange<Int>?]] = Array(repeating: [], count: ids.count)
    for mark in race.marks where race.distance(of: mark) <= end {
      let placings = entryIDs.map { race.placing(of: $0, at: mark) }
      var counts: [Int: Int] = [:]
      for case let placing? in placings { counts[placing.number, default: 0] += 1 }
      for (index, id) in ids.enumerated() {
        places[index].append(
          placings[id.index].map { placing in
            guard placing.isShared else { return placing.number...placing.number }
            let level = counts[placing.number, default: 1]
            return placing.number...max(placing.last, placing.number + level - 1)
          })
      }
    }
    return places.map { PlaceCount($0) }
  }
}
