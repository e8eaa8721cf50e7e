import Athletics

/// What someone achieved, as a row of the results has it.
package enum RowMark: Hashable, Sendable {
  case time(Attested<Reading>)
  case mark(Attested<FieldMark>)
}

/// The gap in a row of the results.
package enum RowGap: Hashable, Sendable {
  /// Gaps are told to this one.
  case reference
  case behind(Gap)
}

/// The values that a row of the results is made of: every surface words and styles these, and decides
/// none anew.
extension Replay {
  /// What the result says of an entry as far as it is reached: as it stands, or at an instant once they
  /// have come in.
  package func line(of id: EntryID, in state: RaceState) -> ResultLine? {
    if let sheet = state.sheet { return sheet[id] }
    return state.lastSeen[id.index] == .finish ? firstSheet?[id] : nil
  }

  /// The time, or what was achieved in a field or combined event; who is out keeps it.
  package func mark(of id: EntryID, in state: RaceState) -> RowMark? {
    guard let line = line(of: id, in: state) else { return nil }
    return line.reading.map { .time($0) } ?? line.mark.map { .mark($0) }
  }

  /// How the race of an entry ended; nothing while it goes on, or where that is not known.
  package func outcome(of id: EntryID, in state: RaceState) -> Outcome? {
    let line = line(of: id, in: state)
    if let outcome = line?.outcome?.value ?? state.outcomes[id] { return outcome }
    let isPlaced = state.sheet != nil && state.placing(of: id) != nil
    return line?.reading != nil || line?.mark != nil || isPlaced ? .finished : nil
  }

  /// The time of an entry at a mark point, if it is known by then.
  package func split(
    of id: EntryID, at markPoint: Distance, in state: RaceState
  ) -> Attested<Reading>? {
    guard let reading = columnIndex(at: markPoint).flatMap({ columns[$0].reading(of: id) }) else {
      return nil
    }
    switch state.way {
    case .atStart: return nil
    case .atMarkPoint(let here): return markPoint <= here ? reading : nil
    case .atInstant(let instant): return reading.value.time <= instant ? reading : nil
    case .result: return reading
    }
  }

  /// The gap to a reference, or that it is told to this one, who has a time there.
  package func rowGap(of id: EntryID, to reference: Reference, in state: RaceState) -> RowGap? {
    if isReference(id, reference, in: state), hasTime(id, in: state) { return .reference }
    return gap(of: id, to: reference, in: state).map { .behind($0) }
  }

  /// The metres behind the reference in a result, an estimate; those ahead of it have a minus. Nothing
  /// for the reference itself.
  package func metres(
    of id: EntryID, to reference: Reference, in state: RaceState
  ) -> Margin.Metres? {
    guard let sheet = state.sheet else { return nil }
    switch reference {
    case .leader: return metresBehindWinner(of: id, in: sheet)
    case .run:
      guard let gap = gap(of: id, to: reference, in: state),
        let speed = finishSpeed(of: id, in: sheet)
      else { return nil }
      return Margin.Metres(gap.difference, at: speed)
    case .entry(let chosen):
      guard let own = sheet.order.firstIndex(of: id),
        let other = sheet.order.firstIndex(of: chosen), own != other
      else { return nil }
      return own < other
        ? margin(from: id, to: chosen, in: sheet)?.metres?.reversed
        : margin(from: chosen, to: id, in: sheet)?.metres
    }
  }

  /// Whether gaps are told to this entry.
  package func isReference(
    _ id: EntryID, _ reference: Reference, in state: RaceState
  ) -> Bool {
    switch reference {
    case .leader: state.first == id
    case .entry(let chosen): chosen == id
    case .run: false
    }
  }

  /// Whether there is a time that gaps can be told against.
  private func hasTime(_ id: EntryID, in state: RaceState) -> Bool {
    switch state.way {
    case .atStart: false
    case .atMarkPoint(let here): column(at: here)?.reading(of: id) != nil
    case .atInstant: state.lastSeen[id.index] != .nowhere
    case .result: state.sheet?[id]?.reading != nil
    }
  }
}

extension Gap {
  /// Whether it is no longer measured where the athletes are, or rests on an estimate.
  package var isEstimate: Bool { isStale || provenance.origin == .estimated }
}
