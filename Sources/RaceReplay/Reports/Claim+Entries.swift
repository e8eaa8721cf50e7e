import Athletics

extension Claim {
  /// Everyone whom the claim is about.
  package var entries: [EntryID] {
    switch self {
    case .pass(let id, _, _), .reinstated(let id), .reaction(let id, _), .stretch(let id, _, _, _),
      .series(let id, _), .entered(let id, _), .bib(let id, _):
      [id]
    case .leaderTime(_, let candidates): candidates
    case .order(let groups): groups.flatMap { $0 }
    case .ranInOrder(let told): told.groups.flatMap { $0 }
    case .result(let result): [result.entry]
    case .deadHeat(let entries, _): entries
    case .margin(let ahead, let behind, _): [ahead] + (behind.map { [$0] } ?? [])
    case .withdrawn(let withdrawal): withdrawal.entry.map { [$0] } ?? []
    case .wind, .official, .note: []
    }
  }

  /// Whether everyone whom the claim is about is among the first entries.
  func isAbout(first count: Int) -> Bool {
    switch self {
    case .pass(let id, _, _), .reinstated(let id), .reaction(let id, _), .stretch(let id, _, _, _),
      .series(let id, _), .bib(let id, _):
      (0..<count).contains(id.index)
    case .entered(let id, _): (0...count).contains(id.index)
    case .result(let result): (0..<count).contains(result.entry.index)
    default: entries.allSatisfy { (0..<count).contains($0.index) }
    }
  }
}
