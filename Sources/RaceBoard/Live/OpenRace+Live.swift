import Athletics
import RaceReplay

extension OpenRace {
  /// Whether one stands at the latest that is known.
  package var isAtLatest: Bool { position == .step(replay.timeline.latest.kind) }

  /// Whether the race is followed while it is run.
  package var isLive: Bool {
    livePath != nil && !replay.timeline.steps.contains { $0.kind == .official }
  }

  /// How far behind the latest that is known one stands, in race time; nothing at it.
  package var behindLive: RaceTime? {
    guard isLive, !isAtLatest, let edge = replay.timeline.time(of: replay.timeline.latest.kind)
    else { return nil }
    return max(edge - currentInstant, .zero)
  }

  /// How long the line of the race is drawn: as long as the race took; while it is run, as long as it
  /// may take by its record or the pace so far, so that what is drawn stays where it is.
  var drawnEnd: RaceTime {
    let end = replay.timeline.end
    guard isLive, let length = race.discipline.raceDistance, length > .zero else { return end }
    if let record = race.records.map(\.time.time).min() { return max(end, record.times(11, over: 10)) }
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
    self = race
  }
}

extension RaceTime {
  /// So many times as long, in parts of so many.
  fileprivate func times(_ count: Int, over parts: Int) -> RaceTime {
    RaceTime(ticks: Int64(clamping: Int128(ticks) * Int128(count) / Int128(max(parts, 1))))
  }
}
