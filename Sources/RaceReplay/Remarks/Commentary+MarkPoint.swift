import Athletics

extension Commentary {
  /// The packs at a mark point, where everyone's time is known there.
  func packs(
    _ column: MarkColumn, _ race: RaceSoFar, _ timed: [(id: EntryID, reading: Reading)]
  ) -> [Pack] {
    guard column.missingTimes == 0, !replay.race.isFieldPartial, timed.count > 1,
      timed.count == column.passes.count(where: { $0 != nil })
    else { return [] }
    return replay.packs(at: column.markPoint, within: Pack.usualGap, in: race.state)
  }

  /// Who is at the front: level ones, the first pack, a leader who is clear; what has not changed since
  /// it was last told is not repeated.
  mutating func tellFront(
    _ column: MarkColumn, _ race: RaceSoFar, _ index: Int, _ packs: [Pack],
    _ timed: [(id: EntryID, reading: Reading)]
  ) {
    let first = column.order.filter { column.placings[$0.index]?.number == 1 }
    let level = first.count > 1 ? first.sorted() : []
    if !level.isEmpty, level != lastLevel { say(.level(first)) }
    lastLevel = level
    if first.isEmpty, column.unnamedLeader != nil { say(.leaderNotNamed(column.leaderCandidates)) }

    guard let pack = packs.first, pack.entries.sorted() != lastPack else { return }
    lastPack = pack.entries.sorted()
    if pack.entries.count > 1 {
      say(.leadingPack(pack, of: timed.count))
    } else if race.soleLeader(at: .column(index)) == timed[0].id {
      let lead = TimeDifference(from: timed[0].reading, to: timed[1].reading)
      say(.clear(timed[0].id, lead: lead, over: timed[1].id))
    }
  }

  /// Who is where, where the places of more are reported than their times.
  mutating func tellPlaces(_ column: MarkColumn) {
    let placed = column.order.filter { column.placings[$0.index]?.isReported ?? false }
    let timed = placed.count { column[$0]?.deciding != nil }
    guard placed.count > 1, timed * 2 <= placed.count else { return }
    say(
      .places(
        placed.compactMap { id in
          column.placings[id.index].map { Remark.Placed(entry: id, place: $0.number) }
        }))
  }

  /// Who opened a gap behind them at the mark point before and has kept it.
  mutating func tellBreak(
    _ column: MarkColumn, _ packs: [Pack], _ timed: [(id: EntryID, reading: Reading)]
  ) {
    /// The gap behind so many, where a pack ends there.
    func gap(behind count: Int) -> TimeDifference? {
      var ahead = 0
      for pack in packs where ahead < count { ahead += pack.entries.count }
      guard ahead == count, count < timed.count else { return nil }
      return TimeDifference(from: timed[count - 1].reading, to: timed[count].reading)
    }
    if let opened, let lead = gap(behind: opened.front.count),
      Set(opened.front) == Set(timed.prefix(opened.front.count).map(\.id))
    {
      say(.away(opened.front, since: opened.since, lead: lead, then: opened.lead))
    }
    opened = nil
    let front = packs.first?.entries ?? []
    // Of a front larger than that one would say rather who has lost touch.
    if front.count > 1, front.count <= timed.count / 2, front.count < frontBefore.count,
      frontBefore.isSuperset(of: front),
      let lead = gap(behind: front.count)
    {
      opened = (front, column.markPoint, lead)
    }
    frontBefore = Set(front)
  }

  /// Whether the leader is ahead of the even pace of a record, where that has changed.
  mutating func tellRecordPace(_ column: MarkColumn) {
    guard let leader = column.certainLeader, let id = leader.id,
      let own = leader.reading.deciding
    else { return }
    let behind = recordRuns.compactMap { record, run in
      run.reading(at: column.markPoint).map {
        (record: record, by: TimeDifference(from: $0.value, to: own))
      }
    }
    let best = behind.first { $0.by.range.upper < .zero }
    guard best?.record != recordPace else { return }
    if let best {
      say(.insideRecord(id, best.record, by: best.by.reversed))
    } else if let lost = behind.first(where: { $0.record == recordPace }),
      lost.by.range.lower > .zero
    {
      say(.outsideRecord(id, lost.record, by: lost.by))
    } else {
      return
    }
    recordPace = best?.record
  }

  /// The orders over parts of the course that are told here.
  mutating func tellOrders(at stage: Stage) {
    for report in replay.notes where report.stage == stage {
      guard case .ranInOrder(let told) = report.claim else { continue }
      say(.ranInOrder(Attested(told, report.provenance)))
    }
  }

  /// Who came closer to the one who led alone here and at the mark point before.
  mutating func tellChasers(_ race: RaceSoFar, _ index: Int) {
    guard index > 0, let leader = race.soleLeader(at: .column(index)),
      race.soleLeader(at: .column(index - 1)) == leader
    else { return }
    func gap(_ id: EntryID, _ column: Int) -> TimeDifference? {
      guard let own = race.sound(id, at: .column(column))?.deciding,
        let other = race.sound(leader, at: .column(column))?.deciding
      else { return nil }
      return TimeDifference(from: other, to: own)
    }
    let closer = replay.columns[index].order.compactMap {
      id -> (id: EntryID, by: TimeDifference)? in
      guard id != leader, let before = gap(id, index - 1), let now = gap(id, index),
        now.range.isBefore(before.range)
      else { return nil }
      return (id, now.gap(to: before))
    }
    guard let first = closer.first else { return }
    say(
      .gaining(
        closer.map(\.id), on: leader, since: replay.columns[index - 1].markPoint, by: first.by))
  }

