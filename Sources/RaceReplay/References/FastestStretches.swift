import Athletics

/// The fastest of everyone for each stretch, put together, as far as the race has come.
package struct FastestStretches: Hashable, Sendable {
  /// Where the run leads, from mark point to mark point.
  package let run: ReferenceRun
  /// Whether everyone who ran a stretch has a time for it, so that nobody can have been faster.
  package let isComplete: Bool
}

extension Replay {
  /// The fastest stretches put together, up to where one stands; nothing where not even the first
  /// stretch has a time.
  ///
  /// The chain ends at a stretch for which nobody has a time. An estimate or an impossible time is
  /// no one’s fastest, nor is a time of somebody disqualified. The time at each mark point is the
  /// sum of intervals, and so gets less certain with every stretch.
  package func fastestStretches(in state: RaceState) -> FastestStretches? {
    let field = ComparedField(self, state)
    var points: [Split] = []
    var isComplete = true
    var sum = TimeRange(lower: .zero, upper: .zero)
    var decimals = 4
    var worth = Provenance(.official, .twoSources)
    var end = Distance.zero
    for segment in segments(.stretches).segments {
      let column = SegmentColumn(segment, in: field)
      let times = entryIDs.filter(field.counts).compactMap { id in
        column.times[id.index].flatMap { time in time.deciding.map { (range: $0, time: time) } }
      }
      guard segment.from == end,
        let fastest = times.min(by: { $0.range.upper < $1.range.upper }),
        let lower = times.map(\.range.lower).min()
      else { break }
      isComplete = isComplete && column.missingTimes == 0 && !field.isPartial
      sum = TimeRange(lower: sum.lower + lower, upper: sum.upper + fastest.range.upper)
      // Whoever cannot be told apart from the fastest may have been it.
      for other in times where other.range.lower <= fastest.range.upper {
        decimals = min(decimals, other.time.difference.decimals)
        worth = worth.weakest(other.time.provenance)
      }
      end = segment.to
      points.append(
        .init(distance: end, reading: Attested(Reading(sum, decimals: decimals), worth)))
    }
    guard !points.isEmpty else { return nil }
    return FastestStretches(
      run: ReferenceRun(.fastestStretches, points: points), isComplete: isComplete)
  }
}

extension Reading {
  /// A computed time that lies in an interval.
  fileprivate init(_ range: TimeRange, decimals: Int) {
    let half = RaceTime(ticks: (range.width.ticks + 1) / 2)
    self.init(
      PrintedTime(time: range.middle, decimals: decimals), half > .zero ? .near(half) : .exact)
  }
}
