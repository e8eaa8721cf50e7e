import Athletics

extension Replay {
  /// The race at an instant: by the last mark point that each has passed by then, in the order of
  /// that mark point; those of whom nothing is known follow without a place.
  ///
  /// A place is counted from the front only as far as everyone's passing is known. At a mark point
  /// with holes the places reported there stand while nobody has been seen further on; behind it
  /// nobody has a place, since those who were not seen may be anywhere.
  func state(atInstant instant: RaceTime) -> RaceState {
    let outs = outcomes(by: furthestStage(at: instant))
    var field = FieldAtInstant(
      instant, entryCount: startList.entries.count, columnCount: columns.count, outs: outs)
    if let sheet = sheets.first { field.finish(finishArrivals, in: sheet) }
    for index in columns.indices.reversed() {
      field.pass(arrivals[index], in: columns[index], index: index)
    }
    let position = Position.instant(instant)
    return RaceState(
      position: position, step: timeline.steps[timeline.lastStep(at: position)],
      way: .atInstant(instant), order: field.wholeOrder(startOrder: startOrder),
      placings: field.placings, lastSeen: field.lastSeen,
      clock: RaceState.Clock(time: instant, decimals: 1, isEstimated: false), sheet: nil,
      outcomes: outs, countedPlaces: field.countedPlaces)
  }

  private func furthestStage(at instant: RaceTime) -> Stage {
    if finishArrivals.contains(where: { $0.isSeen(by: instant) }) { return .finish }
    let furthest = columns.indices.last { index in
      arrivals[index].contains { $0.isSeen(by: instant) }
    }
    return furthest.map { .markPoint(columns[$0].markPoint) } ?? .beforeGun
  }
}
