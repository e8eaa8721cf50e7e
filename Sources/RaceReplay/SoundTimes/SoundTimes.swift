import Athletics

/// Which of one runner's times can be right together, one after the other from the gun.
///
/// Where a stretch would be faster than anyone ever ran, or run backwards, the fewest times are left
/// out that leave none such: of as many, the later ones, but rather a split than the finish. What is
/// left out is kept, listed and marked, and decides nothing anywhere.
struct SoundTimes: Sendable {
  /// A runner at a distance at a time.
  struct Passing: Hashable, Sendable {
    let distance: Distance
    let reading: Reading

    var time: RaceTime { reading.time }
  }

  let sound: [Passing]
  /// Those left out, each with what is wrong with it.
  let impossible: [(passing: Passing, why: Impossibility)]

  /// Takes the times of one runner, by distance.
  init(_ timed: [Passing], in race: Race) {
    if race.areSound(timed) {
      (sound, impossible) = (timed, [])
      return
    }
    let kept = race.mostSound(of: timed)
    sound = kept.map { timed[$0] }
    var impossible: [(Passing, Impossibility)] = []
    var next = 0
    for index in timed.indices {
      if next < kept.count, kept[next] == index {
        next += 1
        continue
      }
      let before = next > 0 ? timed[kept[next - 1]] : nil
      impossible.append(
        (timed[index], race.impossibility(of: timed[index], after: before) ?? .outOfOrder))
    }
    self.impossible = impossible
  }
}

extension Race {
  /// What is impossible about a time after another of the same runner, or after the gun.
  func impossibility(
    of later: SoundTimes.Passing, after earlier: SoundTimes.Passing?
  ) -> Impossibility? {
    guard let earlier else {
      if later.time <= .zero { return .outOfOrder }
      return impossibility(
        of: TimeDifference(fromGunTo: later.reading), from: .zero, to: later.distance)
    }
    return impossibility(
      of: TimeDifference(from: earlier.reading, to: later.reading), from: earlier.distance,
      to: later.distance)
  }

  fileprivate func areSound(_ timed: [SoundTimes.Passing]) -> Bool {
    var last: SoundTimes.Passing?
    for passing in timed {
      guard impossibility(of: passing, after: last) == nil else { return false }
      last = passing
    }
    return true
  }

  /// The indices of the most times of which each can follow the one before.
  fileprivate func mostSound(of timed: [SoundTimes.Passing]) -> [Int] {
    var counts = Array(repeating: 0, count: timed.count)
    var before = Array(repeating: -1, count: timed.count)
    // The most up to each index, which tells how far back a longer chain can be.
    var most = counts
    for later in timed.indices {
      if impossibility(of: timed[later], after: nil) == nil { counts[later] = 1 }
      var earlier = later - 1
      while counts[later] > 0, earlier >= 0, most[earlier] + 1 >= counts[later] {
        if counts[earlier] > 0, counts[earlier] + 1 >= counts[later],
          impossibility(of: timed[later], after: timed[earlier]) == nil
        {
          counts[later] = counts[earlier] + 1
          before[later] = earlier
        }
        earlier -= 1
      }
      most[later] = max(counts[later], later > 0 ? most[later - 1] : 0)
    }
    guard let longest = most.last, longest > 0, let first = counts.firstIndex(of: longest) else {
      return []
    }
    let endsAtFinish =
      counts.last == longest && timed.last?.distance == discipline.raceDistance
    var last = endsAtFinish ? timed.count - 1 : first
    var kept: [Int] = []
    while last >= 0 {
      kept.append(last)
      last = before[last]
    }
    return kept.reversed()
  }
}
