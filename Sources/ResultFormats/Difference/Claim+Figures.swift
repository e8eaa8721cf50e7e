import Athletics
import RaceReplay

extension Claim {
  /// What the claim says figure by figure, each as a claim of its own; nothing of who is entered
  /// and of what is taken back.
  ///
  /// - Parameter stage: where it is told, the finish for the mark point that the race ends at.
  func figures(at stage: Stage) -> [(figure: Figure, claim: Claim)] {
    let isOnTheWay = stage.isMarkPoint
    let place = stage.ofSubject
    switch self {
    case .pass(let id, let rank, let reading):
      if isOnTheWay {
        return Self.pass(id, rank, reading, stage)
      }
      return ResultClaim(id, place: rank, reading: reading).figures(at: stage)
    case .order(let groups):
      return Self.ranks(groups).flatMap { id, rank in
        Claim.pass(id, rank: rank, reading: nil).figures(at: stage)
      }
    case .deadHeat(let entries, let rank):
      let heat = Claim.deadHeat(entries.sorted(), place: nil)
      let ranks = entries.flatMap { Claim.pass($0, rank: rank, reading: nil).figures(at: stage) }
      return [(.listed(heat, Subject(.deadHeats, at: place)), heat)] + ranks
    case .result(let claim): return claim.figures(at: stage)
    case .reinstated(let id):
      return ResultClaim(id, outcome: .finished).figures(at: stage)
    case .leaderTime: return [(.leader(place), self)]
    case .margin: return [(.listed(self, Subject(.margins, at: place)), self)]
    case .stretch(let id, _, _, _): return [(.listed(self, Subject(.stretches(id))), self)]
    case .note, .ranInOrder: return [(.listed(self, Subject(.notes, at: stage)), self)]
    case .reaction(let id, _): return [(.reaction(id), self)]
    case .series(let id, _): return [(.series(id), self)]
    case .wind: return [(.windOfRace, self)]
    case .official: return [(.official, self)]
    case .entered, .bib, .withdrawn: return []
    }
  }

  private static func pass(
    _ id: EntryID, _ rank: Int?, _ reading: Reading?, _ stage: Stage
  ) -> [(figure: Figure, claim: Claim)] {
    var figures: [(figure: Figure, claim: Claim)] = []
    if let rank { figures.append((.rank(id, stage), .pass(id, rank: rank, reading: nil))) }
    if let reading { figures.append((.split(id, stage), .pass(id, rank: nil, reading: reading))) }
    return figures
  }

  /// The ranks that an order gives.
  private static func ranks(_ groups: [[EntryID]]) -> [(EntryID, Int)] {
    var rank = 1
    var ranks: [(EntryID, Int)] = []
    for group in groups {
      ranks += group.map { ($0, rank) }
      rank += group.count
    }
    return ranks
  }

  /// Both claims in one, where they are about the same entry at the same place.
  func joined(with other: Claim) -> Claim? {
    switch (self, other) {
    case (.pass(let id, let rank, let reading), .pass(let other, let otherRank, let otherReading))
    where id == other:
      return .pass(id, rank: otherRank ?? rank, reading: otherReading ?? reading)
    case (.result(let claim), .result(let more)) where claim.entry == more.entry:
      return .result(claim.adding(more))
    default: return nil
    }
  }
}

extension ResultClaim {
  fileprivate func figures(at stage: Stage) -> [(figure: Figure, claim: Claim)] {
    var figures: [(figure: Figure, claim: Claim)] = []
    func add(_ figure: Figure, _ set: (inout ResultClaim) -> Void) {
      var claim = ResultClaim(entry)
      set(&claim)
      figures.append((figure, .result(claim)))
    }
    // How a race ended is told at a stage, and is part of the result as well.
    if let outcome {
      if stage < .finish { add(.ending(entry, stage)) { $0.outcome = outcome } }
      add(.outcome(entry)) { $0.outcome = outcome }
    }
    if let place { add(.place(entry)) { $0.place = place } }
    if let reading { add(.reading(entry)) { $0.reading = reading } }
    if let finer { add(.finer(entry)) { $0.finer = finer } }
    if let mark { add(.mark(entry)) { $0.mark = mark } }
    if let wind { add(.wind(entry)) { $0.wind = wind } }
    if let qualification { add(.qualification(entry)) { $0.qualification = qualification } }
    for aside in asides { add(.aside(entry, aside.name)) { $0.asides = [aside] } }
    for flag in flags { add(.flag(entry, flag)) { $0.flags = [flag] } }
    return figures
  }

  fileprivate func adding(_ more: ResultClaim) -> ResultClaim {
    var claim = self
    claim.place = more.place ?? place
    claim.reading = more.reading ?? reading
    claim.finer = more.finer ?? finer
    claim.outcome = more.outcome ?? outcome
    claim.mark = more.mark ?? mark
    claim.wind = more.wind ?? wind
    claim.qualification = more.qualification ?? qualification
    claim.asides =
      asides.filter { old in !more.asides.contains { $0.name == old.name } } + more.asides
    claim.flags += more.flags.filter { !flags.contains($0) }
    return claim
  }
}

extension Stage {
  var isMarkPoint: Bool { if case .markPoint = self { true } else { false } }

  /// The stage that a subject is told at: one for the finish and all after it.
  var ofSubject: Stage { self == .after ? .finish : self }

  /// The finish for the mark point that the race ends at.
  func atFinish(ofRaceOver length: Distance?) -> Stage {
    length.map { .markPoint($0) } == self ? .finish : self
  }
}
