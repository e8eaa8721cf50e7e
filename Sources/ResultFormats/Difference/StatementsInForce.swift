import Athletics
import RaceReplay

/// What reports come to, figure by figure: of what was said of each, what counts in the end.
struct StatementsInForce {
  struct Statement {
    let figure: Figure
    /// What is said of the figure alone.
    let claim: Claim
    let provenance: Provenance
    /// The finish for the mark point that the race ends at.
    let stage: Stage
    /// Which of the reports says it.
    let report: Int

    /// Whether both say the same, whoever said it and when.
    func says(theSameAs other: Statement?) -> Bool {
      claim == other?.claim && provenance == other?.provenance
    }
  }

  typealias Figures = [Figure: Statement]

  /// By what takes them back together.
  private(set) var subjects: [Subject: Figures] = [:]
  /// The last stage at which each was taken back; what is told of it earlier does not count.
  private(set) var withdrawals: [Subject: Stage] = [:]
  /// Doubtful reports, which are listed and never counted, by what they say.
  private(set) var doubtful: Set<DoubtfulClaim> = []

  struct DoubtfulClaim: Hashable {
    let stage: Stage
    let claim: Claim
  }

  /// Takes the reports in the order of the race, those of one stage as they arrived.
  init(_ reports: [Report], length: Distance?) {
    let stages = reports.map { $0.stage.atFinish(ofRaceOver: length) }
    let inOrder = reports.indices.sorted { (stages[$0], $0) < (stages[$1], $1) }
    for index in inOrder { take(reports[index], index, at: stages[index]) }
  }

  private mutating func take(_ report: Report, _ index: Int, at stage: Stage) {
    guard !report.isDoubtful else {
      doubtful.insert(DoubtfulClaim(stage: stage, claim: report.claim))
      return
    }
    if case .withdrawn(let withdrawal) = report.claim { return take(withdrawal, at: stage) }
    for (figure, claim) in report.claim.figures(at: stage) {
      take(
        Statement(
          figure: figure, claim: claim, provenance: report.provenance, stage: stage, report: index))
    }
  }

  private mutating func take(_ statement: Statement) {
    let subject = statement.figure.subject
    let known = subjects[subject]?[statement.figure]
    switch statement.figure.rule {
    case .latest: break
    case .first: if known != nil { return }
    case .latestKnown:
      if let known, statement.isEstimated, !known.isEstimated { return }
    }
    subjects[subject, default: [:]][statement.figure] = statement
  }

  private mutating func take(_ withdrawal: Withdrawal, at stage: Stage) {
    for subject in withdrawal.subjects(at: stage) {
      subjects[subject] = nil
      withdrawals[subject] = stage
    }
  }
}

extension StatementsInForce.Statement {
  var isEstimated: Bool { provenance.origin == .estimated }

  /// Whether the entry is out of the race by it.
  var saysOut: Bool {
    guard case .result(let claim) = claim, let outcome = claim.outcome else { return false }
    return outcome != .finished
  }

  /// Whether it takes an outcome back, which is no outcome.
  var saysFinished: Bool {
    guard case .result(let claim) = claim else { return false }
    return claim.outcome == .finished
  }
}

extension Withdrawal {
  /// What a withdrawal at a stage takes back.
  func subjects(at stage: Stage) -> [Subject] {
    switch self {
    case .entry: []
    case .pass, .leader, .deadHeats, .margins: [Subject(self, at: stage.ofSubject)]
    case .result:
      // Before the finish there is the result of those who are out, and that they are.
      stage < .finish
        ? [Subject(self, at: stage), Subject(self, at: .finish)] : [Subject(self, at: .finish)]
    case .notes: [Subject(self, at: stage)]
    case .reaction, .series, .stretches, .wind, .official: [Subject(self)]
    }
  }
}
