import Athletics

/// Which of one runner's times can be right together, one after the other from the gun.
///
/// Where a stretch would be faster than anyone ever ran, or run backwards, the fewest times are left
/// out that leave none such: of as many, the later ones, but rather a split than the finish. What is
/// left out is kept, listed and marked, and decides nothing anywhere.
struct SoundTimes: Sendable {
  let sound: [Split]
  /// Those left out, each with what is wrong with it.
  let impossible: [(split: Split, why: Impossibility)]

  /// Takes the times of one runner, by distance.
  init(_ timed: [Split], in race: Race) {
    if race.areSound(timed) {
      (sound, impossible) = (timed, [])
      return
    }
    let kept = race.mostSound(of: timed)
    sound = kept.map { timed[$0] }
    var impossible: [(Split, Impossibility)] = []
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
    of later: Split, after earlier: Split?
  ) -> Impossibility? {
    guard let earlier else {
      if later.time <= .zero { return .outOfOrder }
      return impossibility(
        of: TimeDifference(fromGunTo: later.reading.value), from: .zero, to: later.distance)
    }
    return impossibility(
      of: TimeDifference(from: earlier.reading.value, to: later.reading.value),
      from: earlier.distance,
      to: later.distance)
  }

  fileprivate func areSound(_ timed: [Split]) -> Bool {
    var last: Split?
    for split in timed {
      guard impossibility(of: split, after: last) == nil else { return false }
      last = split
    }
    return true
  }

  /// The indices of the most times of which each can follow the one before.
  fileprivate func mostSound(of timed: [Split]) -> [Int] {
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
