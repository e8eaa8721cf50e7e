import Athletics

/// What is known of the result: the list made at the finish, and what was corrected since, step by
/// step.
///
/// Reports are folded as they arrive. Only two results are held, the one at the finish and the latest:
/// any other is folded again from the first of them.
struct ResultFold: Sendable {
  /// A step after the gun and the mark points.
  struct ResultStep: Sendable {
    let step: Step
    /// How many of the later reports it takes in.
    let count: Int
  }

  private(set) var finish: ResultSheet
  /// With everything that came after the finish; nothing where nothing did.
  private var corrected: ResultSheet?
  private(set) var steps: [ResultStep] = []
  /// Reports up to the finish, and those after it, as they arrived.
  private(set) var listed: [(report: Report, arrival: Int)] = []
  private var later: [(report: Report, arrival: Int)] = []
  /// By the entry’s index: the stage that was last told of it.
  private var lastStage: [Stage?]
  private var isFinishTold = false
  private var isListOutOfOrder = false
  private var isCorrectionOutOfDate = false
  private var foldedCount = 0
  private var changes = 0

  init(entryCount: Int, isFieldPartial: Bool) {
    finish = ResultSheet(entryCount: entryCount, isFieldPartial: isFieldPartial)
    lastStage = Array(repeating: nil, count: entryCount)
  }

  /// The latest result.
  var latest: ResultSheet? { corrected ?? (isFinishTold ? finish : nil) }
  var isCorrected: Bool { corrected != nil }

  mutating func grow(to entryCount: Int) {
    guard entryCount > lastStage.count else { return }
    lastStage += Array(repeating: nil, count: entryCount - lastStage.count)
    finish.grow(to: entryCount)
    corrected?.grow(to: entryCount)
  }

  /// Takes in a report about the result, whenever in the race it was made.
  mutating func append(_ report: Report, arrival: Int) {
    guard report.stage != .after else {
      later.append((report, arrival))
      return
    }
    listed.append((report, arrival))
    if report.stage == .finish { isFinishTold = true }
    isCorrectionOutOfDate = true
    for id in report.claim.entries {
      if let last = lastStage[id.index], report.stage < last { isListOutOfOrder = true }
      lastStage[id.index] = report.stage
    }
    if !isListOutOfOrder { finish.list(report, at: arrival) }
  }

  /// Folds what has come in, with the steps that it gives; places are not given out yet.
  mutating func fold() {
    if isListOutOfOrder {
      isListOutOfOrder = false
      finish = ResultSheet(entryCount: lastStage.count, isFieldPartial: finish.isFieldPartial)
      listed.sort { ($0.report.stage, $0.arrival) < ($1.report.stage, $1.arrival) }
      for index in lastStage.indices { lastStage[index] = nil }
      for (report, arrival) in listed {
        for id in report.claim.entries { lastStage[id.index] = report.stage }
        finish.list(report, at: arrival)
      }
    }
    let isWithinBatch =
      foldedCount > 0 && foldedCount < later.count
      && later[foldedCount].report.arrived(with: later[foldedCount - 1].report)
    if isWithinBatch || (isCorrectionOutOfDate && !later.isEmpty) || steps.isEmpty {
      corrected = nil
      foldedCount = 0
      changes = 0
      steps = isFinishTold ? [ResultStep(step: Step(.finish), count: 0)] : []
    }
    isCorrectionOutOfDate = false
    correct()
  }

  private mutating func correct() {
    guard foldedCount < later.count else { return }
    var sheet = corrected ?? finish
    corrected = nil
    while foldedCount < later.count {
      let (change, end) = fold(from: foldedCount, into: &sheet)
      // What is no step of its own is told at the one that comes next, or at the last.
      if let kind = change {
        if kind == .official { makeChangeOfOfficial() }
        if kind == .change(changes + 1) { changes += 1 }
        steps.append(
          ResultStep(step: step(kind, later[foldedCount..<end].map(\.report)), count: end))
      }
      foldedCount = end
    }
    corrected = steps.isEmpty ? nil : sheet
  }

  /// Folds what arrived as one; returns which step it is, if it is one, and where the next begins.
  private func fold(
    from start: Int, into sheet: inout ResultSheet
  ) -> (kind: Step.Kind?, end: Int) {
    var end = start + 1
    while end < later.count, later[end].report.arrived(with: later[end - 1].report) { end += 1 }
    let wasOfficial = sheet.isOfficial
    let reports = later[start..<end].map(\.report)
    let isChanged = sheet.correct(by: reports[...], at: later[start].arrival)
    guard isChanged else { return (nil, end) }
    return (!wasOfficial && sheet.isOfficial ? .official : .change(changes + 1), end)
  }

  /// Makes a declaration that was taken back and is made again a change like others.
  private mutating func makeChangeOfOfficial() {
    guard steps.contains(where: { $0.step.kind == .official }) else { return }
    changes = 0
    steps = steps.map { old in
      guard old.step.kind != .finish else { return old }
      changes += 1
      return ResultStep(
        step: Step(.change(changes), entry: old.step.entry), count: old.count)
    }
  }

  private func step(_ kind: Step.Kind, _ reports: [Report]) -> Step {
    if kind == .official {
      let time = reports.lazy.compactMap { report -> TimeOfDay? in
        if case .official(let time) = report.claim { time } else { nil }
      }.first
      return Step(.official, time: time)
    }
    return Step(kind, entry: reports.lazy.compactMap { $0.claim.entries.first }.first)
  }

  /// The result as of a step, without places; those of the first and the last are held.
  private func sheet(of step: ResultStep) -> ResultSheet {
    var sheet = finish
    var index = 0
    while index < step.count { index = fold(from: index, into: &sheet).end }
    return sheet
  }
}

extension ResultFold {
  /// Whose readings have come in since it was last decided whether they can be right.
  var unjudged: [EntryID] { finish.unjudged + (corrected?.unjudged ?? []) }

  /// Notes that the reading that came in last can be right.
  mutating func dropLastUnjudged() { finish.unjudged.removeLast() }

  /// Marks the times that cannot be right, in either result.
  mutating func judge(
    _ verdicts: [EntryID: (finish: Impossibility?, latest: Impossibility?)]
  ) {
    for (id, why) in verdicts {
      finish.judge(id, why.finish)
      corrected?.judge(id, why.latest)
    }
    finish.unjudged = []
    corrected?.unjudged = []
  }

  /// Works on the results that are held.
  mutating func forEachSheet(_ work: (inout ResultSheet) -> Void) {
    work(&finish)
    guard corrected != nil else { return }
    // Taken out and put back, so that it is not copied.
    guard var sheet = corrected.take() else { return }
    work(&sheet)
    corrected = sheet
  }

  /// The result as of a step of the finish or later.
  ///
  /// - Parameter settle: gives out places in a result that is not held.
  func sheet(at kind: Step.Kind, settle: (inout ResultSheet) -> Void) -> ResultSheet? {
    guard let index = steps.firstIndex(where: { $0.step.kind == kind }) else { return nil }
    if index == steps.count - 1 { return latest }
    if steps[index].count == 0 { return finish }
    var sheet = sheet(of: steps[index])
    settle(&sheet)
    return sheet
  }
}

extension Report {
  /// Whether it arrived as one with the report before it: in one batch, or with one stamp.
  fileprivate func arrived(with earlier: Report) -> Bool {
    guard let delivery, let other = earlier.delivery, delivery.feed == other.feed else {
      return false
    }
    if let batch = delivery.batch { return batch == other.batch }
    return other.batch == nil && delivery.arrived != nil && delivery.arrived == other.arrived
  }
}
