import Athletics

/// The medals of one race as it stands: the certain ones, and those that the figures leave open.
package struct RaceMedals: Hashable, Sendable {
  /// A medal that someone has, or would have.
  package struct Award: Hashable, Sendable {
    package let medal: Medal
    package let entry: EntryID
    package let nation: Nation
  }

  /// Medals that are not separable or not known, and who may have them; nobody named where nobody
  /// is known.
  package struct Open: Hashable, Sendable {
    package let medals: [Medal]
    package let candidates: [EntryID]
  }

  package let certain: [Award]
  package let open: [Open]
  /// Whether they can still change: the result is not official.
  package let isProvisional: Bool
}

extension Replay {
  /// The medals that the race gives if it ends as it stands; nothing where it gives none.
  ///
  /// Only known places give medals. A place that several have is certain only where a source calls
  /// it a dead heat; two golds then mean no silver.
  package func medals(in state: RaceState) -> RaceMedals? {
    guard race.awardsMedals else { return nil }
    var certain: [RaceMedals.Award] = []
    var open: [RaceMedals.Open] = []
    let standing = state.order.filter { state.placing(of: $0) != nil }.prefix(state.countedPlaces)
    var next = 1
    while let medal = Medal(rawValue: next) {
      if let dense = state.sheet?.densePlace, dense <= next || dense <= Medal.bronze.rawValue,
        standing.count(where: { (state.placing(of: $0)?.number ?? 0) < dense }) < next
      {
        open.append(contested(from: dense, of: standing, left: next, in: state))
        break
      }
      let holders = standing.filter { state.placing(of: $0)?.number == next }
      let isDeadHeat = holders.count > 1 && isDeadHeat(holders, in: state)
      let isClear = holders.count == 1 && !(state.placing(of: holders[0])?.isShared ?? true)
      if holders.isEmpty {
        open.append(RaceMedals.Open(medals: [medal], candidates: []))
        next += 1
      } else if isClear || isDeadHeat {
        for id in holders {
          let entry = startList[id]
          if let nation = entry.nation, entry.nationOrigin != .estimated {
            certain.append(RaceMedals.Award(medal: medal, entry: id, nation: nation))
          } else {
            open.append(RaceMedals.Open(medals: [medal], candidates: [id]))
          }
        }
        next += holders.count
      } else {
        let contested = notSeparable(from: holders, in: state)
        let medals = (next..<(next + max(contested.count, 1))).compactMap(Medal.init(rawValue:))
        open.append(RaceMedals.Open(medals: medals, candidates: contested))
        next += max(contested.count, 1)
      }
    }
    return RaceMedals(
      certain: certain, open: Self.merged(open), isProvisional: !state.isOfficial)
  }

  /// The medals that are left where a list counts on after equal places without skipping: by one way
  /// of counting they are those of the next places given, by the other of nobody named.
  private func contested(
    from dense: Int, of standing: ArraySlice<EntryID>, left next: Int, in state: RaceState
  ) -> RaceMedals.Open {
    RaceMedals.Open(
      medals: (next...Medal.bronze.rawValue).compactMap(Medal.init(rawValue:)),
      candidates: standing.filter { id in
        let number = state.placing(of: id)?.number ?? 0
        return number >= dense && number <= Medal.bronze.rawValue
      })
  }

  private func isDeadHeat(_ holders: [EntryID], in state: RaceState) -> Bool {
    guard let sheet = state.sheet, let first = holders.first else { return false }
    return holders.dropFirst().allSatisfy { sheet.areDeadHeat(first, $0) }
  }

  /// Those who share a place, with the ones next to them in the order who share theirs too.
  private func notSeparable(from holders: [EntryID], in state: RaceState) -> [EntryID] {
    guard let first = holders.first, let start = state.order.firstIndex(of: first) else {
      return holders
    }
    var group: [EntryID] = []
    for id in state.order[start...] {
      guard let placing = state.placing(of: id), placing.isShared else { break }
      if !holders.contains(id), placing.number > Medal.bronze.rawValue { break }
      group.append(id)
    }
    return group
  }

  /// Medals that nobody is known for, named together.
  private static func merged(_ open: [RaceMedals.Open]) -> [RaceMedals.Open] {
    let unknown = open.filter(\.candidates.isEmpty).flatMap(\.medals)
    let others = open.filter { !$0.candidates.isEmpty }
    return unknown.isEmpty
      ? others : others + [RaceMedals.Open(medals: unknown, candidates: [])]
  }
}
