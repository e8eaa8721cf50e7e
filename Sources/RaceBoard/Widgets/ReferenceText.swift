import Athletics
import RaceReplay

/// What gaps are told against, in words.
struct ReferenceText {
  let race: OpenRace

  /// After “to”: `the leader`, `◆ KERR`, `an even 3:26.00`, `KERR, Tokyo 2020`.
  var name: String {
    switch race.reference {
    case .leader: "the leader"
    case .entry(let id):
      (race.referenceChoice == .winner ? "the winner " : "") + "◆ " + race.scoreboardName(of: id)
    case .run(let run): Self.name(of: run)
    }
  }

  /// The head of the gap’s column: short, since what it means stands below the table.
  var columnHead: String {
    switch race.reference {
    case .leader: "gap"
    case .entry: "gap ◆"
    case .run: "gap ◇"
    }
  }

  /// What ◇ stands for, where gaps are told against a run that is not in the race.
  var note: String? {
    guard case .run(let run) = race.reference else { return nil }
    return "◇ " + Self.name(of: run)
  }

  /// What has to be said of the reference: that it is not known here, or not for certain.
  var caveat: String? {
    guard case .run(let run) = race.reference else {
      return race.referenceChoice == .fastestStretches
        ? "no stretch is known yet: to the leader" : nil
    }
    if run.kind == .fastestStretches,
      race.fastestStretches?.isComplete == false
    {
      return "of those whose times are known"
    }
    return isSilent(run) ? "◇ has no time here" : nil
  }

  /// Whether the run has no time where one stands.
  private func isSilent(_ run: ReferenceRun) -> Bool {
    switch race.state.way {
    case .atStart, .atInstant: false
    case .atMarkPoint(let here): run.reading(at: here) == nil
    case .result: race.race.discipline.raceDistance.map { run.reading(at: $0) == nil } ?? true
    }
  }

  /// A run in a few words.
  static func name(of run: ReferenceRun) -> String {
    switch run.kind {
    case .evenPace(let time): "an even " + time.text
    case .record(let record): record.flag.text + " " + record.time.text + " at an even pace"
    case .fastestStretches: "the fastest stretches put together"
    case .otherRace(let race, let athlete):
      (athlete.map { $0.scoreboardName + ", " } ?? "the front, ") + race.competition.name
    }
  }
}
