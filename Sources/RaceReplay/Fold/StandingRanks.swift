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
    let uppers = known.map(\.upper).sorted()
    let lowers = known.map(\.lower).sorted()
    ranks = Array(repeating: nil, count: readings.count)
    last = ranks
    var alike: [TimeRange: Int] = [:]
    for range in known { alike[range, default: 0] += 1 }
    for (index, range) in readings.enumerated() {
      guard let range else { continue }
      let ahead = Self.count(in: uppers) { $0 < range.lower }
      let notBehind = Self.count(in: lowers) { $0 <= range.upper }
      ranks[index] = ahead + 1
      last[index] = notBehind - ahead == alike[range] ? ahead + 1 : notBehind
    }
  }

  /// How many of the sorted times satisfy a condition that holds for a first part of them.
  private static func count(in times: [RaceTime], while holds: (RaceTime) -> Bool) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if holds(times[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
