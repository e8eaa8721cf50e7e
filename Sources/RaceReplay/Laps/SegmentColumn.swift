import Athletics

/// One segment of the race for everyone: times, ranks, and what they are worth.
struct SegmentColumn {
  let segment: Segment
  /// By the entry's index.
  let times: [SegmentTime?]
  /// Who was faster than everyone else, told apart from all of them; nobody where a time is missing.
  let fastest: EntryID?
  /// How many who may have run it have no time that could be compared.
  let missingTimes: Int
  private let ranks: StandingRanks
  /// How many have each rank, by the rank.
  private let rankCounts: [Int32]
  private let rankedCount: Int
  private let isComplete: Bool
  /// How many have run it and were not timed; nothing where someone has yet to run it.
  private let unread: Int?
  private let best: RaceTime?
  private let field: ComparedField
  private let start: RaceSoFar.Mark?
  private let end: RaceSoFar.Mark?

  init(_ segment: Segment, in field: ComparedField) {
    self.segment = segment
    self.field = field
    let race = field.race
    (start, end) = (race.mark(at: segment.from), race.mark(at: segment.to))
    let ends = SegmentEnds(segment, in: race)
    let times = race.replay.entryIDs.map { ends.time(of: $0) }
    self.times = times
    var compared: [TimeRange?] = Array(repeating: nil, count: times.count)
    var missing = 0
    var unread = 0
    for id in race.replay.entryIDs where field.counts(id) {
      compared[id.index] = times[id.index]?.deciding
      guard compared[id.index] == nil, field.mayHaveRun(id, segment) else { continue }
      missing += 1
      if field.hasRun(id, segment) { unread += 1 }
    }
    missingTimes = missing
    self.unread = missing == unread ? unread : nil
    isComplete = missing == 0 && !field.isPartial
    let isCompared = compared.count { $0 != nil } > 1
    best = compared.lazy.compactMap { $0?.upper }.min()
    let ranks = StandingRanks(ranges: compared)
    self.ranks = ranks
    // A rank is one more than how many are ahead.
    rankCounts = ranks.ranks.reduce(into: Array(repeating: 0, count: times.count + 1)) {
      if let rank = $1 { $0[rank] += 1 }
    }
    rankedCount = ranks.ranks.count { $0 != nil }
    let first = rankCounts.dropFirst().first == 1 ? ranks.ranks.firstIndex(of: 1) : nil
    let isSole = isComplete && isCompared && first.map { ranks.last[$0] == 1 } ?? false
    fastest = isSole ? first.map { EntryID($0) } : nil
  }

  /// What is told of an entry in this segment.
  func cell(of id: EntryID, isOwnFastest: Bool) -> LapCell? {
    guard let time = times[id.index] else { return nil }
    let before = start.flatMap { field.race.places(of: id, at: $0) }
    let after = end.flatMap { field.race.places(of: id, at: $0) }
    return LapCell(
      difference: time.difference, provenance: time.provenance, rank: rank(of: id, time),
      standing: standing(of: id, time), isOwnFastest: isOwnFastest,
      placing: end.flatMap { field.race.placing(of: id, at: $0) },
      gain: before.flatMap { start in after.map { PlacesWon(from: start, to: $0) } },
      impossibility: time.impossibility)
  }

  /// The rank by the times; over the whole race the place of the result, which may be reported.
  private func rank(of id: EntryID, _ time: SegmentTime) -> Placing? {
    if segment.from == .zero, end == .finish { return field.race.placing(of: id, at: .finish) }
    guard let unread, !field.isPartial, let number = ranks.ranks[id.index],
      LinePlaces.areTold(read: rankedCount, missing: unread)
    else { return nil }
    let last = (ranks.last[id.index] ?? number) + unread
    return Placing(
      number: number, last: last, isShared: rankCounts[number] > 1 || last > number,
      isReported: false, provenance: time.provenance)
  }

  private func standing(of id: EntryID, _ time: SegmentTime) -> Fastest {
    if let best, best < time.difference.range.lower { return .slower }
    return fastest == id ? .fastest : .notSeparable
  }
}
