import Athletics
import RaceReplay
import ResultReading

extension Unsaid {
  /// Counts what only a race log and our JSON have a place for.
  ///
  /// - Parameters:
  ///   - said: keys of what is only kept that the format says again.
  ///   - note: what the format says again of the note at the head.
  mutating func countRest(
    of readout: Readout, _ result: FinalResult, said: Set<String> = [], note: String? = nil
  ) {
    count(result.race)
    for entry in result.replay.startList.entries { count(entry) }
    for report in result.replay.feed { count(report, length: result.race.discipline.raceDistance) }
    add("sources", readout.header?.sources.count ?? 0)
    add("notes of a race", [nil, note].contains(readout.header?.note) ? 0 : 1)
    add("parts of the source that are only kept", Self.keptCount(readout, said))
  }

  private mutating func count(_ race: Race) {
    add("series of a competition", race.competition.series == nil ? 0 : 1)
    add("races that award medals", race.awardsMedals ? 1 : 0)
    add("sizes of a field", race.fieldSize == nil ? 0 : 1)
    add("fields that are not whole", race.isFieldPartial ? 1 : 0)
    add("records before a race", race.records.count)
  }

  private mutating func count(_ entry: Entry) {
    add("places in the order of start", entry.startOrder == nil ? 0 : 1)
    add("ids of entries", entry.key == entry.bib ?? entry.athlete.name ? 0 : 1)
    let plain = Athlete(name: entry.athlete.name)
    add(
      "identities that do not follow from names",
      plain.identity == entry.athlete.identity ? 0 : 1)
    if entry.nation != nil {
      switch entry.nationOrigin {
      case .official: break
      case .estimated: add("estimated nations")
      case .tracked, .reported: add("origins of nations")
      }
    }
    add("origins of entries", entry.provenance.isPlain ? 0 : 1)
    let known = entry.runners.count { runner in
      runner.athlete.identity != Athlete(name: runner.athlete.name).identity
    }
    add("identities that do not follow from names", known)
  }

  private mutating func count(_ report: Report, length: Distance?) {
    add("sources of reports", report.source == nil ? 0 : 1)
    add("arrivals of reports", report.isArrivalKnown ? 1 : 0)
    if report.isDoubtful { return add("doubtful reports") }
    if report.provenance.origin == .estimated { return add("estimates") }
    var isOnTheWay = false
    if case .markPoint(let point) = report.stage { isOnTheWay = point != length }
    if !report.provenance.isPlain, !report.isSplit(of: length) {
      add("origins or confidences of reports")
    }
    switch report.claim {
    case .pass(_, let rank, _):
      add("places at mark points", isOnTheWay && rank != nil ? 1 : 0)
    case .order: add("orders at mark points", isOnTheWay ? 1 : 0)
    case .deadHeat(let entries, let place):
      add("places at mark points", isOnTheWay && place != nil ? entries.count : 0)
    case .result(let claim):
      let isOut = claim.outcome?.unlessFinished != nil && report.stage < .finish
      add("points of the race at which someone was out", isOut ? 1 : 0)
    case .leaderTime: add("times of a leader without a name")
    case .margin: add("margins")
    case .stretch: add("times for a part of the course")
    case .ranInOrder: add("orders over a part of the course")
    case .official: add("that or when a result became official")
    case .note: add("notes")
    case .withdrawn(.entry): add("withdrawn entries")
    case .reinstated, .reaction, .series, .wind, .entered, .bib, .withdrawn: break
    }
    if report.isCorrection { add("corrections, but for what came of them") }
  }

  private static func keptCount(_ readout: Readout, _ said: Set<String>) -> Int {
    var members = readout.logged.flatMap(\.kept)
    var count = 0
    if let kept = readout.header?.kept {
      members += kept.header + kept.competition + kept.race + kept.entries.values.flatMap { $0 }
      members += kept.records.values.flatMap { $0 }
      count = kept.unreadRecords.count
    }
    return count + members.count { !said.contains($0.key) }
  }
}

extension Provenance {
  /// Whether it is what a result is worth that says nothing of it.
  var isPlain: Bool { self == Provenance(.official, .oneSource) }
}

extension Report {
  /// Whether more is known of how it came than who is cited.
  fileprivate var isArrivalKnown: Bool {
    guard let delivery else { return sequence != nil }
    return sequence != nil || delivery.feed != nil || delivery.arrived != nil
      || delivery.batch != nil
  }

  /// Whether it is a pass before the finish.
  fileprivate func isSplit(of length: Distance?) -> Bool {
    guard case .pass = claim, case .markPoint(let point) = stage else { return false }
    return point != length
  }

  /// Whether it changes the result after the finish.
  fileprivate var isCorrection: Bool {
    guard stage == .after else { return false }
    return switch claim {
    case .result, .reinstated, .pass, .order, .deadHeat: true
    default: false
    }
  }
}
