import Athletics
import RaceReplay

/// Who goes on from the heat that is open, as of now.
struct HeatQualifiers: Hashable, Sendable {
  let now: QualifiersNow
  let marks: [EntryID: Qualification]
  let heatCount: Int
  /// Whether anyone of any heat is still to come home.
  let isOpen: Bool

  /// `~ as of now: first 3 and the next 6 by time, 2 of 3 heats`.
  var note: String {
    let rule = now.rule
    let ways = [
      rule.byPlace > 0 ? "first \(rule.byPlace)" : nil,
      rule.byTime > 0 ? (rule.byPlace > 0 ? "next " : "first ") + "\(rule.byTime) by time" : nil,
    ].compactMap(\.self)
    return "~ as of now: " + ways.joined(separator: " and ")
      + (heatCount > 1 ? ", \(now.heatsRun) of \(heatCount) heats" : "")
  }

  /// What it takes to go on by time, while anyone is still to come home: as of now, since others may be
  /// faster.
  var answer: String? {
    guard isOpen else { return nil }
    if let time = now.takes {
      return time.time.text(decimals: time.decimals) + " needed to go on by time, as of now"
    }
    let free = now.freeByTime
    return free > 0 ? "\(free) more go\(free == 1 ? "es" : "") on by time, as of now" : nil
  }
}

extension BoardState {
  /// Looks anew who goes on from the open heat, where a rule is given.
  mutating func renewQualifiers() {
    guard let rule = live?.qualifying, let race, race.livePath != nil, race.race.heat != nil,
      race.race.discipline.isRace
    else {
      race?.qualifiers = nil
      return
    }
    let heats = (live?.races ?? []).compactMap { $0.race?.replay }.filter {
      $0.race.isOtherHeat(of: race.race)
    }
    // Of a heat that was started again the last attempt.
    let others = Dictionary(heats.map { ($0.race.heat, $0) }) { $1 }.values
    let now = QualifiersNow(rule, heats: [race.replay.lastSheet] + others.map(\.lastSheet))
    self.race?.qualifiers = HeatQualifiers(
      now: now, marks: now.marks.first ?? [:], heatCount: others.count + 1,
      isOpen: ([race.replay] + others).contains { !$0.hasAllFinishers })
  }
}

extension Race {
  /// Whether it is another heat of the same round.
  fileprivate func isOtherHeat(of other: Race) -> Bool {
    heat != nil && heat != other.heat && round == other.round && category == other.category
      && discipline == other.discipline && competition.id == other.competition.id
  }
}
