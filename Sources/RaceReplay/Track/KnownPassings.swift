import Athletics

/// The passings that tell where a runner was, by distance, from the gun on: of all times that are
/// no estimates, those that can be true together.
///
/// Where a stretch would be faster than anyone ever ran, or run backwards, the fewest times are left
/// out that leave none such, the later ones first: they stay in the tables and place nobody.
struct KnownPassings: Hashable, Sendable {
  /// A runner at a distance at a time.
  struct Passing: Hashable, Sendable {
    let distance: Distance
    let reading: Reading
    var time: RaceTime { reading.time }

    static let gun = Passing(
      distance: .zero, reading: Reading(PrintedTime(time: .zero, decimals: 4), .exact))
  }

  let passings: [Passing]
  /// The longest stretch that a place is estimated in: half the race. On a longer one the average
  /// says too little of where someone was, and from gun to finish nothing at all.
  private let longestStretch: Distance

  /// Takes passings after the gun, by distance.
  init(_ timed: [Passing], in discipline: Discipline) {
    longestStretch = Distance(
      millimetres: (discipline.raceDistance ?? .longest).millimetres / 2)
    let all = [.gun] + timed
    func follows(_ earlier: Passing, _ later: Passing) -> Bool {
      let difference = TimeDifference(from: earlier.reading, to: later.reading)
      return earlier.time < later.time
        && discipline.impossibility(of: difference, over: later.distance - earlier.distance) == nil
    }
    let isSound = zip(all, all.dropFirst()).allSatisfy(follows)
    passings = isSound ? all : Self.longestChain(of: all, where: follows)
  }

  /// The most passings from the gun on of which each can follow the one before.
  private static func longestChain(
    of all: [Passing], where follows: (Passing, Passing) -> Bool
  ) -> [Passing] {
    var counts = Array(repeating: 0, count: all.count)
    var before = Array(repeating: 0, count: all.count)
    counts[0] = 1
    for later in all.indices.dropFirst() {
      for earlier in 0..<later
      where counts[earlier] > 0 && counts[earlier] >= counts[later]
        && follows(all[earlier], all[later])
      {
        counts[later] = counts[earlier] + 1
        before[later] = earlier
      }
    }
    let most = counts.max() ?? 0
    guard var last = counts.firstIndex(of: most) else { return [.gun] }
    var chain: [Passing] = []
    while last > 0 {
      chain.append(all[last])
      last = before[last]
    }
    return [.gun] + chain.reversed()
  }

  /// Where the runner is at a time; nothing where the times around it are too far apart and none but
  /// the gun is before it.
  func position(at time: RaceTime, finish: Distance?) -> CoursePosition? {
    let next = passings.firstIndex { $0.time > time } ?? passings.count
    guard next > 0 else { return nil }
    let last = passings[next - 1]
    if last.distance == finish { return CoursePosition(last.distance, .finished(last.time)) }
    if last.time == time { return CoursePosition(last.distance, .known) }
    if passings.indices.contains(next) {
      let end = passings[next]
      if end.distance - last.distance <= longestStretch {
        return CoursePosition(
          Self.distance(from: last, to: end, at: time), .between(last.distance, end.distance))
      }
    }
    return last.distance > .zero ? CoursePosition(last.distance, .lastSeen(last.time)) : nil
  }

  /// In a straight line in time, to the millimetre.
  private static func distance(from: Passing, to: Passing, at time: RaceTime) -> Distance {
    let span = Int128((to.time - from.time).ticks)
    let part = Int128((time - from.time).ticks)
    let length = Int128((to.distance - from.distance).millimetres)
    return Distance(
      millimetres: from.distance.millimetres + Int((length * part * 2 + span) / (span * 2)))
  }
}
