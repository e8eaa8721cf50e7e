import Athletics

/// Places computed from intervals: one more than the number of those who are separably ahead.
struct StandingRanks {
  /// By index; nothing where there is no interval.
  private(set) var ranks: [Int?]
  /// The last place that is left open by times that are not separable; the rank itself where they
  /// are all the same.
  private(set) var last: [Int?]

  init(readings: [TimeRange?]) {
    let known = readings.compactMap { $0 }
    // Plain numbers, since this is asked for every segment of a race.
    let uppers = known.map(\.upper.ticks).sorted()
    let lowers = known.map(\.lower.ticks).sorted()
    ranks = Array(repeating: nil, count: readings.count)
    last = ranks
    for (index, range) in readings.enumerated() {
      guard let range else { continue }
      let (lower, upper) = (range.lower.ticks, range.upper.ticks)
      let ahead = Self.count(in: uppers) { $0 < lower }
      let notBehind = Self.count(in: lowers) { $0 <= upper }
      ranks[index] = ahead + 1
      // Whoever begins or ends where this one does overlaps it: where those are all who do, they are
      // all the same.
      let level = notBehind - ahead
      let areAlike =
        level == 1
        || (Self.count(in: lowers) { $0 <= lower } - Self.count(in: lowers) { $0 < lower } == level
          && Self.count(in: uppers) { $0 <= upper } - Self.count(in: uppers) { $0 < upper } == level)
      last[index] = areAlike ? ahead + 1 : notBehind
    }
  }

  /// How many of the sorted times satisfy a condition that holds for a first part of them.
  private static func count(in times: [Int64], while holds: (Int64) -> Bool) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if holds(times[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
