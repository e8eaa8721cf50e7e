import Athletics

/// A place on the course at one time, and what it rests on.
package struct CoursePosition: Hashable, Sendable {
  /// What is known of the place.
  package enum Basis: Hashable, Sendable {
    /// Passed at this very time: a reading says so, or the gun.
    case known
    /// In a straight line in time between two splits that are known: an estimate.
    case between(Distance, Distance)
    /// Passed at this time, and nothing is known since then.
    case lastSeen(RaceTime)
    /// Over the line by now, in this time.
    case finished(RaceTime)
  }

  /// From the start.
  package let distance: Distance
  package let basis: Basis

  package init(_ distance: Distance, _ basis: Basis) {
    self.distance = distance
    self.basis = basis
  }

  package var isEstimated: Bool { if case .between = basis { true } else { false } }
  /// The last digit that is told of it: whole metres; of an estimate 10 m, and 100 m where the splits
  /// around it are more than a kilometre apart, since an even pace is off by as much.
  package var step: Distance {
    guard case .between(let from, let to) = basis else { return Distance(metres: 1) }
    return Distance(metres: to - from > Distance(metres: 1000) ? 100 : 10)
  }

  package var isFinished: Bool { if case .finished = basis { true } else { false } }
  package var isLastSeen: Bool { if case .lastSeen = basis { true } else { false } }
}

/// Where a runner is on the course at one time.
package struct RunnerPosition: Hashable, Sendable {
  package let entry: EntryID
  package let at: CoursePosition

  package init(_ entry: EntryID, _ at: CoursePosition) {
    self.entry = entry
    self.at = at
  }

  package var distance: Distance { at.distance }
}
