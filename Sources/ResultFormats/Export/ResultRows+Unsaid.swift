import Athletics
import RaceReplay

extension ResultRows {
  /// Counts what a table has no column for, beside what hardly any format says.
  func count(_ unsaid: inout Unsaid) {
    unsaid.add("estimated days", race.day?.isEstimated == true ? 1 : 0)
    unsaid.add("lengths of a lap", race.statedLap == nil ? 0 : 1)
    if !race.discipline.isRace { unsaid.add("winds of a field event", result.wind == nil ? 0 : 1) }
    for line in result.lines {
      unsaid.add("runners of relays", line.entry.runners.count)
      count(line, &unsaid)
      countWorth(line, &unsaid)
    }
    let tied = Set(result.lines.filter { $0.isTied && $0.reportedPlace != nil }.map(\.id))
    let unplaced = result.deadHeats.count { !$0.entries.allSatisfy(tied.contains) }
    unsaid.add("dead heats without a place", unplaced)
  }

  private func count(_ line: FinalLine, _ unsaid: inout Unsaid) {
    unsaid.add("series of trials", line.series.isEmpty ? 0 : 1)
    let beyond = line.splits.count - splits.count { line.split(at: $0) != nil }
    unsaid.add("splits beyond the finish", beyond)
    if race.discipline.isRace {
      unsaid.add("winds of one athlete", line.wind == nil ? 0 : 1)
      unsaid.add("field marks in a race", line.mark == nil ? 0 : 1)
    } else {
      unsaid.add("times in a field event", line.reading == nil ? 0 : 1)
    }
  }

  /// Counts the figures that reading takes for others than they were: it knows neither how a time
  /// was rounded nor who measured a split.
  private func countWorth(_ line: FinalLine, _ unsaid: inout Unsaid) {
    if race.discipline.isRace, let reading = line.reading?.value, !reading.isPlain {
      unsaid.add("how a time was rounded")
    }
    if let finer = line.finer?.value, !finer.isPlain {
      unsaid.add("how a finer reading was rounded")
    }
    for markPoint in splits {
      guard let split = line.split(at: markPoint) else { continue }
      let isPlain =
        split.value.rounding == .near(Reading.lastDigit(split.value.decimals))
        && split.provenance == Provenance(.reported, .oneSource)
      unsaid.add("origins or roundings of splits", isPlain ? 0 : 1)
    }
  }
}
