import Athletics
import RaceReplay

/// Where race times stand on the bar, as shares of its length.
///
/// It is linear in race time. While results are hidden its ends would betray in what time
/// the race is run: there it is linear in the distance that the leader has covered, straight in time
/// between the mark points, and those who run in behind the winner have the same rest in every race.
struct TimelineScale {
  /// Times with their shares, in order.
  private let anchors: [(time: RaceTime, share: Double)]

  /// Up to where the leader runs, where the bar goes by distance.
  private static let line = 0.94

  init(_ race: OpenRace) {
    let timeline = race.replay.timeline
    var anchors: [(time: RaceTime, share: Double)] = [(.zero, 0)]
    if !race.tellsAll, let length = race.race.discipline.raceDistance, length > .zero {
      for markPoint in race.replay.columns.map(\.markPoint).filter({ $0 < length }) + [length] {
        guard let time = timeline.leader.time(at: markPoint)?.time,
          anchors.last.map({ $0.time < time }) ?? true
        else { continue }
        anchors.append((time, Self.line * markPoint.metres / length.metres))
      }
    }
    let end = race.drawnEnd
    if anchors.last.map({ $0.time < end }) ?? true { anchors.append((end, 1)) }
    self.anchors = anchors
  }

  /// From 0 at the gun to 1 at the end.
  func share(of time: RaceTime) -> Double {
    guard let next = anchors.firstIndex(where: { $0.time >= time }) else { return 1 }
    guard next > 0 else { return anchors[next].share }
    let (before, after) = (anchors[next - 1], anchors[next])
    let part = (time - before.time).seconds / (after.time - before.time).seconds
    return before.share + (after.share - before.share) * part
  }
}
