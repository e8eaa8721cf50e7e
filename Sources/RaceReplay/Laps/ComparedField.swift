import Athletics

/// Who is compared with whom where one stands: whose times count, and whose are still to come or
/// not known.
struct ComparedField {
  let race: RaceSoFar
  /// By the entry's index: whether its times count in a comparison.
  private let counts: [Bool]
  /// By the entry's index: how far it is known to have come by the end of all reports, where it is
  /// known to have ended its race before the finish; nothing for whoever may still come.
  private let ended: [Distance?]
  /// Whether others ran who are not entered.
  let isPartial: Bool

  init(_ replay: Replay, _ state: RaceState) {
    race = RaceSoFar(replay, state)
    isPartial = replay.race.isFieldPartial
    counts = replay.entryIDs.map { id in
      switch state.outcomes[id] {
      case .disqualified, .didNotStart, .noMark: false
      case .finished, .didNotFinish, .outOfCompetition, .other, nil: true
      }
    }
    let early = replay.outcomes(by: .after)
    let last = replay.lastSheet
    ended = replay.entryIDs.map { id in
      let line = last?[id]
      switch line?.outcome?.value ?? early[id] {
      case .didNotFinish, .didNotStart: break
      case .finished, .disqualified, .noMark, .outOfCompetition, .other, nil: return nil
      }
      guard line?.decidingMark == nil else { return nil }
      return replay.columns.last { $0[id] != nil }?.markPoint ?? .zero
    }
  }

  func counts(_ id: EntryID) -> Bool { counts[id.index] }

  /// Whether a time of the entry for a segment is to be reckoned with, known or not.
  func mayHaveRun(_ id: EntryID, _ segment: Segment) -> Bool {
    guard counts[id.index] else { return false }
    return ended[id.index].map { $0 >= segment.to } ?? true
  }

  /// Whether the entry is known to have come to the end of a segment by now, read there or not.
  func hasRun(_ id: EntryID, _ segment: Segment) -> Bool {
    guard case .atInstant = race.state.way else {
      return race.replay.ways[id.index].furthest.map { $0 >= segment.to } ?? false
    }
    return switch race.state.lastSeen[id.index] {
    case .nowhere: false
    case .column(let index): race.replay.columns[index].markPoint >= segment.to
    case .finish: true
    }
  }
}
