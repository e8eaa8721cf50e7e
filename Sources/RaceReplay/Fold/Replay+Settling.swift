import Athletics

extension Replay {
  /// Gives out places and lays the steps out as the reports that have come in say.
  ///
  /// - Parameter isDue: whether to stop for now, asked before each mark point: what is left is
  ///   settled the next time, and shows what it did until then.
  /// - Returns: whether all is settled.
  @discardableResult
  package mutating func settle(until isDue: () -> Bool = { false }) -> Bool {
    result.fold()
    judge()
    let (order, positions) = (startOrder, startPositions)
    result.forEachSheet { $0.settle(startOrder: order, positions: positions) }
    var isWhole = true
    for index in columns.indices where columns[index].isUnsettled {
      if isDue() {
        isWhole = false
        break
      }
      settleColumn(index)
    }
    layOutSteps()
    return isWhole
  }

  /// Settles a column, and whoever is level further on with someone who has moved in it.
  private mutating func settleColumn(_ index: Int) {
    change(index) { column, precedes in column.settle(precedes) }
    let moved = columns[index].takeMoved()
    guard moved.map({ !$0.isEmpty }) ?? true else { return }
    for later in columns.indices.dropFirst(index + 1) where columns[later].hasSettled {
      change(later) { column, precedes in
        if let moved {
          for id in moved { column.sortLevel(of: id, precedes) }
        } else {
          column.sortLevels(precedes)
        }
      }
    }
  }

  /// Works on a column, beside those before it by which level athletes are parted; it is taken out
  /// and put back, so that nothing is copied.
  private mutating func change(
    _ index: Int, _ work: (inout MarkColumn, LineOrder.Precedence) -> Void
  ) {
    var column = MarkColumn(markPoint: .zero, entryCount: 0, isFieldPartial: false)
    swap(&column, &columns[index])
    work(&column) { left, right in
      var before = index
      while before > 0 {
        before -= 1
        if columns[before].line.isMixed {
          let (one, other) = (columns[before].orderKey(left), columns[before].orderKey(right))
          if !one.isLevel(with: other) { return one < other }
        } else {
          let one = columns[before].line.ticks[left.index]
          let other = columns[before].line.ticks[right.index]
          if one != other { return one < other }
        }
      }
      return startPositions[left.index] < startPositions[right.index]
    }
    swap(&column, &columns[index])
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
