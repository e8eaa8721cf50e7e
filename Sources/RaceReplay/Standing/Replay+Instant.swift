import Athletics

extension Replay {
  /// The race at an instant: by the last mark point that each has passed by then, in the order of
  /// that mark point; those of whom nothing is known follow without a place.
  ///
  /// A place is counted from the front only as far as everyone's passing is known. Who came past a
  /// mark point unread leaves the places from there on open. At a mark point with holes the places
  /// reported there stand while nobody has been seen further on; behind it nobody has a place, since
  /// those who were not seen may be anywhere.
  func state(atInstant instant: RaceTime) -> RaceState {
    let arrivals = finishArrivals
    let sheet = firstSheet
    let stage = furthestStage(at: instant, arrivals)
    var outs = outcomes(by: stage)
    if let sheet {
      // Who is out at the finish without a time went out before someone was there.
      for id in sheet.outs.keys
      where sheet.markTicks[id.index].map({ $0 <= instant.ticks }) ?? (stage == .finish) {
        outs[id] = sheet.outcomes[id]
      }
    }
    var field = FieldAtInstant(
      instant, ways: ways, columnCount: columns.count, outs: outs)
    if let sheet { field.finish(arrivals, in: sheet) }
    for index in columns.indices.reversed() {
      field.pass(
        columns[index], index: index,
        leader: timeline.leader.time(at: columns[index].markPoint)?.time)
    }
    let position = Position.instant(instant)
    let decimals = race.discipline.isOnRoad ? 0 : 1
    let now = RaceState.Clock(
      time: instant.cut(decimals: decimals), decimals: decimals, isEstimated: false)
    let winner = winnersClock.flatMap { $0.time <= instant && !$0.isEstimated ? $0 : nil }
    return RaceState(
      position: position, step: timeline.steps[timeline.lastStep(at: position)],
      way: .atInstant(instant), order: field.wholeOrder(startOrder: startOrder),
      placings: field.placings, lastSeen: field.lastSeen,
      clock: winner ?? now,
      fieldClock: winner == nil ? nil : now, sheet: nil,
      outcomes: outs, countedPlaces: field.countedPlaces)
  }

  private func furthestStage(at instant: RaceTime, _ arrivals: [Arrival]) -> Stage {
    if arrivals.contains(where: { $0.isSeen(by: instant) }) { return .finish }
    let furthest = columns.indices.last { isStarted(column: $0, by: instant) }
    return furthest.map { .markPoint(columns[$0].markPoint) } ?? .beforeGun
  }
}
