import Athletics
import RaceReplay

/// A race that several sources tell, as one, figure by figure.
///
/// Where they differ the figure of the better origin stands, and of one origin that of the better
/// source; what the other says otherwise is told as doubtful, so that it is listed and counts nowhere.
/// Place, mark and outcome of someone are of one source, which need not be that of the reaction time.
package struct MergedRace {
  /// What they tell together.
  package let told: ToldRace

  private let voices: [Voice]
  /// Whose each figure is.
  private var owners: [Figure: (origin: Origin, voice: Int)] = [:]

  /// One source with the entries of the race.
  private struct Voice {
    let reports: [Report]
    let inForce: StatementsInForce

    func statement(_ figure: Figure) -> StatementsInForce.Statement? {
      inForce.subjects[figure.subject]?[figure]
    }
  }

  /// - Parameters:
  ///   - sources: the best first; nothing comes of none.
  ///   - latest: the number of the one that has told something new: only what it says otherwise is
  ///     told as doubtful, since what the others said was told when they said it.
  package init?(_ sources: [ToldRace], latest: Int) {
    guard let best = sources.first else { return nil }
    var field = MergedField(best)
    var voices: [Voice] = []
    let length = best.startList.race.discipline.raceDistance
    for (number, source) in sources.enumerated() {
      let reports = number == 0 ? field.reports(ofBest: best) : field.join(source)
      voices.append(
        Voice(reports: reports, inForce: StatementsInForce(reports, length: length)))
    }
    self.voices = voices
    for (number, voice) in voices.enumerated() {
      for (figure, statement) in voice.inForce.subjects.values.flatMap({ $0 }) {
        let key = figure.decidedWith
        let own = (origin: statement.provenance.origin, voice: number)
        let known = owners[key] ?? own
        owners[key] =
          (own.origin.rawValue, number) < (known.origin.rawValue, known.voice) ? own : known
      }
    }
    var reports: [Report] = []
    for number in voices.indices {
      reports += Self.reports(
        of: number, voices, owners, length: length, tellsDoubt: number == latest)
    }
    told = ToldRace(field.startList, reports: reports)
  }

  /// What of a source's reports is told.
  private static func reports(
    of number: Int, _ voices: [Voice], _ owners: [Figure: (origin: Origin, voice: Int)],
    length: Distance?, tellsDoubt: Bool
  ) -> [Report] {
    let voice = voices[number]
    var reports: [Report] = []
    for (index, report) in voice.reports.enumerated() {
      let stage = report.stage.atFinish(ofRaceOver: length)
      let figures = report.claim.figures(at: stage)
      guard !report.isDoubtful, !figures.isEmpty else {
        // What is taken back by others than the best takes nothing of the best.
        if report.isDoubtful || number == 0 { reports.append(report) }
        continue
      }
      var own: [Claim] = []
      var doubtful: [Claim] = []
      for (figure, claim) in figures {
        let owner = owners[figure.decidedWith]?.voice ?? number
        let other = voices[owner].statement(figure)
        if owner == number || figure.goes(with: voice.statement(_:), voices[owner].statement(_:)) {
          own.append(claim)
        } else if tellsDoubt, other?.claim != claim, voice.statement(figure)?.report == index {
          doubtful.append(claim)
        }
      }
      if own.count == figures.count {
        reports.append(report)
      } else {
        reports += own.joined.map { report.saying($0, at: stage, report.provenance) }
      }
      let doubt = Provenance(report.provenance.origin, .doubtful)
      reports += doubtful.joined.map { report.saying($0, at: stage, doubt) }
    }
    return reports
  }
}

extension Figure {
  /// The figure with which it is decided whose it is.
  fileprivate var decidedWith: Figure {
    switch self {
    case .place(let id), .outcome(let id), .finer(let id), .mark(let id): .reading(id)
    default: self
    }
  }

  /// Whether it may stand beside the mark of another source: a finer reading of the same mark, where
  /// that source has none.
  fileprivate func goes(
    with own: (Figure) -> StatementsInForce.Statement?,
    _ others: (Figure) -> StatementsInForce.Statement?
  ) -> Bool {
    guard case .finer(let id) = self, others(self) == nil, let mark = own(.reading(id))?.claim
    else {
      return false
    }
    return others(.reading(id))?.claim == mark
  }
}

extension [Claim] {
  /// In as few claims as it takes.
  fileprivate var joined: [Claim] {
    reduce(into: []) { claims, claim in
      if let last = claims.last?.joined(with: claim) {
        claims[claims.count - 1] = last
      } else {
        claims.append(claim)
      }
    }
  }
}

extension Report {
  fileprivate func saying(_ claim: Claim, at stage: Stage, _ worth: Provenance) -> Report {
    Report(stage, claim, worth, delivery: delivery, sequence: sequence, line: line)
  }
}