  /// Who won the most places since the mark point before, where everyone's place is known at both
  /// and, whatever way level ones are parted, nobody can have won as many.
  mutating func tellGain(_ race: RaceSoFar, _ index: Int) {
    guard index > 0, replay.columns[index - 1].isComplete, replay.columns[index].isComplete else {
      return
    }
    let gains = replay.entryIDs.compactMap { id -> (id: EntryID, won: PlacesWon)? in
      guard let start = replay.columns[index - 1].places(of: id),
        let end = replay.columns[index].places(of: id)
      else { return nil }
      return (id, PlacesWon(from: start, to: end))
    }
    guard let best = PlacesWon.most(gains) else { return }
    say(
      .largestGain(best.id, places: best.won.certain, since: replay.columns[index - 1].markPoint))
  }

  /// The least field in which coming through is told.
  private static let leastField = 8
  private static let front = 3

  /// Who has come to the first three for certain at a mark point where everyone’s place is known.
  mutating func tellRises(_ index: Int) {
    let column = replay.columns[index]
    let places = replay.entryIDs.map { column.places(of: $0) }
    if column.isComplete {
      tellRises(
        to: places, of: column.order.prefix(Self.front), field: column.order.count, before: index)
    }
    if farthestBack.count < places.count {
      farthestBack += Array(repeating: nil, count: places.count - farthestBack.count)
    }
    for (index, places) in places.enumerated() {
      guard let places else { continue }
      if places.lowerBound > farthestBack[index]?.places.lowerBound ?? 0 {
        farthestBack[index] = (column.markPoint, places)
      }
    }
  }

  /// Who has come to the first three at the finish.
  mutating func tellRises(_ sheet: ResultSheet) {
    guard !replay.race.isFieldPartial else { return }
    let placed = sheet.order.filter { sheet.placing(of: $0) != nil }
    let places = replay.entryIDs.map { id in
      sheet.placing(of: id).map { $0.number...max($0.number, $0.last) }
    }
    tellRises(
      to: places, of: placed.prefix(Self.front), field: placed.count,
      before: replay.columns.endIndex)
  }

  /// Tells of each who was in the back half at an earlier mark point, once.
  private mutating func tellRises(
    to places: [ClosedRange<Int>?], of front: some Sequence<EntryID>, field: Int, before index: Int
  ) {
    guard field >= Self.leastField else { return }
    for id in front where !risen.contains(id) {
      guard let end = places[id.index], end.upperBound <= Self.front,
        farthestBack.indices.contains(id.index), let start = farthestBack[id.index],
        start.places.lowerBound > field / 2
      else { continue }
      risen.insert(id)
      // Told from the last mark point that most of the places were won after.
      let most = (start.places.lowerBound - end.upperBound) * 3 / 4
      let turn = replay.columns[..<index].lazy.reversed().compactMap { column in
        column.places(of: id).map { (at: column.markPoint, places: $0) }
      }.first { $0.places.lowerBound > field / 2 && $0.places.lowerBound - end.upperBound > most }
      let from = turn ?? start
      say(
        .rise(
          id, from: from.places, at: from.at, to: end,
          places: from.places.lowerBound - end.upperBound))
    }
  }

  /// Who was the fastest over the laps, stretches and last metres that end here; whoever was over
  /// several of them in one remark.
  mutating func tellSegments(endingAt end: Distance, _ field: ComparedField) {
    var fastest: [(id: EntryID, segments: [Remark.FastestSegment])] = []
    for segment in segmentsByEnd[end] ?? [] {
      let column = SegmentColumn(segment, in: field)
      guard let id = column.fastest, let time = column.times[id.index] else { continue }
      let own = Remark.FastestSegment(segment: segment, time: time.difference)
      if let index = fastest.firstIndex(where: { $0.id == id }) {
        fastest[index].segments.append(own)
      } else {
        fastest.append((id, [own]))
      }
    }
    for own in fastest { say(.fastest(own.id, own.segments)) }
  }

  /// Times that cannot be right, each since the last one before that can.
  mutating func tellImpossible(_ race: RaceSoFar, _ mark: RaceSoFar.Mark) {
    let end = race.distance(of: mark)
    for id in replay.entryIDs where replay.ways[id.index].hasImpossible {
      guard let why = race.impossibility(of: id, at: mark),
        let reading = race.reading(of: id, at: mark)?.value
      else { continue }
      let before = race.marks[..<race.position(of: mark)].last { race.sound(id, at: $0) != nil }
      let start = before.flatMap { race.sound(id, at: $0)?.value }
      let difference =
        start.map { TimeDifference(from: $0, to: reading) } ?? TimeDifference(fromGunTo: reading)
      let segment = Segment(from: before.map(race.distance) ?? .zero, to: end)
      say(.impossible(id, segment, difference, why))
    }
  }
}
