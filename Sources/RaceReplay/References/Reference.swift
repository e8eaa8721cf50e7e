import Athletics

/// What gaps are told against.
package enum Reference: Hashable, Sendable {
  case leader
  case entry(EntryID)
  /// A run that nobody in the race need have run.
  case run(ReferenceRun)
}

extension RaceSoFar {
  /// The time of a reference at a mark: an athlete’s once it has come there; a run’s, which is known
  /// beforehand, in any case.
  func reading(of reference: Reference, at mark: Mark) -> Attested<Reading>? {
    switch reference {
    case .leader: leader(at: mark)?.reading
    case .entry(let id): markForGaps(of: id, at: mark)
    case .run(let run): run.reading(at: distance(of: mark))
    }
  }
}
