import Athletics

extension PhotoFinish {
  /// The places between a lane and the one before of which no time is known, by reported places.
  package func placesWithoutTime(above lane: Int) -> ClosedRange<Int>? {
    guard lane > 0, lanes.indices.contains(lane), let own = lanes[lane].placing, own.isReported,
      let ahead = lanes[lane - 1].placing, ahead.isReported
    else { return nil }
    let level = lanes[..<lane].reversed().prefix { $0.placing?.number == ahead.number }.count
    let next = ahead.number + level
    return own.number > next ? next...(own.number - 1) : nil
  }
}

extension Replay {
  /// The margins between the first four at a line, three at most, from the front.
  ///
  /// Each is between two whose places follow on each other, as far as the third place is ahead. None
  /// rests on an estimate, and none is of a place that contradicts the times.
  package func marginsOfFirstFour(in photo: PhotoFinish) -> [Margin] {
    photo.lanes.indices.dropFirst().prefix(3).compactMap { index in
      let (ahead, behind) = (photo.lanes[index - 1], photo.lanes[index])
      guard let placing = ahead.placing, placing.number <= 3, behind.placing != nil,
        photo.placesWithoutTime(above: index) == nil,
        let margin = margin(from: ahead.entry, to: behind.entry, at: photo.line),
        margin.provenance.origin != .estimated, !margin.contradictsTimes
      else { return nil }
      return margin
    }
  }
}
