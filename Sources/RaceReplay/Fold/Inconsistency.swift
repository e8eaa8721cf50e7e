import Athletics

/// Something that a race says against itself: it is told, and nothing is changed.
package enum Inconsistency: Hashable, Sendable {
  /// What kinds there are, in the order in which they are told.
  package enum Kind: CaseIterable, Sendable {
    case places, ranks, densePlaces, impossibleTimes
  }

  case order(Contradiction)
  /// A place that is given though more are ahead of it than it leaves room for.
  case densePlace(Int)
  case impossible(ImpossibleTimes)
}

extension Replay {
  /// What of a kind the race says against itself, by all reports.
  package func inconsistencies(_ kind: Inconsistency.Kind) -> [Inconsistency] {
    switch kind {
    case .places: contradictions.map { .order($0) }
    case .ranks: passContradictions.map { .order($0) }
    case .densePlaces: lastSheet?.densePlace.map { [.densePlace($0)] } ?? []
    case .impossibleTimes: impossibleTimes.map { .impossible($0) }
    }
  }
}
