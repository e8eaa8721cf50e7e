import Athletics

/// When it is shown that an entry has come past the finish.
struct Arrival: Hashable, Sendable {
  let id: EntryID
  /// Its own time; else, where only its place is known, when those ahead came in; nothing where that
  /// is not known either.
  let time: RaceTime?

  /// Whether it has come in by an instant.
  func isSeen(by instant: RaceTime) -> Bool { time.map { $0 <= instant } ?? false }
}

extension ResultSheet {
  /// Everyone who has a place or a time that can be right, in the order of the result. Someone placed
  /// without a time is shown with those ahead, so that nobody comes in before an athlete they finished
  /// behind.
  func arrivals(leader: RaceTime?) -> [Arrival] {
    var latest = leader
    var arrivals: [Arrival] = []
    arrivals.reserveCapacity(order.count)
    for id in order {
      let isPlaced = placings[id.index] != nil
      if let time = markTicks[id.index].map({ RaceTime(ticks: $0) }) {
        if isPlaced { latest = max(latest ?? time, time) }
        arrivals.append(Arrival(id: id, time: time))
      } else if isPlaced {
        arrivals.append(Arrival(id: id, time: latest))
      }
    }
    return arrivals
  }
}

extension Replay {
  /// When each finisher came in, as the finish was first told.
  var finishArrivals: [Arrival] {
    let leader = race.discipline.raceDistance.flatMap { timeline.leader.time(at: $0)?.time }
    return firstSheet?.arrivals(leader: leader) ?? []
  }

  /// Whether a time of an entry at a mark point is known.
  func hasSplit(_ id: EntryID) -> Bool {
    columns.indices.contains { columns[$0].passes[id.index]?.reading != nil }
  }

  /// Whether anyone is known to have passed the mark point of a column by an instant.
  func isStarted(column index: Int, by instant: RaceTime) -> Bool {
    let leader = timeline.leader.time(at: columns[index].markPoint)?.time
    return columns[index].line.passes.contains { $0.isSeen(by: instant, leader: leader) }
  }

  /// Whether everyone of whom it is known when they passed the mark point of a column has by an
  /// instant.
  func isWhole(column index: Int, by instant: RaceTime) -> Bool {
    let line = columns[index].line
    if let last = line.latestTime, last > instant { return false }
    guard line.passes.contains(where: { !$0.isTimed }) else { return true }
    let leader = timeline.leader.time(at: columns[index].markPoint)?.time
    return leader.map { $0 <= instant } ?? true
  }
}
