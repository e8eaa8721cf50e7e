import Athletics

extension Replay {
  /// Folds what is known of the result into a sheet for the finish and one for each later step.
  mutating func foldResults() {
    let ordered = resultReports.enumerated()
      .sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }
      .map(\.element)
    let finishCount = ordered.prefix { $0.stage != .after }.count
    var sheet = ResultSheet(
      entryCount: startList.entries.count, isFieldPartial: race.isFieldPartial)
    for report in ordered[..<finishCount] { sheet.fold(report) }
    if ordered[..<finishCount].contains(where: { $0.stage == .finish }) {
      close(&sheet, Step(.finish))
    }
    correct(&sheet, by: ordered[finishCount...])
  }

  /// Takes in what was reported after the finish. What changes a place, a mark or an outcome is a
  /// step; what does not, as a margin or a second source, is told at the step that comes next, or
  /// at the last one.
  private mutating func correct(_ sheet: inout ResultSheet, by reports: ArraySlice<Report>) {
    var changes = 0
    var isBehind = false
    for report in reports {
      if case .official(let time) = report.claim {
        guard !sheet.isOfficial else { continue }
        sheet.isOfficial = true
        close(&sheet, Step(.official, time: time))
        isBehind = false
      } else if sheet.isChanged(by: report) {
        changes += 1
        close(&sheet, Step(.change(changes), entry: report.claim.entries.first))
        isBehind = false
      } else {
        isBehind = true
      }
    }
    guard isBehind, !sheets.isEmpty else { return }
    sheet.settle(startOrder: startOrder)
    sheets[sheets.count - 1] = sheet
  }

  private mutating func close(_ sheet: inout ResultSheet, _ step: Step) {
    sheet.settle(startOrder: startOrder)
    sheets.append(sheet)
    timeline.steps.append(step)
  }
}

extension ResultSheet {
  /// Takes a report in and says whether the place, mark or outcome of someone it names, or a dead
  /// heat, is another than before.
  fileprivate mutating func isChanged(by report: Report) -> Bool {
    let entries = report.claim.entries
    let before = entries.map { self[$0] ?? ResultLine() }
    let deadHeatCount = deadHeats.count
    fold(report)
    return deadHeats.count != deadHeatCount
      || zip(entries, before).contains { (self[$0] ?? ResultLine()).tellsOtherThan($1) }
  }
}
