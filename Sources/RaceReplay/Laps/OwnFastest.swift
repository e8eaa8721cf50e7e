import Athletics

/// Which of an athlete's segments were the fastest of all those equally long, told apart from them.
struct OwnFastest {
  /// The segments' indices: at most one of each length.
  private(set) var segments: Set<Int> = []

  /// A length with one segment has no fastest; nor has one where the time of a segment is missing
  /// that lies before the athlete's furthest, or decides nothing.
  init(of id: EntryID, in columns: [SegmentColumn]) {
    guard let furthest = columns.last(where: { $0.times[id.index] != nil })?.segment.to else {
      return
    }
    var byLength: [Distance: [Int]] = [:]
    for (index, column) in columns.enumerated() where column.segment.to <= furthest {
      byLength[column.segment.length, default: []].append(index)
    }
    for indices in byLength.values where indices.count > 1 {
      let ranges = indices.compactMap { columns[$0].times[id.index]?.deciding }
      guard ranges.count == indices.count,
        let best = ranges.indices.min(by: { ranges[$0].upper < ranges[$1].upper }),
        ranges.indices.allSatisfy({ $0 == best || ranges[best].isBefore(ranges[$0]) })
      else { continue }
      segments.insert(indices[best])
    }
  }
}
