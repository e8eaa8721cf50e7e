import Athletics

/// How far an entry was behind a reference at one mark point.
package struct GapPoint: Hashable, Sendable {
  package let markPoint: Distance
  /// Positive behind the reference, negative before it.
  package let difference: TimeDifference
  package let provenance: Provenance
  /// Whether it is the gap of the one whom gaps are told to, and so exactly nothing.
  package let isReference: Bool
}

/// The place of an entry at one mark point.
package struct PlacePoint: Hashable, Sendable {
  package let markPoint: Distance
  package let placing: Placing
}

extension Replay {
  /// The gaps of an entry to a reference at the mark points that both have passed where one stands,
  /// by distance.
  ///
  /// The leader is whoever led at each mark point, named or not. Whoever is the reference is behind
  /// it by exactly nothing, also where the time is not known. At the finish the gap is between official
  /// marks, and those who are out have none; a mark point without either's time is left out, not
  /// bridged.
  package func gaps(
    of id: EntryID, to reference: Reference, in state: RaceState
  ) -> [GapPoint] {
    gaps(of: [id], to: reference, in: state).first ?? []
  }

  /// The same of each of several.
  package func gaps(
    of ids: [EntryID], to reference: Reference, in state: RaceState
  ) -> [[GapPoint]] {
    let race = RaceSoFar(self, state)
    var gaps: [[GapPoint]] = Array(repeating: [], count: ids.count)
    for mark in race.marks {
      guard let other = race.reading(of: reference, at: mark) else {
        if reference == .leader, let first = race.soleLeader(at: mark),
          let place = race.placing(of: first, at: mark), let row = ids.firstIndex(of: first)
        {
          gaps[row].append(.ofLeader(at: race.distance(of: mark), place.provenance))
        }
        continue
      }
      let chosen: EntryID? =
        switch reference {
        case .entry(let chosen): chosen
        case .leader: race.leader(at: mark)?.id
        case .run: nil
        }
      let markPoint = race.distance(of: mark)
      for (row, id) in ids.enumerated() {
        guard let own = race.markForGaps(of: id, at: mark) else { continue }
        gaps[row].append(
          GapPoint(from: other, to: own, at: markPoint, isReference: id == chosen))
      }
    }
    return gaps
  }

  /// The places of an entry at the mark points that it has passed where one stands, by distance;
  /// a mark point where its place is not known is left out.
  package func places(of id: EntryID, in state: RaceState) -> [PlacePoint] {
    let race = RaceSoFar(self, state)
    return race.marks.compactMap { mark in
      race.placing(of: id, at: mark).map {
        PlacePoint(markPoint: race.distance(of: mark), placing: $0)
      }
    }
  }
}

extension GapPoint {
  /// Between two times at a mark point.
  init(
    from other: Attested<Reading>, to own: Attested<Reading>, at markPoint: Distance,
    isReference: Bool
  ) {
    let difference = TimeDifference(from: other.value, to: own.value)
    self.init(
      markPoint: markPoint, difference: isReference ? difference.nothing : difference,
      provenance: own.provenance.weakest(other.provenance), isReference: isReference)
  }

  /// Of whoever is known to lead, though not when.
  fileprivate static func ofLeader(at markPoint: Distance, _ worth: Provenance) -> GapPoint {
    GapPoint(
      markPoint: markPoint,
      difference: TimeDifference(
        range: TimeRange(lower: .zero, upper: .zero), decimals: 0, rangeDecimals: 0),
      provenance: worth, isReference: true)
  }
}

extension TimeDifference {
  /// Exactly nothing, printed as finely as this difference.
  fileprivate var nothing: TimeDifference {
    TimeDifference(
      range: TimeRange(lower: .zero, upper: .zero), decimals: decimals,
      rangeDecimals: rangeDecimals)
  }
}
