import Athletics

extension Replay {
  /// When it is shown that an entry has passed a column's mark point: at its own time there, else,
  /// where only its place is known, when the leader came by.
  package func shownTime(of id: EntryID, inColumn index: Int) -> RaceTime? {
    guard let pass = columns[index][id] else { return nil }
    return pass.reading?.value.time
      ?? timeline.leader.passing(of: columns[index].markPoint)?.time
  }

  /// The race at an instant: by the last mark point that each has passed by then, in the order of
  /// that mark point; those of whom nothing is known follow without a place.
  ///
  /// A place is counted from the front only as far as everyone's passing is known; behind a mark
  /// point with holes an athlete keeps the place that was reported where it was last seen.
  func state(atInstant instant: RaceTime) -> RaceState {
    let count = startList.entries.count
    var seen: [RaceState.LastSeen] = Array(repeating: .nowhere, count: count)
    var order: [EntryID] = []
    order.reserveCapacity(count)
    var placings: [Placing?] = Array(repeating: nil, count: count)
    var counts = true

    if let sheet = sheets.first {
      for id in sheet.order {
        guard let reading = sheet[id]?.reading, reading.value.time <= instant,
          let placing = sheet.placing(of: id)
        else { continue }
        seen[id.index] = .finish
        placings[id.index] = placing
        order.append(id)
      }
      counts = order.isEmpty || sheet.holes.isEmpty
    }
    for index in columns.indices.reversed() {
      let column = columns[index]
      let ahead = order.count
      for id in column.order where seen[id.index] == .nowhere {
        guard let time = shownTime(of: id, inColumn: index), time <= instant else { continue }
        seen[id.index] = .column(index)
        order.append(id)
      }
      counts = counts && (order.count == ahead || column.isComplete)
      place(order[ahead...], in: column, behind: order[..<ahead], counts: counts, &placings)
    }
    let outs = outcomes(by: furthestStage(order.first, seen))
    order += startOrder.filter { seen[$0.index] == .nowhere }
    let position = Position.instant(instant)
    return RaceState(
      position: position, step: timeline.steps[timeline.lastStep(at: position)],
      way: .atInstant(instant), order: order.movingLast { outs[$0] != nil }, placings: placings,
      lastSeen: seen,
      clock: RaceState.Clock(time: instant, decimals: 1, isEstimated: false), sheet: nil,
      outcomes: outs)
  }

  /// Gives places to those last seen at a column: their place there, moved back by everyone who
  /// passed it no earlier and has been seen further on since.
  private func place(
    _ arrived: ArraySlice<EntryID>, in column: MarkColumn, behind gone: ArraySlice<EntryID>,
    counts: Bool, _ placings: inout [Placing?]
  ) {
    let numbers = gone.compactMap { column.placings[$0.index]?.number }.sorted()
    for id in arrived {
      guard let there = column.placings[id.index] else { continue }
      guard counts else {
        placings[id.index] = there.isReported ? there : nil
        continue
      }
      let overtaken = numbers.count - (numbers.firstIndex { $0 >= there.number } ?? numbers.count)
      placings[id.index] = Placing(
        number: there.number + overtaken, isShared: there.isShared, isReported: there.isReported,
        provenance: there.provenance)
    }
  }

  private func furthestStage(_ first: EntryID?, _ seen: [RaceState.LastSeen]) -> Stage {
    guard let first, case .column(let index) = seen[first.index] else { return .beforeGun }
    return .markPoint(columns[index].markPoint)
  }
}
