import Athletics
import RaceReplay

/// What a duel comes to, in sentences that its intervals prove.
package struct DuelText {
  let duel: Duel
  let race: OpenRace

  package init(duel: Duel, race: OpenRace) { (self.duel, self.race) = (duel, race) }

  package var lines: [String] { [recovery, end].compactMap { $0 } }

  /// A gap with its sign and interval: `+0.9 (0.8–1.0)`, with `~` where it rests on an estimate.
  static func seconds(_ gap: Attested<TimeDifference>) -> String {
    (gap.isEstimated ? "~" : "") + gap.value.signedText
      + (gap.value.rangeText.map { " (" + $0 + ")" } ?? "")
  }

  private var recovery: String? {
    guard let recovery = duel.recovery else { return nil }
    return name(isOwn: recovery.isOwn) + " won " + Self.text(recovery, in: race.race)
  }

  /// `0.9 s (0.7–1.1) from 1200 m on, 0.8 s (0.7–0.9) of it from 1400 m on`.
  static func text(_ recovery: Duel.Recovery, over opponent: String = "", in race: Race) -> String {
    let lately = recovery.lately.map { part in
      ", " + told(part.gain) + " of it from " + race.text(of: part.since) + " on"
    }
    return told(recovery.gain) + opponent + " from " + race.text(of: recovery.since) + " on"
      + (lately ?? "")
  }

  private var end: String? {
    guard let last = duel.comparison.certain.last, let gap = last.gap?.value else { return nil }
    let isFinish = last.distance == race.race.discipline.raceDistance
    let place = isFinish ? "at the line" : "at " + race.race.text(of: last.distance)
    guard gap.isCertain else { return "not separable " + place }
    let isOwn = gap.range.upper < .zero
    return name(isOwn: isOwn) + " is ahead by " + Self.told(isOwn ? gap.reversed : gap) + " "
      + place
  }

  static func told(_ time: TimeDifference) -> String {
    time.text.withSeconds + (time.rangeText.map { " (" + $0 + ")" } ?? "")
  }

  private func name(isOwn: Bool) -> String {
    if isOwn { return race.replay.startList[duel.own].surname }
    switch duel.opponent {
    case .entry(let id): return race.replay.startList[id].surname
    case .run(let run): return ReferenceText.name(of: run)
    case .leader: return "the leader"
    }
  }
}
