import Athletics

extension Replay {
  /// The race at a position; a step that does not exist is the gun.
  package func state(at position: Position) -> RaceState {
    switch position {
    case .step(let kind):
      let step = timeline.index(of: kind).map { timeline.steps[$0] } ?? timeline.steps[0]
      switch step.kind {
      case .gun: return stateAtStart(step)
      case .markPoint(let markPoint): return state(atMarkPoint: markPoint, step)
      case .finish, .change, .official: return stateOfResult(step)
      }
    case .instant(let instant):
      return state(atInstant: min(max(instant, .zero), timeline.end))
    }
  }

  private func stateAtStart(_ step: Step) -> RaceState {
    let nobody = startList.entries.count
    return RaceState(
      position: .step(step.kind), step: step, way: .atStart, order: startOrder,
      placings: Array(repeating: nil, count: nobody),
      lastSeen: Array(repeating: .nowhere, count: nobody),
      clock: RaceState.Clock(time: .zero, decimals: 1, isEstimated: false), sheet: nil,
      outcomes: outcomes(by: .beforeGun), countedPlaces: 0)
  }

  private func state(atMarkPoint markPoint: Distance, _ step: Step) -> RaceState {
    guard let index = columns.firstIndex(where: { $0.markPoint == markPoint }) else {
      return stateAtStart(timeline.steps[0])
    }
    let column = columns[index]
    let outs = outcomes(by: .markPoint(markPoint))
    let isOut = outs.marks(startList.entries.count)
    return RaceState(
      position: .step(step.kind), step: step, way: .atMarkPoint(markPoint),
      order: isOut.isEmpty
        ? column.order : column.order.movingLast { isOut[$0.index] && column[$0] == nil },
      placings: column.placings, lastSeen: lastSeen[index],
      clock: timeline.leader.passing(of: markPoint).map {
        RaceState.Clock(time: $0.time, decimals: $0.decimals, isEstimated: $0.isEstimated)
      }, sheet: nil, outcomes: outs, countedPlaces: column.placings.count { $0 != nil })
  }

  private func stateOfResult(_ step: Step) -> RaceState {
    guard let sheet = sheet(at: step.kind) else { return stateAtStart(timeline.steps[0]) }
    let decimals = sheet.lines.compactMap { $0?.reading?.value.decimals }.min() ?? 2
    let end = sheet.lastTime ?? timeline.end
    var seen = lastSeen.last ?? Array(repeating: .nowhere, count: sheet.lines.count)
    for finisher in finishArrivals { seen[finisher.id.index] = .finish }
    for (index, line) in sheet.lines.enumerated() where line?.reading != nil {
      seen[index] = .finish
    }
    return RaceState(
      position: .step(step.kind), step: step, way: .result, order: sheet.order,
      placings: sheet.placings,
      lastSeen: seen,
      clock: end > .zero
        ? RaceState.Clock(time: end, decimals: decimals, isEstimated: false) : nil,
      sheet: sheet,
      outcomes: Dictionary(
        uniqueKeysWithValues: sheet.lines.enumerated().compactMap { index, line in
          line?.outcome.map { (EntryID(index), $0.value) }
        }), countedPlaces: sheet.placings.count { $0 != nil })
  }
}

extension Array {
  /// The same elements with those that satisfy a condition moved behind the others.
  func movingLast(_ isLast: (Element) -> Bool) -> [Element] {
    var last: [Element] = []
    var others: [Element] = []
    others.reserveCapacity(count)
    for element in self {
      if isLast(element) { last.append(element) } else { others.append(element) }
    }
    return others + last
  }
}
