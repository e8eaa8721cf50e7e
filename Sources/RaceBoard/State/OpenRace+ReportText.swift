import Athletics
import RaceReplay

extension OpenRace {
  /// A report in words.
  func text(of report: Report) -> String {
    func name(_ id: EntryID) -> String { replay.startList[id].athlete.name }
    let place =
      switch report.stage {
      case .beforeGun: "before the gun"
      case .markPoint(let markPoint): "at " + race.text(of: markPoint)
      case .finish: "at the finish"
      case .after: "after the finish"
      }
    let what =
      switch report.claim {
      case .pass(let id, let rank, let reading):
        name(id) + (rank.map { " in place \($0)" } ?? "") + (reading.map { " in " + $0.text } ?? "")
      case .leaderTime(let reading, _): "the leader in " + reading.text
      case .order(let groups):
        "the order " + groups.map { $0.map(name).joined(separator: " = ") }.joined(separator: ", ")
      case .ranInOrder(let told): RemarkText(race: self).text(of: told)
      case .result(let claim):
        name(claim.entry) + (claim.place.map { " in place \($0)" } ?? "")
          + (claim.reading.map { " in " + $0.text } ?? "")
          + (claim.outcome.map { " " + $0.text } ?? "")
      case .deadHeat(let entries, let place):
        "dead heat" + (place.map { " for \($0)" } ?? "") + ": "
          + entries.map(name).joined(separator: ", ")
      case .margin(let ahead, let behind, _):
        "a margin from " + name(ahead) + " to " + (behind.map(name) ?? "the next")
      case .reinstated(let id): name(id) + " reinstated"
      case .reaction(let id, let time): name(id) + " reacted in " + time.text(decimals: 3)
      case .series(let id, let attempts):
        name(id) + ": " + attempts.map(\.text).joined(separator: " ")
      case .wind(let wind): WindText.sentence(wind)
      case .stretch(let id, let from, let to, let reading):
        name(id) + " " + race.text(of: from) + " to " + race.text(of: to) + " in " + reading.text
      case .official: "official"
      case .note(let text): text
      case .entered(_, let entry): entry.athlete.name + " entered"
      case .bib(let id, let bib): name(id) + (bib.map { " with bib " + $0 } ?? " without a bib")
      case .withdrawn(let withdrawal):
        withdrawal.text + " withdrawn" + (withdrawal.entry.map { " of " + name($0) } ?? "")
      }
    return [place + ": " + what, report.source.map { "(\($0))" }].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension Withdrawal {
  /// What is taken back, in a word.
  fileprivate var text: String {
    switch self {
    case .entry: "entry"
    case .pass: "passing"
    case .result: "line of the result"
    case .reaction: "reaction time"
    case .series: "series"
    case .stretches: "times of stretches"
    case .leader: "leader’s time"
    case .wind: "wind"
    case .official: "official result"
    case .deadHeats: "dead heats"
    case .margins: "margins"
    case .notes: "notes"
    }
  }
}
