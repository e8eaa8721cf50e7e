import Athletics

/// The speed at a line that turns a margin in time into metres, and where it comes from.
package struct CrossingSpeed: Hashable, Sendable {
  /// What the speed was measured over.
  package enum Basis: Hashable, Sendable {
    /// The trailing athlete's own stretch that ends at the line.
    case ownLastStretch(from: Distance)
    /// Another's stretch that ends there, since the trailing athlete's is not known.
    case lastStretch(of: EntryID, from: Distance)
    /// The trailing athlete's average from the gun to the line.
    case ownAverage
  }

  package let metresPerSecond: Double
  package let basis: Basis
  /// How far was run for it, and in which time.
  package let length: Distance
  package let time: TimeDifference
  package let provenance: Provenance

  /// Nothing where no time went by.
  init?(over length: Distance, in time: TimeDifference, _ basis: Basis, _ provenance: Provenance) {
    let seconds = time.range.middle.seconds
    guard seconds > 0 else { return nil }
    metresPerSecond = length.metres / seconds
    self.basis = basis
    self.length = length
    self.time = time
    self.provenance = provenance
  }
}

extension Replay {
  /// The speed at a line of an athlete who trails in a margin: its own stretch that ends there, else
  /// that of whoever crossed nearest to it in time, else its own average from the gun.
  package func speed(of id: EntryID, at line: TimedLine) -> CrossingSpeed? {
    guard let distance = line.distance(in: race), let crossing = line.reading(of: id) else {
      return nil
    }
    if let own = lastStretch(of: id, to: distance, at: line) {
      return CrossingSpeed(
        over: distance - own.from, in: own.difference, .ownLastStretch(from: own.from),
        own.provenance)
    }
    if let speed = nearestSpeed(to: id, crossing: crossing.value.time, over: distance, at: line) {
      return speed
    }
    return CrossingSpeed(
      over: distance, in: TimeDifference(fromGunTo: crossing.value), .ownAverage,
      crossing.provenance)
  }

  /// The speed at the finish, as a result has it.
  package func finishSpeed(of id: EntryID, in sheet: ResultSheet) -> CrossingSpeed? {
    speed(of: id, at: .finish(sheet))
  }

  /// The last stretch of whoever crossed nearest in time among those who have one: in the order at
  /// the line, the first of them on either side.
  private func nearestSpeed(
    to id: EntryID, crossing time: RaceTime, over distance: Distance, at line: TimedLine
  ) -> CrossingSpeed? {
    let order = line.order
    guard !columns.isEmpty, let index = order.firstIndex(of: id) else { return nil }
    func first(of others: some Sequence<EntryID>) -> (away: Int64, speed: CrossingSpeed)? {
      for other in others where hasSplit(other) {
        guard let crossing = line.reading(of: other),
          let stretch = lastStretch(of: other, to: distance, at: line),
          let speed = CrossingSpeed(
            over: distance - stretch.from, in: stretch.difference,
            .lastStretch(of: other, from: stretch.from), stretch.provenance)
        else { continue }
        return (abs((crossing.value.time - time).ticks), speed)
      }
      return nil
    }
    let ahead = first(of: order[..<index].reversed())
    let behind = first(of: order[(index + 1)...])
    guard let ahead, let behind else { return ahead?.speed ?? behind?.speed }
    return ahead.away <= behind.away ? ahead.speed : behind.speed
  }

  /// The stretch of an entry that ends at a line, if it has a time at a mark point before and took
  /// a time for it that can be right.
  private func lastStretch(
    of id: EntryID, to distance: Distance, at line: TimedLine
  ) -> StretchTime? {
    stretch(of: id, to: distance, in: line.sheet).flatMap { stretch in
      let why = race.impossibility(of: stretch.difference, from: stretch.from, to: distance)
      let tookTime = stretch.difference.range.middle > .zero
      return stretch.from > .zero && tookTime && why == nil ? stretch : nil
    }
  }
}
