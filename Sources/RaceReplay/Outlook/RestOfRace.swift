import Athletics

/// The part of the course that an athlete still has to run, and the figures at its start.
struct RestOfRace {
  let replay: Replay
  let soFar: RaceSoFar
  let id: EntryID
  /// Where the athlete was last timed.
  let mark: RaceSoFar.Mark
  let own: Attested<Reading>
  let from: Distance
  let length: Distance

  private var remaining: Distance { length - from }

  func needs(against reference: Reference) -> [Outlook.Need] {
    var needs: [Outlook.Need] = []
    let leader = soFar.soleLeader(at: mark).flatMap { isOut($0) ? soFar.state.leader : $0 }
    if let leader, leader != id, let need = chase(leader, .leader(leader)) { needs.append(need) }
    if let third = thirdPlaced, third != leader, let need = chase(third, .medal(third)) {
      needs.append(need)
    }
    switch reference {
    case .leader: break
    case .entry(let other):
      if other != id, other != leader, let need = chase(other, .reference(reference)) {
        needs.append(need)
      }
    case .run(let run):
      if let finish = run.reading(at: length) {
        needs.append(within(finish, .reference(reference)))
      }
    }
    for record in replay.race.records where !Self.isReference(record, reference) {
      let finish = Attested(Reading.roundedUp(record.time), record.provenance)
      needs.append(within(finish, .record(record)))
    }
    return needs
  }

  /// Whoever is third where the athlete was last timed, if medals are given and the athlete is
  /// behind.
  private var thirdPlaced: EntryID? {
    guard replay.race.awardsMedals, let place = soFar.placing(of: id, at: mark),
      place.number > Medal.bronze.rawValue
    else { return nil }
    let third = replay.entryIDs.filter {
      soFar.placing(of: $0, at: mark)?.number == Medal.bronze.rawValue
    }
    return third.count == 1 && !isOut(third[0]) ? third[0] : nil
  }

  private func isOut(_ id: EntryID) -> Bool { soFar.state.outcomes[id] != nil }

  /// What it takes to reach somebody who is ahead, told apart from the athlete.
  private func chase(_ other: EntryID, _ goal: Outlook.Goal) -> Outlook.Need? {
    guard let theirs = soFar.sound(other, at: mark), theirs.deciding != nil,
      theirs.value.isBefore(own.value)
    else { return nil }
    return Outlook.Need(
      goal: goal, demand: .faster(TimeDifference(from: theirs.value, to: own.value)),
      provenance: own.provenance.weakest(theirs.provenance), isOutOfReach: false)
  }

  /// What the rest has to be run in for a time at the finish.
  private func within(_ finish: Attested<Reading>, _ goal: Outlook.Goal) -> Outlook.Need {
    let rest = TimeDifference(from: own.value, to: finish.value)
    let isOutOfReach =
      replay.race.impossibility(of: rest, from: from, to: length) != nil
    return Outlook.Need(
      goal: goal, demand: .within(rest), provenance: own.provenance.weakest(finish.provenance),
      isOutOfReach: isOutOfReach)
  }

  private static func isReference(_ record: Record, _ reference: Reference) -> Bool {
    guard case .run(let run) = reference else { return false }
    return run.kind == .record(record)
  }

  /// The finish at the pace of the last stretch, which lies before the mark or begins at the gun.
  var projection: Outlook.Projection? {
    var start = Distance.zero
    var stretch = TimeDifference(fromGunTo: own.value)
    for earlier in soFar.marks[..<soFar.position(of: mark)].reversed() {
      guard let reading = soFar.sound(id, at: earlier)?.deciding else { continue }
      start = soFar.distance(of: earlier)
      stretch = TimeDifference(from: reading, to: own.value)
      break
    }
    let run = from - start
    guard run > .zero, stretch.range.lower > .zero,
      replay.race.impossibility(of: stretch, from: start, to: from) == nil
    else { return nil }
    func scaled(_ time: RaceTime) -> RaceTime? {
      let ticks = Int128(time.ticks) * Int128(remaining.millimetres) / Int128(run.millimetres)
      return ticks <= Int128(RaceTime.longest.ticks) ? RaceTime(ticks: Int64(ticks)) : nil
    }
    guard let least = scaled(stretch.range.lower), let most = scaled(stretch.range.upper) else {
      return nil
    }
    let range = TimeRange(lower: own.value.range.lower + least, upper: own.value.range.upper + most)
    return Outlook.Projection(
      time: TimeDifference(
        range: range, decimals: min(stretch.decimals, 1),
        rangeDecimals: min(stretch.decimals + 1, 2)),
      stretch: Segment(from: start, to: from))
  }
}
