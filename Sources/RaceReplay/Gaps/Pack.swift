import Athletics

/// Athletes who passed a mark point within a stated gap, each of the one before.
package struct Pack: Hashable, Sendable {
  /// In the order of their times, level ones in the order of the mark point.
  package let entries: [EntryID]
  /// From the first to the last; nothing for someone alone.
  package let spread: TimeDifference?

  /// The gap that packs are told by where none is stated: half a second, about 3.5 m in a 1500 m.
  package static let usualGap = RaceTime(ticks: RaceTime.ticksPerSecond / 2)
}

extension Replay {
  /// The packs at a mark point, from the front, with all that is known of the race.
  package func packs(at markPoint: Distance, within gap: RaceTime) -> [Pack] {
    guard let last = timeline.steps.last else { return [] }
    return packs(at: markPoint, within: gap, in: state(at: .step(last.kind)))
  }

  /// The packs at a mark point, from the front, of those who have passed it where one stands.
  ///
  /// A pack ends only where the next athlete is behind all of it by more than the gap throughout
  /// the interval. Those without a time there are in none, nor are estimates, nor at the finish
  /// those who are out.
  package func packs(
    at markPoint: Distance, within gap: RaceTime, in state: RaceState
  ) -> [Pack] {
    let race = RaceSoFar(self, state)
    guard let mark = race.mark(at: markPoint) else { return [] }
    var packs: [Pack] = []
    var pack: [(id: EntryID, reading: Reading)] = []
    var latest = LatestReadings()
    func close() {
      guard let first = pack.first, let last = pack.last else { return }
      packs.append(
        Pack(
          entries: pack.map(\.id),
          spread: pack.count > 1 ? TimeDifference(from: first.reading, to: last.reading) : nil))
      (pack, latest) = ([], LatestReadings())
    }
    for next in race.timed(at: mark) {
      if let least = latest.leastGap(to: next.reading), least > gap { close() }
      latest.add(next.reading)
      pack.append(next)
    }
    close()
    return packs
  }
}

extension RaceSoFar {
  /// Those with a time at a mark that may decide something, by time, then in the order there.
  func timed(at mark: Mark) -> [(id: EntryID, reading: Reading)] {
    let order: [EntryID]
    switch mark {
    case .column(let index): order = replay.columns[index].order
    case .finish: order = finishOrder
    }
    let timed = order.enumerated().compactMap { position, id in
      markForGaps(of: id, at: mark)?.deciding.map { (position: position, id: id, reading: $0) }
    }
    return timed.sorted {
      ($0.reading.time, $0.position) < ($1.reading.time, $1.position)
    }.map { ($0.id, $0.reading) }
  }
}
