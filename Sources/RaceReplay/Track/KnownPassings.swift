import Athletics

/// The passings that tell where a runner was, by distance, from the gun on.
struct KnownPassings: Hashable, Sendable {
  /// After the gun, by distance, each later than the one before.
  let passings: [SoundTimes.Passing]
  private let longestStretch: Distance

  /// Takes sound times after the gun, by distance.
  init(_ sound: [SoundTimes.Passing], in discipline: Discipline) {
    longestStretch = discipline.longestEstimatedStretch
    var passings: [SoundTimes.Passing] = []
    for passing in sound where passing.time > passings.last?.time ?? .zero {
      passings.append(passing)
    }
    self.passings = passings
  }

  /// Where the runner is at a time; nothing where the times around it are too far apart and none but
  /// the gun is before it.
  func position(at time: RaceTime, finish: Distance?) -> CoursePosition? {
    guard time >= .zero else { return nil }
    let next = passings.firstIndex { $0.time > time } ?? passings.count
    let last = next > 0 ? Point(passings[next - 1]) : .gun
    if last.distance == finish { return CoursePosition(last.distance, .finished(last.time)) }
    if last.time == time { return CoursePosition(last.distance, .known) }
    if passings.indices.contains(next) {
      let end = Point(passings[next])
      if end.distance - last.distance <= longestStretch {
        return CoursePosition(
          Self.distance(from: last, to: end, at: time), .between(last.distance, end.distance))
      }
    }
    return last.distance > .zero ? CoursePosition(last.distance, .lastSeen(last.time)) : nil
  }

  /// A distance and when it was passed, the gun’s too.
  private struct Point {
    let distance: Distance
    let time: RaceTime

    static let gun = Point(distance: .zero, time: .zero)

    init(distance: Distance, time: RaceTime) { (self.distance, self.time) = (distance, time) }
    init(_ passing: SoundTimes.Passing) { (distance, time) = (passing.distance, passing.time) }
  }

  /// In a straight line in time, to the millimetre.
  private static func distance(from: Point, to: Point, at time: RaceTime) -> Distance {
    let span = Int128((to.time - from.time).ticks)
    let part = Int128((time - from.time).ticks)
    let length = Int128((to.distance - from.distance).millimetres)
    return Distance(
      millimetres: from.distance.millimetres + Int((length * part * 2 + span) / (span * 2)))
  }
}

extension Discipline {
  /// The longest stretch that a place is estimated in: half the race. On a longer one the average
  /// says too little of where someone was, and from gun to finish nothing at all.
  var longestEstimatedStretch: Distance {
    Distance(millimetres: (raceDistance ?? .longest).millimetres / 2)
  }
}
