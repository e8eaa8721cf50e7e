import Athletics

/// What came of a race, told without the rest of it: who finished where and with what, and how much of
/// it can be seen again.
package struct RaceOutcome: Hashable, Sendable {
  /// What came of it for one athlete or team.
  package struct Line: Hashable, Sendable {
    package let athlete: Athlete
    package let nation: Nation?
    package let placing: Placing?
    /// The mark as printed, an estimate with `~`, one that cannot be right with `!`.
    package let mark: String?
    /// How it ended, where not simply finished.
    package let outcome: Outcome?
    /// Flags in the order in which they are printed.
    package let flags: [Flag]
  }

  /// In the order of the result, else of the start.
  package let lines: [Line]
  package let coverage: SplitCoverage
  /// What the winner's mark sorts by among races of one event, least first; nothing where it is not
  /// known.
  package let rank: Int64?

  /// The first, two or more in a dead heat; none where the first is not known.
  package var winners: [Line] {
    Array(lines.prefix { $0.placing?.number == 1 && $0.placing?.isOpen == false })
  }
}

extension Replay {
  /// What came of the race, as it was last known.
  package var outcome: RaceOutcome {
    let state = latestState
    let sheet = state.sheet
    let lines = state.order.map { id in
      let entry = startList[id]
      let line = sheet?[id]
      return RaceOutcome.Line(
        athlete: entry.athlete, nation: entry.nation, placing: sheet?.placing(of: id),
        mark: line?.isOut == true ? nil : line?.markText,
        outcome: state.outcomes[id]?.unlessFinished, flags: (line?.flags ?? []).map(\.value))
    }
    let best = sheet.flatMap { sheet in sheet.order.first.flatMap { sheet[$0] } }
    return RaceOutcome(
      lines: lines, coverage: splitCoverage,
      rank: best?.decidingMark?.value.time.ticks ?? best?.mark.map { -Int64($0.value.count) })
  }
}
