import Athletics

/// How far an entry is behind a reference, in time, and where that was measured.
package struct Gap: Hashable, Sendable {
  package let difference: TimeDifference
  /// The mark point where both have a time; nothing at the finish.
  package let markPoint: Distance?
  package let provenance: Provenance
  /// Whether it is shown while the athletes have gone on from where it was measured.
  package let isStale: Bool

  /// The gap between two times at one place.
  fileprivate init(
    _ own: Attested<Reading>, behind other: Attested<Reading>, at markPoint: Distance?,
    isStale: Bool = false
  ) {
    difference = TimeDifference(from: other.value, to: own.value)
    provenance = own.provenance.weakest(other.provenance)
    self.markPoint = markPoint
    self.isStale = isStale
  }

  /// The gap as shown: `+0.14`, with `~` where it is no longer measured, or rests on an estimate.
  package var text: String {
    (isStale || provenance.origin == .estimated ? "~" : "") + difference.signedText
  }
}

extension Replay {
  /// The gap of an entry to a reference at a state: in the result between marks, at a mark point
  /// between the times there, at an instant at the last mark point for which both have a time.
  ///
  /// Nothing for the reference itself, and where the figures are not known.
  package func gap(of id: EntryID, to reference: Reference, in state: RaceState) -> Gap? {
    if reference == .entry(id) { return nil }
    switch state.way {
    case .atStart: return nil
    case .result: return finishGap(of: id, to: reference, in: state.sheet)
    case .atMarkPoint(let markPoint):
      return column(at: markPoint).flatMap { gap(of: id, to: reference, in: $0, state) }
    case .atInstant(let instant):
      return gap(of: id, to: reference, at: instant, in: state)
    }
  }

  private func finishGap(of id: EntryID, to reference: Reference, in sheet: ResultSheet?) -> Gap? {
    guard let sheet, let own = sheet[id]?.soundMark, !(sheet[id]?.isOut ?? true) else { return nil }
    let other: EntryID?
    switch reference {
    case .entry(let chosen): other = chosen
    case .leader: other = sheet.first
    case .run(let run):
      guard let finish = race.discipline.raceDistance, let theirs = run.reading(at: finish) else {
        return nil
      }
      return Gap(own, behind: theirs, at: nil)
    }
    guard let other, other != id, let line = sheet[other], !line.isOut, let reading = line.soundMark
    else { return nil }
    return Gap(own, behind: reading, at: nil)
  }

  private func gap(
    of id: EntryID, to reference: Reference, in column: MarkColumn, _ state: RaceState
  ) -> Gap? {
    guard let own = column.sound(id), state.outcomes[id] == nil else { return nil }
    let other: Attested<Reading>?
    switch reference {
    case .entry(let chosen): other = column.sound(chosen)
    case .leader:
      // Of those still in the race; the leader as they passed may be out since.
      if state.first == id { return nil }
      other = state.first.flatMap { column.deciding($0) } ?? column.unnamedLeader
    case .run(let run): other = run.reading(at: column.markPoint)
    }
    return other.map { Gap(own, behind: $0, at: column.markPoint) }
  }

  private func gap(
    of id: EntryID, to reference: Reference, at instant: RaceTime, in state: RaceState
  ) -> Gap? {
    let other: EntryID?
    switch reference {
    case .entry(let chosen): other = chosen
    case .leader: other = state.order.first
    case .run(let run): return gap(of: id, to: run, at: instant, in: state)
    }
    if other == id || state.outcomes[id] != nil { return nil }
    if let other, state.lastSeen[id.index] == .finish, state.lastSeen[other.index] == .finish {
      return finishGap(of: id, to: reference, in: firstSheet)
    }
    for column in columns.reversed() {
      guard let own = column.sound(id), own.value.time <= instant else { continue }
      let theirs = other.flatMap { column.sound($0) }
      if let theirs, theirs.value.time <= instant {
        return Gap(
          own, behind: theirs, at: column.markPoint,
          isStale: max(own.value.time, theirs.value.time) < instant)
      }
      if theirs == nil, reference == .leader, let unnamed = column.unnamedLeader {
        return Gap(
          own, behind: unnamed, at: column.markPoint, isStale: own.value.time < instant)
      }
    }
    return nil
  }

  /// The gap to a run at the last mark point that the entry has passed where the run has a time.
  private func gap(
    of id: EntryID, to run: ReferenceRun, at instant: RaceTime, in state: RaceState
  ) -> Gap? {
    if state.lastSeen[id.index] == .finish {
      if let gap = finishGap(of: id, to: .run(run), in: firstSheet) { return gap }
    }
    for column in columns.reversed() {
      guard let own = column.sound(id), own.value.time <= instant,
        let theirs = run.reading(at: column.markPoint)
      else { continue }
      return Gap(own, behind: theirs, at: column.markPoint, isStale: own.value.time < instant)
    }
    return nil
  }
}
