import Athletics

/// The splits that tell where a runner was, by distance, from the gun on.
struct KnownSplits: Hashable, Sendable {
  /// After the gun, by distance, each later than the one before.
  let splits: [Split]
  /// The longest stretch that a place is estimated in: half the race. On a longer one the average
  /// says too little of where someone was, and from gun to finish nothing at all.
  private let longestStretch: Distance
  /// The longest one in which the leader was timed meanwhile, and those who follow were not.
  private static let longestUnseen = Distance(metres: 1000)

  /// Takes sound times after the gun, by distance.
  init(_ sound: [Split], in discipline: Discipline) {
    longestStretch = Distance(
      millimetres: (discipline.raceDistance ?? .longest).millimetres / 2)
    var splits: [Split] = []
    for split in sound where split.time > splits.last?.time ?? .zero {
      splits.append(split)
    }
    self.splits = splits
  }

  /// Where the runner is at a time; nothing where the times around it are too far apart and none but
  /// the gun is before it.
  ///
  /// - Parameter leaders: the splits of whoever led, which show how long one went unseen.
  func position(at time: RaceTime, finish: Distance?, leaders: [Split] = []) -> CoursePosition? {
    guard time >= .zero else { return nil }
    let next = splits.firstIndex { $0.time > time } ?? splits.count
    let last = next > 0 ? splits[next - 1] : .gun
    if last.distance == finish { return CoursePosition(last.distance, .finished(last.time)) }
    if last.time == time { return CoursePosition(last.distance, .known) }
    if splits.indices.contains(next) {
      let end = splits[next]
      let length = end.distance - last.distance
      let isUnseen =
        length > Self.longestUnseen
        && leaders.contains { $0.distance > last.distance && $0.distance < end.distance }
      if length <= longestStretch, !isUnseen {
        return CoursePosition(
          Self.distance(from: last, to: end, at: time), .between(last.distance, end.distance))
      }
    }
    return last.distance > .zero ? CoursePosition(last.distance, .lastSeen(last.time)) : nil
  }

  /// In a straight line in time, to the millimetre.
  private static func distance(from: Split, to: Split, at time: RaceTime) -> Distance {
    let span = Int128((to.time - from.time).ticks)
    let part = Int128((time - from.time).ticks)
    let length = Int128((to.distance - from.distance).millimetres)
    return Distance(
      millimetres: from.distance.millimetres + Int((length * part * 2 + span) / (span * 2)))
  }
}
