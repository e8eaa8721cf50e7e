import Athletics

/// A run to tell gaps against that is not an entry’s own: an even pace, the fastest stretches put
/// together, or what someone ran in another race.
package struct ReferenceRun: Hashable, Sendable {
  /// What kind of run it is.
  package enum Kind: Hashable, Sendable {
    /// The same speed all the way, for a time that somebody stated.
    case evenPace(PrintedTime)
    /// The same speed all the way, for the time of a record: not how the record was run.
    case record(Record)
    /// The fastest of everyone for each stretch, put together.
    case fastestStretches
    /// What somebody ran in another race; nobody is named for the front of it.
    case otherRace(Race, Athlete?)
  }

  /// Whose times of another race are asked for.
  package enum Runner: Hashable, Sendable {
    case winner
    case athlete(Athlete)
    /// Whoever led at each mark point, named or not.
    case front
  }

  package let kind: Kind
  /// By distance; none at the start.
  package let points: [Split]

  init(_ kind: Kind, points: [Split]) {
    self.kind = kind
    self.points = points.sorted { $0.distance < $1.distance }
  }

  /// The time at a distance, where it is known just there: nothing is put in between.
  package func reading(at distance: Distance) -> Attested<Reading>? {
    let index = points.partition { $0.distance < distance }
    return index < points.count && points[index].distance == distance ? points[index].reading : nil
  }

  /// How far the run has come at an instant: nothing past its last point.
  ///
  /// A pace, and the fastest stretches, run in a straight line from point to point. Somebody’s run of
  /// another race is placed by the rule for runners: by times that can be true together, an estimate
  /// between two that are at most half the race apart, and nowhere else.
  package func distance(at instant: RaceTime) -> Distance? {
    if case .otherRace(let race, _) = kind {
      let timed = points.filter { !$0.reading.isEstimated }
      let place = KnownSplits(SoundTimes(timed, in: race).sound, in: race.discipline)
        .position(at: instant, finish: race.discipline.raceDistance)
      switch place?.basis {
      case .known, .between: return place?.distance
      case .lastSeen, .finished, nil: return nil
      }
    }
    var last = (distance: Distance.zero, time: RaceTime.zero)
    for point in points {
      let next = (distance: point.distance, time: point.reading.value.range.middle)
      if instant <= next.time, next.time > last.time {
        let length = Int128((next.distance - last.distance).millimetres)
        let part = Int128((instant - last.time).ticks)
        let whole = Int128((next.time - last.time).ticks)
        guard part >= 0 else { return last.distance }
        let rounded = (2 * length * part + whole) / (2 * whole)
        return Distance(millimetres: last.distance.millimetres + Int(clamping: rounded))
      }
      last = next
    }
    return nil
  }
}

extension Replay {
  /// The same speed all the way: its times at every mark point and at the finish; nothing for a race
  /// without a distance.
  ///
  /// It is what somebody stated and no figure of a race, so it makes no gap doubtful.
  package func evenPace(_ time: PrintedTime) -> ReferenceRun? {
    evenPace(time, .evenPace(time), Provenance(.official, .twoSources))
  }

  /// A record at an even pace; worth as much as the record’s time is.
  package func evenPace(_ record: Record) -> ReferenceRun? {
    evenPace(record.time, .record(record), record.provenance)
  }

  private func evenPace(
    _ printed: PrintedTime, _ kind: ReferenceRun.Kind, _ provenance: Provenance
  ) -> ReferenceRun? {
    guard let length = race.discipline.raceDistance, length > .zero, printed.time > .zero else {
      return nil
    }
    let marks = columns.map(\.markPoint).filter { $0 < length } + [length]
    return ReferenceRun(
      kind,
      points: marks.map { mark in
        let ticks = Int128(printed.time.ticks) * Int128(mark.millimetres)
        let rounded = (ticks * 2 + Int128(length.millimetres)) / (2 * Int128(length.millimetres))
        let reading = Reading(
          PrintedTime(time: RaceTime(ticks: Int64(clamping: rounded)), decimals: 4), .exact)
        return Split(distance: mark, reading: Attested(reading, provenance))
      })
  }

  /// What somebody ran in this race, for another race to be told against, or for another athlete of
  /// the same race; nothing where no time of theirs is known.
  package func run(
    of runner: ReferenceRun.Runner, inSameRace isSame: Bool = false
  ) -> ReferenceRun? {
    let whole = RaceSoFar(self, latestState)
    let entry: EntryID?
    switch runner {
    case .front: entry = nil
    case .winner:
      entry = winner
      guard entry != nil else { return nil }
    case .athlete(let athlete):
      entry = entryIDs.first { startList[$0].athlete.identity == athlete.identity }
      guard entry != nil else { return nil }
    }
    let points = whole.marks.compactMap { mark -> Split? in
      let reading =
        entry.map { whole.markForGaps(of: $0, at: mark) } ?? whole.leader(at: mark)?.reading
      return reading.map {
        let told = isSame ? $0 : Attested($0.value.apart, $0.provenance)
        return Split(distance: whole.distance(of: mark), reading: told)
      }
    }
    guard !points.isEmpty else { return nil }
    return ReferenceRun(
      .otherRace(race, entry.map { startList[$0].athlete }), points: points)
  }

  /// Who is in first place in the latest result, alone.
  package var winner: EntryID? { lastSheet?.winner }
}
