import Athletics
import RaceReplay

/// The difference of what is said in two readings of a race with the same ids.
struct StatementDifference {
  /// What takes back, in the order of the race.
  private(set) var withdrawals: [Report] = []
  /// What is told anew or otherwise, in the order of the new reports.
  private(set) var told: [Report] = []
  /// Whether what changes in the result is a correction after the finish.
  private let isResultClosed: Bool

  private typealias Statement = StatementsInForce.Statement
  private typealias Figures = StatementsInForce.Figures

  private let reports: [Report]
  private let length: Distance?
  private let old: StatementsInForce
  private let new: StatementsInForce
  /// The statements that are to be told, by their figure, and the stage at which.
  private var due: [Figure: Stage] = [:]
  /// Outcomes that are gone, while other lines of the result stand: someone is back in the race.
  private var back: [Report] = []

  /// - Parameters:
  ///   - field: those who were entered and not withdrawn.
  init(_ reports: [Report], against old: StatementsInForce, field: [EntryID], length: Distance?) {
    self.reports = reports
    self.old = old
    self.length = length
    new = StatementsInForce(reports, length: length)
    isResultClosed = Self.isClosed(old, new, field)
    let changed = Set(old.subjects.keys).union(new.subjects.keys).filter {
      !Self.saySame(old.subjects[$0], new.subjects[$0])
    }
    for subject in changed { compare(subject) }
    restatePlaces()
    withdrawals = Set(withdrawals).sorted { $0.precedes($1) }
    back.sort { $0.precedes($1) }
    tell()
  }

  /// Whether both come to the same; that someone finished after all is no more than no outcome.
  private static func saySame(_ one: Figures?, _ other: Figures?) -> Bool {
    let left = (one ?? [:]).filter { !$0.value.saysFinished }
    let right = (other ?? [:]).filter { !$0.value.saysFinished }
    return left.count == right.count && left.allSatisfy { $1.says(theSameAs: right[$0]) }
  }

  /// Whether the result stood before, so that what changes in it is a correction.
  private static func isClosed(
    _ old: StatementsInForce, _ new: StatementsInForce, _ field: [EntryID]
  ) -> Bool {
    if old.subjects[Subject(.official)] != nil { return true }
    let ofResult = old.subjects.filter { $0.key.isOfResult }
    if ofResult.contains(where: { $0.value.values.contains { $0.stage == .after } }) { return true }
    let isComplete =
      !field.isEmpty && field.allSatisfy { ofResult[Subject(.result($0), at: .finish)] != nil }
    return isComplete && ofResult.contains { !saySame($0.value, new.subjects[$0.key]) }
  }

  /// Notes what of a subject is to be taken back and told.
  private mutating func compare(_ subject: Subject) {
    let before = old.subjects[subject] ?? [:]
    let now = new.subjects[subject] ?? [:]
    let last = before.values.map(\.stage).max()
    guard Self.covers(now, before) else {
      let stage = last.map { self.stage(of: subject, $0) }
      if let stage { withdrawals.append(Report(stage, .withdrawn(subject.withdrawal))) }
      for statement in now.values where !goesWithEnding(statement, before, cleared: stage) {
        tell(statement, notBefore: last)
      }
      return
    }
    for (figure, statement) in now where !statement.says(theSameAs: before[figure]) {
      if goesWithEnding(statement, before, cleared: nil) { continue }
      tell(statement, notBefore: last)
      // A time without its finer reading would take that back.
      if case .reading(let id) = figure, let finer = now[.finer(id)] {
        tell(finer, notBefore: last)
      }
      // A place alone would bring someone back who is out.
      if case .place(let id) = figure, let outcome = now[.outcome(id)], outcome.saysOut {
        tell(outcome, notBefore: last)
      }
    }
    noteBack(before, now)
  }

  /// Whether all that was said is said again or otherwise, so that nothing need be taken back.
  private static func covers(_ now: Figures, _ before: Figures) -> Bool {
    guard !now.isEmpty else { return before.isEmpty }
    return before.allSatisfy { figure, statement in
      guard let other = now[figure] else {
        if case .outcome = figure { return true }
        return statement.saysFinished
      }
      if statement.says(theSameAs: other) { return true }
      return figure.rule != .first && (statement.isEstimated || !other.isEstimated)
    }
  }

  /// Where an outcome is gone and the line stands, says that the race was finished.
  private mutating func noteBack(_ before: Figures, _ now: Figures) {
    for (figure, statement) in before where statement.saysOut {
      // What was told before the finish is taken back there.
      guard case .outcome(let id) = figure, now[figure] == nil, statement.stage >= .finish,
        let line = now.values.min(by: { $0.report < $1.report })
      else { continue }
      let stage = stage(of: figure.subject, statement.stage)
      back.append(
        Report(
          stage, .result(ResultClaim(id, outcome: .finished)), line.provenance,
          delivery: reports[line.report].delivery, line: reports[line.report].line))
    }
  }

  /// Whether a statement is an outcome that is told by how the race ended before the finish, where
  /// nothing that was told later stands against it.
  private func goesWithEnding(
    _ statement: Statement, _ before: Figures, cleared: Stage?
  ) -> Bool {
    guard !isResultClosed, case .outcome = statement.figure, statement.stage < .finish,
      (cleared ?? old.withdrawals[statement.figure.subject] ?? .beforeGun) < .finish
    else { return false }
    return (before[statement.figure]?.stage ?? .beforeGun) <= statement.stage
  }

