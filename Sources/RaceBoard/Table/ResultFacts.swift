import Athletics
import RaceReplay

/// What anyone’s line of a result has, found in one pass over the field: which columns there is
/// something in, and what notes have to explain.
struct ResultFacts: Sendable {
  private(set) var hasTimes = false
  private(set) var hasFieldMarks = false
  private(set) var hasPoints = false
  private(set) var hasReadings = false
  private(set) var hasFlags = false
  private(set) var hasQualifications = false
  private(set) var hasWinds = false
  /// Whether a wind was not read where there was to be one.
  private(set) var hasUnreadWinds = false
  /// How many are in the result.
  private(set) var finishedCount = 0
  private(set) var hasSeries = false
  /// The columns of trials.
  private(set) var series = SeriesColumns([])

  var hasMarks: Bool { hasTimes || hasFieldMarks }

  init(_ sheet: ResultSheet) {
    var withSeries: [ResultLine] = []
    sheet.forEachLine { line in
      take(line)
      if line.series != nil { withSeries.append(line) }
    }
    hasSeries = !withSeries.isEmpty
    series = SeriesColumns(withSeries)
  }

  private mutating func take(_ line: ResultLine) {
    if line.reading != nil { hasTimes = true }
    if let mark = line.mark {
      hasFieldMarks = true
      if mark.value.unit == .points { hasPoints = true }
    }
    if line.finer != nil { hasReadings = true }
    if !line.flags.isEmpty { hasFlags = true }
    if line.qualification != nil { hasQualifications = true }
    if let wind = line.wind {
      hasWinds = true
      if WindText.isUnread(wind.value) { hasUnreadWinds = true }
    }
    if !line.isOut, line.reading != nil || line.mark != nil || line.reportedPlace != nil {
      finishedCount += 1
    }
  }
}

extension OpenRace {
  /// What anyone’s line has in the result where one stands; nothing where there is no result yet.
  var resultFacts: ResultFacts? { derived(FactsOfResult()) }
}

private struct FactsOfResult: Derivation {
  func value(in race: OpenRace) -> ResultFacts? { race.state.sheet.map { ResultFacts($0) } }
}
