import Athletics

/// How far the columns are settled.
///
/// They are settled one after the other along the course, since athletes who are level at a mark point
/// are listed as they stood before it: when somebody’s seat at one changes, the level ones of the next
/// are put in order again.
struct Settling: Sendable {
  /// The index of the column that is next.
  var next = 0
  /// Whose seat before that column, at the mark point before or at the start, is another than when it
  /// was settled last.
  var moved: [EntryID] = []
  /// How many of those have been put in order in that column.
  var sorted = 0
  /// Whose seat in that column is another by what has been taken in of it so far: the `moved` of the
  /// next one.
  var behind: [EntryID] = []
  /// Whether the order of start has changed since settling began at the first column.
  var isStartOrderChanged = false

  /// Whether a part of that column has been taken in.
  var isWithinColumn: Bool { sorted > 0 || !behind.isEmpty }
}

extension Replay {
  /// Gives out places and lays the steps out as the reports that have come in say.
  package mutating func settle() { settle(passes: .max) { false } }

  /// Settles as far as there is time for.
  ///
  /// - Parameters:
  ///   - count: how many passes of a mark point are taken in between two questions.
  ///   - isDue: whether to stop for now: what is left is settled from there the next time, and shows
  ///     what it did until then.
  /// - Returns: whether all is settled.
  @discardableResult
  package mutating func settle(passes count: Int = 512, until isDue: () -> Bool) -> Bool {
    result.fold()
    judge()
    let (order, positions) = (startOrder, startPositions)
    var isWhole = true
    result.forEachSheet { sheet in
      sheet.settle(startOrder: order, positions: positions, times: count, until: isDue)
      isWhole = isWhole && !sheet.isUnsettled
    }
    isWhole = settleColumns(passes: count, until: isDue) && isWhole
    layOutSteps()
    return isWhole
  }

  /// Settles the columns from where it stopped; what has changed before there comes after the last.
  private mutating func settleColumns(passes count: Int, until isDue: () -> Bool) -> Bool {
    var isStopping = false
    while true {
      let last = columns.lastIndex(where: \.hasSettled) ?? 0
      while settling.next < columns.count {
        if !isSettled(settling.next) {
          if isStopping { return false }
          settleColumn(settling.next, first: count, isLast: settling.next >= last)
          isStopping = isDue()
        }
        guard isSettled(settling.next) else { continue }
        settling.moved = goingOn(from: settling.next)
        settling.sorted = 0
        settling.next += 1
      }
      guard settling.isStartOrderChanged || columns.contains(where: \.isUnsettled) else {
        return true
      }
      settling = Settling(moved: settling.isStartOrderChanged ? startOrder : [])
    }
  }

  private func isSettled(_ index: Int) -> Bool {
    !columns[index].isUnsettled && settling.sorted == settling.moved.count
  }

  /// Settles a column by a number of passes, and then puts as many in order of those who are level there
  /// and stood otherwise before.
  ///
  /// - Parameter isLast: whether nothing further on has been settled yet.
  private mutating func settleColumn(_ index: Int, first count: Int, isLast: Bool) {
    // Taken out and put back, so that nothing is copied.
    var column = MarkColumn(markPoint: .zero, entryCount: 0, isFieldPartial: false)
    swap(&column, &columns[index])
    let before = StandingBefore(
      columns: columns, index: index, startPositions: startPositions)
    if column.isUnsettled {
      settling.behind += column.settle(first: count, before.standing)
    } else {
      let left = settling.moved[settling.sorted...].prefix(count)
      settling.behind += column.sortLevels(of: left, before.standing)
      settling.sorted += left.count
    }
    // Further on is nobody yet whose order could change by this.
    if isLast { settling.behind = [] }
    swap(&column, &columns[index])
  }

  /// Who stands otherwise behind a settled column and has gone on from there.
  private mutating func goingOn(from index: Int) -> [EntryID] {
    guard !settling.behind.isEmpty else { return [] }
    let (markPoint, ways) = (columns[index].markPoint, ways)
    let moved = Set(settling.behind.lazy.filter { ways[$0.index].hasGoneOn(from: markPoint) })
    settling.behind = []
    return Array(moved)
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