  private mutating func tell(_ statement: Statement, notBefore last: Stage?) {
    let subject = statement.figure.subject
    var stage = statement.stage
    if let last { stage = max(stage, subject.isOfResult ? max(last.ofSubject, .finish) : last) }
    if let withdrawn = old.withdrawals[subject] { stage = max(stage, withdrawn) }
    due[statement.figure] = self.stage(of: subject, stage)
  }

  /// Where something of a subject takes effect.
  private func stage(of subject: Subject, _ own: Stage) -> Stage {
    subject.isOfResult && isResultClosed ? .after : own
  }

  /// Where someone comes to be out or back by a correction that the source tells as part of the
  /// list, the places behind are those of the list: they are told again.
  private mutating func restatePlaces() {
    guard isResultClosed else { return }
    let moved = due.keys.compactMap { figure -> EntryID? in
      guard case .outcome(let id) = figure, let statement = statement(figure),
        statement.stage < .after
      else { return nil }
      return id
    }
    let all = moved + back.compactMap { $0.claim.entries.first }
    let first = all.compactMap { min(place($0, in: old), place($0, in: new)) }.min()
    guard let first, first < .max else { return }
    for (subject, figures) in new.subjects where subject.isOfResult {
      for (figure, statement) in figures {
        guard case .place(let id) = figure, place(id, in: new) >= first, statement.stage < .after,
          figures[.outcome(id)]?.saysOut != true
        else { continue }
        due[figure] = .after
      }
    }
  }

  private func place(_ id: EntryID, in statements: StatementsInForce) -> Int {
    let figure = Figure.place(id)
    guard case .result(let claim)? = statements.subjects[figure.subject]?[figure]?.claim else {
      return .max
    }
    return claim.place ?? .max
  }

  private func statement(_ figure: Figure) -> Statement? {
    new.subjects[figure.subject]?[figure]
  }
}

extension StatementDifference {
  /// The last stage at which the result of an entry is taken back.
  func lastWithdrawal(of id: EntryID) -> Stage? {
    withdrawals.last { $0.claim == .withdrawn(.result(id)) }?.stage
  }

  /// Tells what is due, in the order of the new reports: a report as it stands where all of it is
  /// due, else the part that is.
  private mutating func tell() {
    var byReport: [Int: [Figure]] = [:]
    for figure in due.keys {
      if let statement = statement(figure) {
        byReport[statement.report, default: []].append(figure)
      }
    }
    var shifted: [Report] = []
    for (index, report) in reports.enumerated() {
      let stage = report.stage.atFinish(ofRaceOver: length)
      if report.isDoubtful {
        let claim = StatementsInForce.DoubtfulClaim(stage: stage, claim: report.claim)
        if !old.doubtful.contains(claim) { told.append(report) }
      } else if isWhollyDue(report, index, at: stage) {
        told.append(report)
      } else if let figures = byReport[index] {
        for part in parts(of: report, figures, at: stage) {
          if part.stage == stage { told.append(part) } else { shifted.append(part) }
        }
      }
    }
    // Who is out comes behind the places, one of which may be theirs, and all of it before what the
    // source itself tells after the finish.
    let endings = shifted.filter(\.saysHowItEnded)
    told = back + shifted.filter { !$0.saysHowItEnded } + endings + told
  }

  /// Whether all that a report says is to be told where it says it. Of what nothing was known before
  /// that includes what a later report says otherwise.
  private func isWhollyDue(_ report: Report, _ index: Int, at stage: Stage) -> Bool {
    let figures = report.claim.figures(at: stage)
    return !figures.isEmpty
      && figures.allSatisfy { figure, _ in
        guard let at = due[figure] else { return isToldByEnding(figure, at: stage) }
        return statement(figure)?.report == index
          ? at == stage : old.subjects[figure.subject]?[figure] == nil
      }
  }

  /// Whether a figure is an outcome that goes with how the race ended at a stage that is told.
  private func isToldByEnding(_ figure: Figure, at stage: Stage) -> Bool {
    guard case .outcome(let id) = figure, stage < .finish else { return false }
    return due[.ending(id, stage)] != nil
  }

  /// What of a report is due, in as few reports as it takes.
  private func parts(of report: Report, _ due: [Figure], at own: Stage) -> [Report] {
    var parts: [(stage: Stage, claim: Claim)] = []
    let wanted = Set(due)
    for (figure, claim) in report.claim.figures(at: own) where wanted.contains(figure) {
      guard let stage = self.due[figure] else { continue }
      let joined = parts.lastIndex { $0.stage == stage && $0.claim.joined(with: claim) != nil }
      if let joined, let whole = parts[joined].claim.joined(with: claim) {
        parts[joined].claim = whole
      } else {
        parts.append((stage, claim))
      }
    }
    return parts.map { stage, claim in
      Report(
        stage, claim, report.provenance, delivery: report.delivery, sequence: report.sequence,
        line: report.line)
    }
  }
}

extension Report {
  /// Whether it says how someone’s race ended.
  fileprivate var saysHowItEnded: Bool {
    switch claim {
    case .result(let claim): claim.outcome != nil
    case .reinstated: true
    default: false
    }
  }

  /// The order of reports that take back: by stage, then by entry, then by what they take back.
  fileprivate func precedes(_ other: Report) -> Bool {
    let one = (stage, claim.entries.first?.index ?? .max)
    let two = (other.stage, other.claim.entries.first?.index ?? .max)
    return one == two ? "\(claim)" < "\(other.claim)" : one < two
  }
}
