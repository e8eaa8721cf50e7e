import Athletics
import RaceReplay

extension OpenRace {
  /// Whether one stands at the latest that is known.
  package var isAtLatest: Bool { position == .step(replay.timeline.latest.kind) }

  /// Whether one goes along with what comes.
  package var isAtEdge: Bool { isAtLatest && !isHeld }

  /// Whether it is run at the moment: somebody is still on the way.
  var isBeingRun: Bool { isLive && replay.hasStarted && !replay.hasAllFinishers }

  /// Whether the race is followed while it is run.
  package var isLive: Bool {
    livePath != nil && replay.isStillRun
  }

  /// How far behind the latest that is known one stands, in race time; nothing at it.
  package var behindLive: RaceTime? {
    guard isLive, !isAtEdge, let edge = replay.timeline.time(of: replay.timeline.latest.kind)
    else { return nil }
    return max(edge - currentInstant, .zero)
  }

  /// What the result is worth where one stands, while the race is followed.
  var liveStatus: (text: String, role: Role)? {
    guard livePath != nil, state.sheet != nil else { return nil }
    return state.isOfficial ? ("official", .official) : ("provisional", .provisional)
  }

  /// Whose marks changed last, marked until others do: where one goes along with what comes.
  var shownNews: [EntryID: MarkChange] { livePath != nil && isAtEdge ? news : [:] }

  /// Who goes on as of now, where one goes along with what comes.
  var shownQualifiers: HeatQualifiers? { isAtLatest && state.sheet != nil ? qualifiers : nil }

  /// Who leads or has won alone at the latest that is known.
  var firstAtLatest: EntryID? {
    let latest = isAtLatest ? state : replay.latestState
    guard let first = latest.order.first, let placing = latest.placing(of: first) else {
      return nil
    }
    return placing.number == 1 && !placing.isOpen && !placing.isShared ? first : nil
  }

  /// Sets the clock by the times that came: nobody came past later than the race has run.
  mutating func keepClock(by reports: [Report]) {
    for report in reports {
      guard let time = report.claim.time else { continue }
      if liveClock?.isSources != true, liveClock.map({ $0.time < time }) ?? true {
        liveClock = LiveClock(time: time, carried: 0, sinceTold: 0)
      }
      liveClock?.sinceTold = 0
    }
    if !replay.isStillRun || replay.hasAllFinishers { liveClock = nil }
  }

  /// Sets the clock to what the source’s own shows; none where that stands still.
  mutating func setClock(_ time: RaceTime?) {
    liveClock = time.map { LiveClock(time: $0, carried: 0, sinceTold: 0, isSources: true) }
  }

  /// Lets the clock run on by the time that went by, so many times as fast.
  mutating func runClock(by microseconds: Int64, rate: Double) {
    guard isLive else { return }
    liveClock?.run(by: microseconds, rate: rate)
    if liveClock?.isStale == true { liveClock = nil }
  }

  /// What the clock shows while the race is run, at the latest that is known; cut to the second, since
  /// it only follows from when times came.
  var runningText: String? {
    guard isLive, isAtEdge, let liveClock else { return nil }
    let second = RaceTime.ticksPerSecond
    let whole = RaceTime(ticks: liveClock.time.ticks / second * second)
    return (liveClock.isSources ? "" : "~") + whole.text(decimals: 0)
  }

  /// How long the line of the race is drawn: as long as the race took; while it is run, as long as it
  /// may take by its record or the pace so far, so that what is drawn stays where it is.
  var drawnEnd: RaceTime {
    let end = replay.timeline.end
    guard isLive, let length = race.discipline.raceDistance, length > .zero else { return end }
    if let record = race.records.map(\.time.time).min() {
      return max(end, record.times(11, over: 10))
    }
    guard let last = replay.columns.last(where: { $0.certainLeader != nil }),
      let time = replay.timeline.leader.time(at: last.markPoint)?.time
    else { return end }
    let part = max(last.markPoint.millimetres, 1)
    // To the next tenth of it, so that it moves seldom.
    return max(end, time.times(length.millimetres, over: part).times(11, over: 10))
  }

  /// Takes in that the race was told from its beginning again, as another; how it is looked at stays
  /// as far as it is not about anyone.
  mutating func begin(anew loaded: LoadedRace) {
    var race = OpenRace(loaded)
    race.livePath = livePath
    race.play.chosenExponent = play.chosenExponent
    (race.panel, race.lower, race.isZoomed) = (panel, lower, isZoomed)
    (race.isFollowing, race.view.chosen) = (isFollowing, view.chosen)
    race.mark(favourites, pinned: pinnedIdentity)
    self = race
  }
}

/// The clock of a race that is followed.
package struct LiveClock: Hashable, Sendable {
  package var time: RaceTime
  /// Race time not yet shown, in nanoseconds.
  var carried: Int64
  /// How long ago the last time came, in microseconds.
  var sinceTold: Int64
  /// Whether the source’s own clock showed it, and not only the times that came.
  var isSources = false

  /// It says no more where nothing came for so long, in microseconds.
  private static let longest: Int64 = 1_800_000_000

  var isStale: Bool { sinceTold > Self.longest }

  mutating func run(by microseconds: Int64, rate: Double) {
    let elapsed = min(max(microseconds, 0), 3_600_000_000)
    sinceTold += elapsed
    carried += Int64(Double(elapsed) * 1000 * min(max(rate, 0), 1000))
    time = time + RaceTime(ticks: carried / 100_000)
    carried %= 100_000
  }
}

extension RaceTime {
  /// So many times as long, in parts of so many.
  fileprivate func times(_ count: Int, over parts: Int) -> RaceTime {
    RaceTime(ticks: Int64(clamping: Int128(ticks) * Int128(count) / Int128(max(parts, 1))))
  }
}
