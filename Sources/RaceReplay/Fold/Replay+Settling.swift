import Athletics

/// How far the columns are settled, from the first mark point to the last and again.
struct Settling: Sendable {
  /// The index of the column that is next.
  var next = 0
  /// Who stands otherwise before that column than when it was settled last.
  var moved: Set<EntryID> = []
  /// Whether the order of start has changed since settling began at the first column.
  var isStartOrderChanged = false
}

extension Replay {
  /// Gives out places and lays the steps out as the reports that have come in say.
  ///
  /// - Parameter isDue: whether to stop for now, asked after each mark point: what is left is settled
  ///   from there the next time, and shows what it did until then.
  /// - Returns: whether all is settled.
  @discardableResult
  package mutating func settle(until isDue: () -> Bool = { false }) -> Bool {
    result.fold()
    judge()
    let (order, positions) = (startOrder, startPositions)
    result.forEachSheet { $0.settle(startOrder: order, positions: positions) }
    let isWhole = settleColumns(until: isDue)
    layOutSteps()
    return isWhole
  }

  /// Settles the columns from where it stopped; what has changed before there comes after the last.
  private mutating func settleColumns(until isDue: () -> Bool) -> Bool {
    var isStopping = false
    while true {
      let last = columns.lastIndex(where: \.hasSettled) ?? 0
      while settling.next < columns.count {
        if columns[settling.next].isUnsettled || !settling.moved.isEmpty {
          if isStopping { return false }
          settleColumn(settling.next, isLast: settling.next >= last)
          isStopping = isDue()
        }
        settling.next += 1
      }
      guard settling.isStartOrderChanged || columns.contains(where: \.isUnsettled) else {
        return true
      }
      settling = Settling(moved: settling.isStartOrderChanged ? Set(startOrder) : [])
    }
  }

  /// Settles a column, and puts those in order who are level there and stood otherwise before.
  ///
  /// - Parameter isLast: whether nothing further on has been settled yet.
  private mutating func settleColumn(_ index: Int, isLast: Bool) {
    // Taken out and put back, so that nothing is copied.
    var column = MarkColumn(markPoint: .zero, entryCount: 0, isFieldPartial: false)
    swap(&column, &columns[index])
    let moved = change(
      &column, StandingBefore(columns: columns, index: index, startPositions: startPositions))
    swap(&column, &columns[index])
    settling.moved = isLast ? [] : moved
  }

  /// Settles a column; returns who stands otherwise behind it than before.
  private func change(_ column: inout MarkColumn, _ before: StandingBefore) -> Set<EntryID> {
    var moved = column.isUnsettled ? column.settle(before.standing) : []
    let markPoint = column.markPoint
    moved.removeAll { !ways[$0.index].hasGoneOn(from: markPoint) }
    if !settling.moved.isEmpty {
      moved += column.sortLevels(of: settling.moved, before.standing)
    }
    return Set(moved)
  }

  /// The first result with a time in it.
  private var timedSheet: ResultSheet? {
    [firstSheet, lastSheet].lazy.compactMap { $0 }.first { $0.lastTime != nil }
  }

  /// The winner’s time, named or not.
  var winnersReading: Attested<Reading>? { timedSheet?.winnersReading ?? unnamedWinner }

  private mutating func layOutSteps() {
    timeline.steps =
      [Step(.gun)] + columns.map { Step(.markPoint($0.markPoint)) } + result.steps.map(\.step)
    var leaders: [Split] = []
    timeline.end = .zero
    for column in columns {
      if let reading = column.certainLeader?.reading {
        leaders.append(Split(distance: column.markPoint, reading: reading))
      }
      timeline.end = max(timeline.end, column.line.latestTime ?? .zero)
    }
    if let last = timedSheet?.lastTime { timeline.end = max(timeline.end, last) }
    if let distance = race.discipline.raceDistance, let winner = winnersReading {
      leaders.append(Split(distance: distance, reading: winner))
    }
    timeline.leader = LeaderClock(leaders, in: race)
    timeline.end = max(timeline.end, timeline.leader.end)
  }
}

/// How far ahead everyone was before a column: whoever was seen further on is, then whoever was
/// further in front there, and before the first mark point in the order of start.
private struct StandingBefore {
  let columns: [MarkColumn]
  let index: Int
  let startPositions: [Int32]

  func standing(of id: EntryID) -> Int {
    var column = index - 1
    while column >= 0, columns[column].line.seats[id.index] == 0 { column -= 1 }
    let seat = column < 0 ? startPositions[id.index] : columns[column].line.seats[id.index]
    return (index - column) * (startPositions.count + 1) + Int(seat)
  }
}
