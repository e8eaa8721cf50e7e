import Athletics
import RaceReplay

extension WrittenRace {
  /// Counts what a table has no column for.
  func count(_ readout: Readout, _ unsaid: inout Unsaid) {
    countRace(&unsaid)
    for entry in replay.startList.entries { count(entry, &unsaid) }
    for report in readout.reports { count(report, &unsaid) }
    countValues(&unsaid)
    let kept = readout.logged.reduce(0) { $0 + $1.kept.count }
    unsaid.add("keys of a log that are not understood", kept)
    unsaid.add("notes of a race", readout.header?.note == nil ? 0 : 1)
    unsaid.add("sources", readout.header?.sources.count ?? 0)
    let header = readout.header?.kept
    let keptInHead =
      (header?.header.count ?? 0) + (header?.competition.count ?? 0) + (header?.race.count ?? 0)
      + (header?.entries.values.reduce(0) { $0 + $1.count } ?? 0)
    unsaid.add("keys of a log that are not understood", keptInHead)
  }

  private func countRace(_ unsaid: inout Unsaid) {
    unsaid.add("series of a competition", race.competition.series == nil ? 0 : 1)
    unsaid.add("estimated days", race.day?.isEstimated == true ? 1 : 0)
    unsaid.add("lengths of a lap", race.statedLap == nil ? 0 : 1)
    unsaid.add("races that award medals", race.awardsMedals ? 1 : 0)
    unsaid.add("sizes of a field", race.fieldSize == nil ? 0 : 1)
    unsaid.add("fields that are not whole", race.isFieldPartial ? 1 : 0)
    unsaid.add("records before a race", race.records.count)
  }

  private func count(_ entry: Entry, _ unsaid: inout Unsaid) {
    unsaid.add("runners of a relay", entry.runners.count)
    unsaid.add("places in the order of start", entry.startOrder == nil ? 0 : 1)
    unsaid.add("ids of an entry", entry.key == entry.bib ?? entry.athlete.name ? 0 : 1)
    let plain = Athlete(name: entry.athlete.name)
    unsaid.add("identities of an athlete", plain.identity == entry.athlete.identity ? 0 : 1)
    unsaid.add("estimated nations", entry.nationOrigin == .estimated ? 1 : 0)
    let isPlain = entry.provenance == Provenance(.official, .oneSource)
    unsaid.add("origins of an entry", isPlain ? 0 : 1)
  }

  private func count(_ report: Report, _ unsaid: inout Unsaid) {
    if report.isDoubtful { return unsaid.add("doubtful reports") }
    if report.provenance.origin == .estimated { return unsaid.add("estimates") }
    unsaid.add("sources of a report", report.source == nil ? 0 : 1)
    let length = race.discipline.raceDistance
    switch report.claim {
    case .pass(_, let rank, _):
      if case .markPoint(let point) = report.stage, point != length, rank != nil {
        unsaid.add("ranks at a mark point")
      }
    case .leaderTime: unsaid.add("times of an unnamed leader")
    case .order: unsaid.add("orders without times")
    case .margin: unsaid.add("margins")
    case .series: unsaid.add("series of trials")
    case .stretch: unsaid.add("times of a stretch")
    case .official: unsaid.add("whether and when a result became official")
    case .note: unsaid.add("notes")
    case .deadHeat(let entries, _):
      if !entries.allSatisfy({ place($0) != nil }) { unsaid.add("dead heats without a place") }
    case .wind: if !race.discipline.isRace { unsaid.add("winds of a field event") }
    case .result(let claim):
      if claim.wind != nil, race.discipline.isRace { unsaid.add("winds of one athlete") }
      if claim.mark != nil, race.discipline.isRace { unsaid.add("field marks in a race") }
      if claim.reading != nil, !race.discipline.isRace { unsaid.add("times in a field event") }
    case .reinstated, .reaction: break
    }
    if report.stage == .after {
      unsaid.add("reports after the finish, of which the last state is told")
    }
  }

  /// Counts the figures that reading takes for others than they were: it knows neither how a time
  /// was rounded nor who measured it.
  private func countValues(_ unsaid: inout Unsaid) {
    let official = Provenance(.official, .oneSource)
    for id in replay.entryIDs {
      let line = sheet?[id]
      if let reading = line?.reading, !reading.isEstimated {
        let printed = PrintedTime(time: reading.value.time, decimals: reading.value.decimals)
        let plain = Reading.roundedUp(printed, isHandTimed: reading.value.isHandTimed)
        let isPlain = plain == reading.value && reading.provenance == official
        unsaid.add("origins or roundings of a mark", isPlain ? 0 : 1)
      }
      if let finer = finer(id) {
        let isPlain = finer.value.rounding == .exact && finer.provenance == official
        unsaid.add("origins or roundings of a finer reading", isPlain ? 0 : 1)
      }
      for markPoint in splits {
        guard let split = split(id, markPoint) else { continue }
        let isPlain =
          split.value.rounding == .near(Reading.lastDigit(split.value.decimals))
          && split.provenance == Provenance(.reported, .oneSource)
        unsaid.add("origins or roundings of a split", isPlain ? 0 : 1)
      }
    }
  }
}
