import Athletics
import RaceReplay

/// What the warnings screen lists: everything that could not be read, that contradicts itself, or
/// that is doubtful.
///
/// Each line is put into words when it is asked for, so that a hundred thousand cost a frame nothing.
package struct WarningList {
  /// Lines of one sort.
  private struct Part {
    let count: Int
    let line: (Int) -> String
  }

  private let parts: [Part]
  package let count: Int

  package init(of state: BoardState) {
    let isWhole = state.listsAllWarnings
    var parts = [Self.part(state.warnings, isWhole)]
    if let race = state.race {
      parts.append(Self.part(race.warnings, isWhole))
      parts.append(
        Self.part(race.replay.doubtful, isWhole) { "doubtful, not used: " + race.text(of: $0) })
      parts.append(Self.part(race.contradictions, isWhole) { race.replay.text(of: $0) })
    }
    self.parts = parts
    count = parts.reduce(0) { $0 + $1.count }
  }

  /// How many warnings there are, told one by one or not.
  static func total(of state: BoardState) -> Int {
    guard let race = state.race else { return state.warnings.warnings.count }
    return state.warnings.warnings.count + race.warnings.warnings.count
      + race.replay.doubtful.count + race.contradictions.count
  }

  package subscript(number: Int) -> String {
    var number = number
    for part in parts {
      if number < part.count { return part.line(number) }
      number -= part.count
    }
    return ""
  }

  private static func part(_ groups: WarningGroups, _ isWhole: Bool) -> Part {
    isWhole
      ? Part(count: groups.warnings.count) { groups.warnings[$0].text }
      : Part(count: groups.rows.count) { groups.text(of: groups.rows[$0]) }
  }

  /// Things that are all of one kind.
  private static func part<Thing>(
    _ things: [Thing], _ isWhole: Bool, text: @escaping (Thing) -> String
  ) -> Part {
    let told = isWhole ? things.count : min(things.count, FewOfMany.shown)
    return Part(count: told + (told < things.count ? 1 : 0)) { number in
      number < told ? text(things[number]) : FewOfMany.more(things.count - told)
    }
  }
}

extension Replay {
  /// Two whose places contradict their marks, in words.
  fileprivate func text(of pair: Contradiction) -> String {
    let first = startList[pair.ahead].athlete.name
    let second = startList[pair.behind].athlete.name
    return "\(first) is placed before \(second) with a slower mark; the place is kept"
  }
}

extension LoadedRace {
  /// Places that contradict the times, a line each.
  package var contradictions: [String] { replay.contradictions.map(replay.text) }
}

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
      case .result(let claim):
        name(claim.entry) + (claim.place.map { " in place \($0)" } ?? "")
          + (claim.reading.map { " in " + $0.text } ?? "")
          + (claim.outcome.map { " " + $0.word } ?? "")
      case .deadHeat(let entries, let place):
        "dead heat" + (place.map { " for \($0)" } ?? "") + ": "
          + entries.map(name).joined(separator: ", ")
      case .margin(let ahead, let behind, _):
        "a margin from " + name(ahead) + " to " + (behind.map(name) ?? "the next")
      case .reinstated(let id): name(id) + " reinstated"
      case .reaction(let id, let time): name(id) + " reacted in " + time.text(decimals: 3)
      case .series(let id, let attempts):
        name(id) + ": " + attempts.map(\.text).joined(separator: " ")
      case .wind(let wind): "wind " + wind
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
