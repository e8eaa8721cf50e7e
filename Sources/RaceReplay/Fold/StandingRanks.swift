import Athletics

/// Places computed from times: one more than the number of those who are separably ahead.
struct StandingRanks {
  /// By index; nothing where there is no time.
  private(set) var ranks: [Int?]
  /// The last place that is left open by times that are not separable; the rank itself where they
  /// are all the same.
  private(set) var last: [Int?]

  /// Places by the times at one line. Those of one tracking file are compared by their difference;
  /// the same figure makes two level where it was rounded one way, as marks are, and nowhere else.
  init(readings: [Reading?]) {
    self.init(count: readings.count)
    let known = readings.compactMap { $0 }
    let all = SortedRanges(known.map(\.range))
    let files = Dictionary(grouping: known.filter { $0.trackingFile != nil }, by: \.trackingFile)
      .mapValues { (whole: SortedRanges($0.map(\.range)), own: SortedRanges($0.map(\.ownRange))) }
    for (index, reading) in readings.enumerated() {
      guard let reading else { continue }
      var count = all.count(reading.range)
      if let file = files[reading.trackingFile] {
        let (whole, own) = (file.whole.count(reading.range), file.own.count(reading.ownRange))
        count.before += own.before - whole.before
        count.level += own.level - whole.level
      }
      let areAlike = !reading.reachesBothWays && all.areAlike(reading.range, count.level)
      place(index, count, areAlike: areAlike)
    }
  }

  /// Places by how long something took.
  init(ranges: [TimeRange?]) {
    self.init(count: ranges.count)
    let all = SortedRanges(ranges.compactMap { $0 })
    for (index, range) in ranges.enumerated() {
      guard let range else { continue }
      let count = all.count(range)
      place(index, count, areAlike: all.areAlike(range, count.level))
    }
  }

  private init(count: Int) {
    ranks = Array(repeating: nil, count: count)
    last = ranks
  }

  private mutating func place(
    _ index: Int, _ count: (before: Int, level: Int), areAlike: Bool
  ) {
    ranks[index] = count.before + 1
    last[index] = count.before + (areAlike ? 1 : count.level)
  }
}

/// Intervals sorted by either end, to count those around another by halving.
private struct SortedRanges {
  // Plain numbers, since this is asked for every segment of a race.
  private let lowers: [Int64]
  private let uppers: [Int64]

  init(_ ranges: [TimeRange]) {
    lowers = ranges.map(\.lower.ticks).sorted()
    uppers = ranges.map(\.upper.ticks).sorted()
  }

  /// How many are before an interval, and how many, itself included, are not told apart from it.
  func count(_ range: TimeRange) -> (before: Int, level: Int) {
    let before = Self.count(in: uppers) { $0 < range.lower.ticks }
    return (before, Self.count(in: lowers) { $0 <= range.upper.ticks } - before)
  }

  /// Whether all that are not told apart from an interval, so many, are the same as it: whoever begins
  /// or ends where it does overlaps it.
  func areAlike(_ range: TimeRange, _ level: Int) -> Bool {
    level == 1
      || (Self.count(range.lower.ticks, in: lowers) == level
        && Self.count(range.upper.ticks, in: uppers) == level)
  }

  private static func count(_ time: Int64, in times: [Int64]) -> Int {
    count(in: times) { $0 <= time } - count(in: times) { $0 < time }
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
