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
      clock: RaceState.Clock(time: .zero, decimals: 1, isEstimated: false), fieldClock: nil,
      sheet: nil, outcomes: outcomes(by: .beforeGun), countedPlaces: 0)
  }

  /// The field as each passed a mark point. Who is out by then stands nowhere, and those behind have
  /// moved up.
  private func state(atMarkPoint markPoint: Distance, _ step: Step) -> RaceState {
    guard let index = columnIndex(at: markPoint) else { return stateAtStart(timeline.steps[0]) }
    let column = columns[index]
    let outs = outcomes(by: .markPoint(markPoint))
    let isOut = outs.marks(startList.entries.count)
    let order = order(at: index)
    let placings =
      isOut.isEmpty ? column.placings : column.placings.closingUp { isOut[$0] }
    return RaceState(
      position: .step(step.kind), step: step, way: .atMarkPoint(markPoint),
      order: isOut.isEmpty ? order : order.movingLast { isOut[$0.index] },
      placings: placings, lastSeen: lastSeen(upTo: index),
      clock: timeline.leader.time(at: markPoint), fieldClock: nil, sheet: nil, outcomes: outs,
      countedPlaces: placings.count { $0 != nil })
  }

  /// Everyone: those known at a column’s mark point, then the others in the order before.
  private func order(at index: Int) -> [EntryID] {
    let count = startList.entries.count
    var order = columns[index].order
    guard order.count < count else { return order }
    var isListed = Array(repeating: false, count: count)
    for id in order { isListed[id.index] = true }
    func list(_ ids: [EntryID]) {
      for id in ids where !isListed[id.index] {
        isListed[id.index] = true
        order.append(id)
      }
    }
    for earlier in columns[..<index].indices.reversed() where order.count < count {
      list(columns[earlier].order)
    }
    list(startOrder)
    return order
  }

  /// Where each was last seen as of a column, by the entry’s index.
  private func lastSeen(upTo last: Int) -> [RaceState.LastSeen] {
    // Plain numbers, since this is asked for everyone at every mark point.
    var seen = [Int32](repeating: -1, count: startList.entries.count)
    var left = seen.count
    var index = Int32(clamping: last)
    while index >= 0, left > 0 {
      for pass in columns[Int(index)].line.passes where seen[pass.id.index] < 0 {
        seen[pass.id.index] = index
        left -= 1
      }
      index -= 1
    }
    return seen.map { $0 < 0 ? .nowhere : .column(Int($0)) }
  }

  private func stateOfResult(_ step: Step) -> RaceState {
    guard let sheet = sheet(at: step.kind) else { return stateAtStart(timeline.steps[0]) }
    let winner = (sheet.winnersReading ?? winnersReading)?.deciding
    let last = sheet.lastTime ?? timeline.end
    let isLater = last > winner?.time ?? .zero
    var seen = lastSeen(upTo: columns.count - 1)
    for finisher in finishArrivals { seen[finisher.id.index] = .finish }
    for index in seen.indices where sheet.markTicks[index] != nil { seen[index] = .finish }
    return RaceState(
      position: .step(step.kind), step: step, way: .result, order: sheet.qualifiersFirst,
      placings: sheet.placings,
      lastSeen: seen,
      clock: winner.map {
        RaceState.Clock(time: $0.time, decimals: $0.decimals, isEstimated: false)
      },
      fieldClock: isLater
        ? RaceState.Clock(time: last, decimals: sheet.fewestDecimals ?? 2, isEstimated: false)
        : nil,
      sheet: sheet, outcomes: sheet.outcomes, countedPlaces: sheet.placings.count { $0 != nil })
  }
}

extension ResultSheet {
  /// Everyone in order; of those who are out, whoever goes on to the next round all the same before the
  /// others.
  fileprivate var qualifiersFirst: [EntryID] {
    let outs = order.reversed().prefix { self[$0]?.isOut ?? false }
    guard outs.contains(where: { self[$0]?.qualification != nil }) else { return order }
    let start = order.count - outs.count
    return Array(order[..<start])
      + Array(order[start...]).movingLast { self[$0]?.qualification == nil }
  }
}

extension [Placing?] {
  /// The places of those who are not out, each moved up by those ahead who are.
  fileprivate func closingUp(_ isOut: (Int) -> Bool) -> [Placing?] {
    let gone = indices.compactMap { isOut($0) ? self[$0]?.number : nil }
    var counts: [Int: Int] = [:]
    for index in indices where !isOut(index) {
      if let number = self[index]?.number { counts[number, default: 0] += 1 }
    }
    return indices.map { index in
      guard !isOut(index), let placing = self[index] else { return nil }
      let isShared = placing.isOpen || counts[placing.number, default: 0] > 1
      return placing.moved(
        by: -gone.count { $0 < placing.number }, isShared: placing.isShared && isShared)
    }
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
