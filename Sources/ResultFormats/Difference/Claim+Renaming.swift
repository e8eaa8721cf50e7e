import Athletics
import RaceReplay

extension Claim {
  /// The same claim about the entries that the ids stand for in another race.
  func renamed(_ name: (EntryID) -> EntryID) -> Claim {
    switch self {
    case .pass(let id, let rank, let reading): .pass(name(id), rank: rank, reading: reading)
    case .leaderTime(let reading, let candidates):
      .leaderTime(reading, candidates: candidates.map(name))
    case .order(let groups): .order(groups.map { $0.map(name) })
    case .ranInOrder(let told):
      .ranInOrder(
        ToldOrder(
          told.groups.map { $0.map(name) }, rank: told.rank, from: told.from, to: told.to))
    case .result(let claim): .result(claim.renamed(name))
    case .deadHeat(let entries, let place): .deadHeat(entries.map(name), place: place)
    case .margin(let ahead, let behind, let margin):
      .margin(ahead: name(ahead), behind: behind.map(name), margin)
    case .reinstated(let id): .reinstated(name(id))
    case .reaction(let id, let time): .reaction(name(id), time)
    case .series(let id, let attempts): .series(name(id), attempts)
    case .stretch(let id, let from, let to, let reading):
      .stretch(name(id), from: from, to: to, reading)
    case .entered(let id, let entry): .entered(name(id), entry)
    case .bib(let id, let bib): .bib(name(id), bib)
    case .withdrawn(let withdrawal): .withdrawn(withdrawal.renamed(name))
    case .wind, .official, .note: self
    }
  }
}

extension ResultClaim {
  fileprivate func renamed(_ name: (EntryID) -> EntryID) -> ResultClaim {
    var claim = ResultClaim(
      name(entry), place: place, reading: reading, finer: finer, outcome: outcome, flags: flags)
    claim.mark = mark
    claim.wind = wind
    claim.qualification = qualification
    claim.asides = asides
    return claim
  }
}

extension Withdrawal {
  fileprivate func renamed(_ name: (EntryID) -> EntryID) -> Withdrawal {
    switch self {
    case .entry(let id): .entry(name(id))
    case .pass(let id): .pass(name(id))
    case .result(let id): .result(name(id))
    case .reaction(let id): .reaction(name(id))
    case .series(let id): .series(name(id))
    case .stretches(let id): .stretches(name(id))
    case .leader, .wind, .official, .deadHeats, .margins, .notes: self
    }
  }
}
