import Athletics

extension Claim {
  /// Everyone whom the claim is about.
  package var entries: [EntryID] {
    switch self {
    case .pass(let id, _, _), .reinstated(let id), .reaction(let id, _), .stretch(let id, _, _, _):
      [id]
    case .leaderTime(_, let candidates): candidates
    case .order(let groups): groups.flatMap { $0 }
    case .result(let result): [result.entry]
    case .deadHeat(let entries, _): entries
    case .margin(let ahead, let behind, _): [ahead] + (behind.map { [$0] } ?? [])
    case .wind, .official, .note: []
    }
  }
}

extension Report {
  /// A pass at the distance of the race itself is a line of the result.
  func asResult(of id: EntryID, place: Int?, reading: Reading?) -> Report {
    Report(
      .finish, .result(ResultClaim(id, place: place, reading: reading)), provenance,
      source: source, line: line)
  }
}

extension ResultSheet {
  /// Takes one report of the finish or later in; the sequence counts reports from 1.
  mutating func fold(_ report: Report, sequence: Int) {
    let worth = report.provenance
    switch report.claim {
    case .result(let claim):
      // Who did not start is known before the gun and yet printed last.
      let isEarly = report.stage == .beforeGun
      apply(claim, worth, sequence: isEarly ? sequence + 1_000_000_000 : sequence)
    case .pass(let id, let rank, let reading):
      apply(ResultClaim(id, place: rank, reading: reading), worth, sequence: sequence)
    case .order(let groups):
      var place = 1
      for group in groups {
        for id in group { apply(ResultClaim(id, place: place), worth, sequence: sequence) }
        place += group.count
      }
    case .deadHeat(let entries, let place):
      addDeadHeat(entries, place: place, worth, sequence: sequence)
    case .margin(let ahead, let behind, let margin):
      addMargin(GivenMargin(ahead: ahead, behind: behind, margin: Attested(margin, worth)))
    case .reinstated(let id): reinstate(id)
    case .leaderTime, .reaction, .wind, .stretch, .official, .note: break
    }
  }
}
