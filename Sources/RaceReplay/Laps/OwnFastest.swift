import Athletics

/// Which of an athlete's segments were the fastest of all those equally long, told apart from them.
struct OwnFastest {
  private let segments: [Segment]
  /// The indices of segments of one length, for each length that occurs more than once.
  private let equallyLong: [[Int]]

  init(of segments: [Segment]) {
    self.segments = segments
    equallyLong = Dictionary(grouping: segments.indices) { segments[$0].length }
      .values.filter { $0.count > 1 }
  }

  /// The segments' indices by an athlete's times for all of them: at most one of each length, and none
  /// of a length where the time of a segment is missing that lies before the athlete's furthest, or
  /// decides nothing.
  func segments(_ times: [SegmentTime?]) -> Set<Int> {
    guard let last = times.lastIndex(where: { $0 != nil }) else { return [] }
    return Set(equallyLong.compactMap { fastest(times, among: $0, upTo: segments[last].to) })
  }

  private func fastest(
    _ times: [SegmentTime?], among indices: [Int], upTo furthest: Distance
  ) -> Int? {
    var best: (index: Int, range: TimeRange)?
    var nextLower: RaceTime?
    for index in indices where segments[index].to <= furthest {
      guard let range = times[index]?.deciding else { return nil }
      guard let fastest = best else {
        best = (index, range)
        continue
      }
      let isFaster = range.upper < fastest.range.upper
      let other = isFaster ? fastest.range.lower : range.lower
      nextLower = min(nextLower ?? other, other)
      if isFaster { best = (index, range) }
    }
    guard let best, let nextLower, best.range.upper < nextLower else { return nil }
    return best.index
  }
}
