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
    case .result(let result): [result.entry]
    case .deadHeat(let entries, _): entries
    case .margin(let ahead, let behind, _): [ahead] + (behind.map { [$0] } ?? [])
    case .withdrawn(let withdrawal): withdrawal.entry.map { [$0] } ?? []
    case .wind, .official, .note: []
    }
  }
}

extension Report {
  /// The same report at the finish, where it is told of the mark point that the race ends at.
  func atFinish(ofRaceOver length: Distance?) -> Report {
    guard let length, stage == .markPoint(length) else { return self }
    return Report(
      .finish, claim, provenance, delivery: delivery, sequence: sequence, line: line)
  }
}

extension ResultSheet {
  /// Takes one report about the result in.
  mutating func fold(_ report: Report) {
    let worth = report.provenance
    let isCorrection = report.stage == .after
    switch report.claim {
    case .result(let claim):
      apply(claim, worth, isCorrection: isCorrection)
      if report.stage == .beforeGun { printLast(claim.entry) }
    case .pass(let id, let rank, let reading):
      let claim = ResultClaim(id, place: rank, reading: reading)
      apply(claim, worth, isCorrection: isCorrection)
    case .order(let groups):
      var place = 1
      for group in groups {
        for id in group {
          apply(ResultClaim(id, place: place), worth, isCorrection: isCorrection)
        }
        place += group.count
      }
    case .deadHeat(let entries, let place):
      addDeadHeat(entries, place: place, worth, isCorrection: isCorrection)
    case .margin(let ahead, let behind, let margin):
      addMargin(GivenMargin(ahead: ahead, behind: behind, margin: Attested(margin, worth)))
    case .reinstated(let id): bringBack(id)
    case .series(let id, let attempts): apply(attempts, of: id, worth)
    case .leaderTime, .reaction, .wind, .stretch, .official, .note, .entered, .bib, .withdrawn:
      break
    }
  }
}
