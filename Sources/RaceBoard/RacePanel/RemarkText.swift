import Athletics
import RaceReplay

/// Puts remarks into words.
package struct RemarkText {
  let race: OpenRace

  package init(race: OpenRace) { self.race = race }

  /// How many names are listed before the others are counted.
  private static let most = 4
  /// How many are told with their places.
  private static let mostPlaces = 8

  /// The step that a remark belongs to: `gun`, `1200 m`, `finish`.
  package func step(_ kind: Step.Kind) -> String { Self.step(kind, of: race.race) }

  static func step(_ kind: Step.Kind, of race: Race) -> String {
    switch kind {
    case .gun: "gun"
    case .markPoint(let markPoint): race.text(of: markPoint)
    case .finish: "finish"
    case .change: "change"
    case .official: "official"
    }
  }

  package func text(_ subject: Remark.Subject) -> String {
    switch subject {
    case .lead(let change):
      // Who leads at the line has won, which is told next.
      change.from.map { from in
        name(change.to)
          + (change.markPoint == race.race.discipline.raceDistance
            ? " comes past " + name(from) : " leads, no longer " + name(from))
      } ?? name(change.to) + " leads"
    case .level(let ids): names(ids) + " are at the front, not separated"
    case .leaderNotNamed(let ids):
      "the leader is not named" + (ids.isEmpty ? "" : ": " + names(ids, " or "))
    case .leadingPack(let pack, let count):
      (pack.entries.count == count
        ? "all \(count) are in one pack"
        : "\(pack.entries.count) of \(count) are in the first pack")
        + (pack.spread.map { ", within " + $0.text.withSeconds } ?? "")
    case .clear(let id, let lead, let next):
      name(id) + " is clear, " + lead.text + " s ahead of " + name(next)
    case .places(let placed):
      placed.prefix(Self.mostPlaces).map { "\($0.place) " + name($0.entry) }
        .joined(separator: ", ")
        + (placed.count > Self.mostPlaces ? " and \(placed.count - Self.mostPlaces) more" : "")
    case .ranInOrder(let told):
      text(of: told.value) + (told.provenance.confidence == .oneSource ? ", by one source" : "")
    case .largestGain(let id, let places, let since):
      name(id) + " wins \(places) places since " + race.race.text(of: since) + ", the most of all"
    case .rise(let id, let start, let at, let end, let places):
      name(id) + (end.upperBound == 1 ? " comes to the front, from " : " comes through, from ")
        + Self.places(start) + " at "
        + race.race.text(of: at) + " to " + Self.places(end) + ": "
        + (start.count == 1 && end.count == 1 ? "" : "at least ") + "\(places) places"
    case .gaining(let ids, let leader, let since, let by):
      names(ids) + (ids.count == 1 ? " comes" : " come") + " closer to " + name(leader) + " since "
        + race.race.text(of: since) + ", " + (ids.count == 1 ? "" : name(ids[0]) + " ") + "by "
        + DuelText.told(by)
    case .away(let ids, let since, let lead, let then):
      names(ids) + (ids.count == 1 ? " has" : " have") + " been away since "
        + race.race.text(of: since)
        + ": " + then.text.withSeconds + " to the others there, " + lead.text.withSeconds + " here"
    case .insideRecord(let id, let record, let by):
      name(id) + " is " + by.text.withSeconds + " inside the even pace of the " + record.flag.text
        + ", "
        + record.time.text
    case .outsideRecord(let id, let record, let by):
      name(id) + " is " + by.text.withSeconds + " outside the even pace of the " + record.flag.text
        + ", "
        + record.time.text
    case .fastest(let id, let segments):
      name(id) + " is the fastest, "
        + segments.map { CourseAxis(race: race).label(of: $0.segment) + ": " + $0.time.text }
        .joined(separator: ", ")
    default: resultText(subject)
    }
  }

  /// An order over a part of the course: those who are not told apart come together, and whoever is
  /// named behind them ran farther back.
  func text(of told: ToldOrder) -> String {
    var text =
      told.from == .zero
      ? "first " + race.race.text(of: told.to)
      : CourseAxis(race: race).label(of: Segment(from: told.from, to: told.to))
    for (index, group) in told.groups.enumerated() {
      let isFartherBack = index > 0 && told.groups[index - 1].count > 1
      text +=
        index == 0 ? ": " : isFartherBack ? ", farther back " : group.count > 1 ? ", then " : ", "
      text += names(group, most: group.count)
    }
    return text + (told.rank.map { $0 > 1 ? " in place \($0)" : "" } ?? "")
  }

  /// What is said of times that are wrong or missing, and of the result.
  private func resultText(_ subject: Remark.Subject) -> String {
    switch subject {
    case .impossible(let id, let segment, let time, let why):
      name(id) + "’s " + time.text + " for " + CourseAxis(race: race).label(of: segment)
        + (why == .tooFast
          ? " is faster than anyone ever ran: not used" : " is out of order: not used")
    case .timesMissing(let count): "\(count) without a known time"
    case .out(let id, let outcome): name(id) + " " + outcome.text
    case .reinstated(let id): name(id) + " is reinstated"
    case .won(let id, let margin, let second):
      name(id) + " wins"
        + (margin.map { ", " + Self.text($0) } ?? "")
        + (second.map { (margin == nil ? ", " : " ") + "ahead of " + name($0) } ?? "")
    case .margin(let winner, let second, let won):
      name(winner) + " won " + DuelText.text(won, over: " on " + name(second), in: race.race)
    case .fasterSecondHalf(let id, let first, let second):
      name(id) + " ran the second half faster: " + first.text + ", " + second.text
    case .deadHeat(let ids, let place):
      "dead heat" + (place.map { " for place \($0)" } ?? "") + ": " + names(ids, " = ")
    case .placesNotKnown(let places):
      places.count == 1
        ? "place \(places.lowerBound) is not known"
        : "places \(places.lowerBound)–\(places.upperBound) are not known"
    case .nobodyFinished: "nobody finished"
    case .moved(let id, let from, let to): name(id) + " moves from place \(from) to \(to)"
    case .movedAlike(let ids, let places):
      "\(ids.count) move " + (places > 0 ? "up" : "down") + " by \(abs(places)), "
        + names(ids.prefix(1) + ids.suffix(1), " to ")
    case .corrected(let change):
      name(change.entry) + " " + LaterChangesText.text(change.kind) + ", corrected"
    case .moreCorrected(let count): "\(count.inGroups) more corrected"
    case .official: "the result is official"
    default: ""
    }
  }

  /// By how much someone won: `0.14 s`, or how a photo parted them.
  private static func text(_ margin: Margin) -> String {
    margin.verdict == .decidedByPhoto
      ? "by photo," : MarginText.estimateSign(margin) + margin.difference.text.withSeconds
  }

  /// `12–15`, or `3` where only one is left open.
  static func places(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  private func name(_ id: EntryID) -> String { race.scoreboardName(of: id) }

  private func names(
    _ ids: [EntryID], _ last: String = " and ", most: Int = Self.most
  ) -> String {
    let shown = ids.prefix(ids.count > most + 1 ? most : most + 1).map { name($0) }
    if shown.count < ids.count {
      return shown.joined(separator: ", ") + " and \(ids.count - shown.count) more"
    }
    guard let final = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + last + final
  }
}
