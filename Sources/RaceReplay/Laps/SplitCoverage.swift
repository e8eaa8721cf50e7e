import Athletics

/// How much of a race is known between gun and finish, and so can be replayed.
package enum SplitCoverage: Hashable, Sendable {
  /// Times or ranks of most of the field at these mark points.
  case field([Distance])
  /// Of a few or of the leader alone.
  case few([Distance])
  /// Nothing but the result.
  case resultOnly
}

extension Replay {
  /// How much is known between gun and finish: of the field where more than half were read.
  package var splitCoverage: SplitCoverage {
    let length = race.discipline.raceDistance ?? .longest
    let known = columns.filter { $0.markPoint > .zero && $0.markPoint < length }
    guard !known.isEmpty else { return .resultOnly }
    let starters = startList.entries.count
    let ofField = known.filter { column in
      column.passes.count { $0?.reading != nil || $0?.rank != nil } * 2 > starters
    }
    return ofField.isEmpty ? .few(known.map(\.markPoint)) : .field(ofField.map(\.markPoint))
  }
}
