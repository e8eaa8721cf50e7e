import Athletics

/// What gaps are told against.
package enum Reference: Hashable, Sendable {
  case leader
  case entry(EntryID)
}

/// How far an entry is behind a reference, in time, and where that was measured.
package struct Gap: Hashable, Sendable {
  package let difference: TimeDifference
  /// The mark point where both have a time; nothing at the finish.
  package let markPoint: Distance?
  package let provenance: Provenance
  /// Whether it is shown while the athletes have gone on from where it was measured.
  package let isStale: Bool

  /// The gap as shown: `+0.14`, with `~` where it is no longer measured.
  package var text: String { (isStale ? "~" : "") + difference.signedText }
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
      return column(at: markPoint).flatMap { gap(of: id, to: reference, in: $0, isStale: false) }
    case .atInstant(let instant):
      return gap(of: id, to: reference, at: instant, in: state)
    }
  }

  private func finishGap(of id: EntryID, to reference: Reference, in sheet: ResultSheet?) -> Gap? {
    guard let sheet, let own = sheet[id]?.reading, !(sheet[id]?.isOut ?? true) else { return nil }
    let other: EntryID?
    switch reference {
    case .entry(let chosen): other = chosen
    case .leader: other = sheet.order.first { sheet.placing(of: $0)?.number == 1 }
    }
    guard let other, other != id, let line = sheet[other], !line.isOut, let reading = line.reading
    else { return nil }
    return Gap(
      difference: TimeDifference(from: reading.value, to: own.value), markPoint: nil,
      provenance: own.provenance.weakest(reading.provenance), isStale: false)
  }

  private func gap(
    of id: EntryID, to reference: Reference, in column: MarkColumn, isStale: Bool
  ) -> Gap? {
    guard let own = column.reading(of: id) else { return nil }
    let other: Attested<Reading>?
    switch reference {
    case .entry(let chosen): other = column.reading(of: chosen)
    case .leader:
      if column.order.first == id, column.placings[id.index]?.number == 1 { return nil }
      other = column.leaderReading
    }
    guard let other else { return nil }
    return Gap(
      difference: TimeDifference(from: other.value, to: own.value), markPoint: column.markPoint,
      provenance: own.provenance.weakest(other.provenance), isStale: isStale)
  }

  private func gap(
    of id: EntryID, to reference: Reference, at instant: RaceTime, in state: RaceState
  ) -> Gap? {
    let other: EntryID?
    switch reference {
    case .entry(let chosen): other = chosen
    case .leader: other = state.order.first
    }
    if other == id { return nil }
    if let other, state.lastSeen[id.index] == .finish, state.lastSeen[other.index] == .finish {
      return finishGap(of: id, to: reference, in: sheets.first)
    }
    for index in columns.indices.reversed() {
      guard let own = columns[index].reading(of: id), own.value.time <= instant else { continue }
      if case .entry(let chosen) = reference {
        guard let theirs = columns[index].reading(of: chosen), theirs.value.time <= instant else {
          continue
        }
      }
      if let gap = gap(of: id, to: reference, in: columns[index], isStale: true) { return gap }
    }
    return nil
  }
}
