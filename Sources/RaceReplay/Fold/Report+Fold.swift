import Athletics

extension Report {
  /// The same report at the finish, where it is told of the mark point that the race ends at.
  func atFinish(ofRaceOver length: Distance?) -> Report {
    guard let length, stage == .markPoint(length) else { return self }
    return Report(
      .finish, claim, provenance, delivery: delivery, sequence: sequence, line: line)
  }
}

extension Report {
  /// The same report with the mark as it is recorded, where it tells the reading of a photo finish
  /// alone (TR 19.24): that is the finer one.
  func recorded(in discipline: Discipline) -> Report {
    guard case .result(var claim) = claim, let read = claim.reading, read.decimals >= 3,
      read.rounding == .exact, claim.finer == nil
    else { return self }
    let (mark, finer) = discipline.mark(printed: read.printed, isHandTimed: read.isHandTimed)
    claim.reading = mark
    claim.finer = finer
    return Report(
      stage, .result(claim), provenance, delivery: delivery, sequence: sequence, line: line)
  }
}

extension ResultSheet {
  /// Takes in one report of the list made at the finish, or of what was known before: as it stands, in
  /// whatever order its lines arrive.
  mutating func list(_ report: Report, at arrival: Int) {
    for (id, place) in take(report, at: arrival) { numbers[id.index] = Int32(clamping: place) }
  }

  /// Takes one report about the result in, but for the places that it gives, which are returned.
  mutating func take(_ report: Report, at arrival: Int) -> [(EntryID, Int)] {
    var places: [(EntryID, Int)] = []
    isUnsettled = true
    let told = OutOrder(stage: report.stage, arrival: arrival)
    let worth = report.provenance
    for claim in report.claim.resultClaims {
      let isCorrection = report.stage == .after
      let bringsBack = isCorrection && isOut[claim.entry.index] && claim.bringsBack
      update(claim.entry, at: told) { line in
        if bringsBack { line.outcome = nil }
        line.apply(claim, worth, isCorrection: isCorrection)
      }
      guard let place = claim.place, worth.origin != .estimated else { continue }
      byTime.becomeMixed()
      places.append((claim.entry, min(max(place, 0), Self.highestPlace)))
    }
    switch report.claim {
    case .deadHeat(let entries, _):
      let heat = DeadHeat(entries: entries, provenance: worth)
      if !deadHeats.contains(heat) { deadHeats.append(heat) }
    case .margin(let ahead, let behind, let margin):
      givenMargins.append(
        GivenMargin(ahead: ahead, behind: behind, margin: Attested(margin, worth)))
    case .reinstated(let id):
      if isOut[id.index] { update(id, at: told) { $0.outcome = nil } }
    case .entered(let id, _):
      if self[id]?.outcome?.value == .withdrawn { update(id, at: told) { $0.outcome = nil } }
    case .series(let id, let attempts): update(id, at: told) { $0.apply(attempts, worth) }
    case .official: isOfficial = true
    case .withdrawn(let withdrawal): take(withdrawal, worth, at: told)
    case .result, .pass, .order, .ranInOrder, .leaderTime, .reaction, .wind, .stretch, .note, .bib:
      break
    }
    return places
  }

  private mutating func take(
    _ withdrawal: Withdrawal, _ worth: Provenance, at told: OutOrder
  ) {
    switch withdrawal {
    case .entry(let id): update(id, at: told) { $0.outcome = Attested(.withdrawn, worth) }
    case .result(let id): withdraw(id)
    case .series(let id): update(id, at: told) { $0.series = nil }
    case .deadHeats: deadHeats = []
    case .margins: givenMargins = []
    case .official: isOfficial = false
    case .pass, .reaction, .stretches, .leader, .wind, .notes: break
    }
  }
}

extension Claim {
  /// What it says of lines of the result.
  fileprivate var resultClaims: [ResultClaim] {
    switch self {
    case .result(let claim): return [claim]
    case .pass(let id, let rank, let reading):
      return [ResultClaim(id, place: rank, reading: reading)]
    case .order(let groups):
      var place = 1
      return groups.flatMap { group in
        defer { place += group.count }
        return group.map { ResultClaim($0, place: place) }
      }
    case .deadHeat(let entries, let place?):
      return entries.map { ResultClaim($0, place: place) }
    default: return []
    }
  }
}

extension ResultClaim {
  /// Whether the claim says of someone who was out that the place counts after all.
  var bringsBack: Bool { outcome == .finished || (outcome == nil && place != nil) }
}

extension Outcome {
  /// An entry that was taken back and stays in the list, marked.
  package static let withdrawn = Outcome.other("withdrawn")
}
