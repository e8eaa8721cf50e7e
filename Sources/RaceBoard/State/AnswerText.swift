import Athletics
import RaceReplay

/// Puts the answers at a glance into words.
package struct AnswerText {
  let race: OpenRace

  package init(race: OpenRace) { self.race = race }

  package func text(_ answer: Answer) -> String {
    switch answer {
    case .record(let record): record.flag.text + " " + record.time.text
    case .toGo(let distance, let front): toGo(distance, from: front)
    case .leads(let id, let gap, let markPoint):
      scoreboardName(id)
        + (gap.map { " leads" + ($0.difference.isZero ? "" : " by " + lead($0)) }
          ?? (markPoint == nil ? " leads" : " led"))
        + (markPoint.map { " at " + race.race.text(of: $0) } ?? "")
    case .level(let ids) where ids.count > Self.most: "\(ids.count) at the front, not separated"
    case .level(let ids):
      ids.map { scoreboardName($0) }.joined(separator: " = ") + " at the front, not separated"
    case .within(let count, let gap): "\(count) within " + gap.text(decimals: 1) + " s"
    case .gained(let id, let won):
      // Whoever leads was named just before.
      (race.state.leader == id ? "leader" : scoreboardName(id)) + " up "
        + (won.isOpen ? "at least " : "") + "\(won.certain)"
    case .projected(let time):
      "~" + RaceTime(ticks: time.range.middle.ticks).text(decimals: 0) + " at this pace"
    default: resultText(answer)
    }
  }

  /// The same in fewer words, where there are such.
  func shortText(_ answer: Answer) -> String? {
    guard case .secondToThird(let margin) = answer, margin.verdict != .decidedByPhoto else {
      return nil
    }
    return lastMedals + MarginText.estimateSign(margin) + margin.difference.text + " s"
  }

  /// Whether nobody who is still to come may take the place: it was given, or all are home.
  private func isSettled(_ id: EntryID) -> Bool {
    !race.replay.isStillRun || race.state.placing(of: id)?.isReported == true
      || race.replay.hasAllFinishers
  }

  private var lastMedals: String { race.race.awardsMedals ? "silver–bronze " : "2nd–3rd " }

  private func resultText(_ answer: Answer) -> String {
    switch answer {
    case .won(let id, let margin):
      surname(id) + (isSettled(id) ? " won" : " leads")
        + (margin.map { margin in
          margin.verdict == .decidedByPhoto
            ? " by photo, both in the same time" : " by " + told(margin)
        } ?? "")
    case .wonWith(let id, let mark):
      surname(id) + (race.replay.isStillRun ? " leads with " : " won with ") + mark.text
        + Self.unit(of: mark)
        + overNext(mark)
    case .takes(let taking, let next): text(taking, next)
    case .deadHeat(let ids): "dead heat: " + ids.map(surname).joined(separator: " = ")
    case .secondToThird(let margin):
      lastMedals
        + (margin.verdict == .decidedByPhoto
          ? "by photo, both in the same time" : told(margin, withRange: true))
    case .lastStretchOnly(let id, let length):
      "last " + race.race.lengthText(of: length) + " known only for " + surname(id)
    case .remark(let subject): text(subject)
    default: ""
    }
  }

  /// Who is next and what takes a place: `NUGUSE next at 1400 m: 3:27.78 for silver`, `8.73 m takes the
  /// lead`.
  private func text(_ taking: Taking?, _ next: NextHome?) -> String {
    let mark: String? =
      switch taking?.mark {
      // A score is made of several events.
      case .field(let mark) where mark.unit != .points: mark.text + Self.unit(of: mark)
      case .time(let time): time.time.text(decimals: time.decimals)
      case .field, nil: nil
      }
    guard race.race.discipline.isRace else { return mark.map { $0 + " takes the lead" } ?? "" }
    let head = next.map { scoreboardName($0.entry) + " next at " + race.race.text(of: $0.at) }
    let goal = mark.map { $0 + " for " + prize(taking?.place ?? 0) }
    return [head ?? (goal == nil ? nil : "next"), goal].compactMap(\.self).joined(separator: ": ")
  }

  private func prize(_ place: Int) -> String {
    race.race.awardsMedals
      ? Medal(rawValue: place)?.word ?? "" : ["1st", "2nd", "3rd"][min(max(place, 1), 3) - 1]
  }

  /// A remark in few words; the remarks themselves have its intervals.
  private func text(_ subject: Remark.Subject) -> String {
    switch subject {
    case .gaining(let ids, _, let since, let by):
      ids.prefix(1).map { scoreboardName($0) }.joined() + " " + by.text + " closer since "
        + race.race.text(of: since)
    case .away(let ids, let since, _, _):
      (ids.count > Self.most
        ? "\(ids.count)" : ids.map { scoreboardName($0) }.joined(separator: ", "))
        + " away since " + race.race.text(of: since)
    case .insideRecord(_, let record, let by): by.text + " inside " + record.flag.text + " pace"
    case .outsideRecord(_, let record, let by): by.text + " outside " + record.flag.text + " pace"
    case .margin(_, let second, let won):
      "gained " + won.gain.text + " on " + surname(second) + " from "
        + race.race.text(of: won.since) + " on"
    case .fasterSecondHalf(_, let first, let second):
      "second half faster: " + first.text + ", " + second.text
    case .rise(let id, let start, let at, let end, _):
      (isWinner(id) ? "" : scoreboardName(id) + " ") + "from " + RemarkText.places(start) + " at "
        + race.race.text(of: at)
        + " to " + RemarkText.places(end)
    default: RemarkText(race: race).text(subject)
    }
  }

  /// Whether it is who won alone, and was named just before.
  private func isWinner(_ id: EntryID) -> Bool {
    guard race.state.sheet != nil, let placing = race.state.placing(of: id) else { return false }
    return placing.number == 1 && !placing.isShared && !placing.isOpen
  }

  /// How many level ones are named.
  private static let most = 3

  /// What stands behind a mark whose text does not tell what it counts.
  private static func unit(of mark: FieldMark) -> String {
    switch mark.unit {
    case .centimetres: " m"
    case .points: " points"
    case .metres: ""
    }
  }

  /// What parted the winner from whoever is placed next.
  private func overNext(_ mark: FieldMark) -> String {
    guard let sheet = race.state.sheet, let next = sheet.order.dropFirst().first,
      let other = sheet[next]?.mark?.value
    else { return "" }
    if other == mark {
      return race.resultFacts?.series.hasJumpOff == true
        ? ", after a jump-off with " + surname(next) : ", as did " + surname(next)
    }
    guard let lead = mark.lead(over: other), sheet.placing(of: next)?.number == 2 else { return "" }
    let text =
      switch lead.unit {
      case .centimetres where lead.count < 100: "\(lead.count) cm"
      case .points where lead.count == 1: "1 point"
      case .centimetres, .metres, .points: lead.text + Self.unit(of: lead)
      }
    return ", " + text + " ahead of " + surname(next)
  }

  /// The role that an answer is shown in.
  static func role(_ answer: Answer) -> Role {
    switch answer {
    case .won, .wonWith, .deadHeat, .leads, .level: .leader
    case .projected: .estimate
    case .toGo(_, let front): front.isEstimated ? .estimate : .text
    case .lastStretchOnly: .quiet
    case .record, .within, .gained, .secondToThird, .takes, .remark: .text
    }
  }

  /// What is to be run: the laps, with the bell, or how far it is.
  var course: [String] {
    let discipline = race.race.discipline
    let laps = discipline.lapCountText(lap: race.race.lap).map { laps in
      laps + (race.race.passes.last.map { ", bell at " + race.race.text(of: $0) } ?? "")
    }
    let length = discipline.raceDistance.map(race.race.lengthText)
    return [laps ?? length].compactMap { $0 }
  }

  private func lead(_ gap: Gap) -> String {
    (gap.provenance.origin == .estimated ? "~" : "") + gap.difference.text
  }

  private func told(_ margin: Margin, withRange: Bool = false) -> String {
    let range = withRange ? margin.difference.rangeText.map { " (" + $0 + ")" } ?? "" : ""
    let metres = margin.metres.map { ", ~" + MetresText.short($0) } ?? ""
    return MarginText.estimateSign(margin) + margin.difference.text + " s" + range
      + (margin.verdict == .notSeparable ? ", not separable" : metres)
  }

  /// What is left of the course from a place: `400 m to go`, `~120 m to go`.
  func toGo(_ distance: Distance, from place: CoursePosition) -> String {
    guard place.isEstimated else { return race.race.lengthText(of: distance) + " to go" }
    let told = max(distance.rounded(to: place.step), place.step)
    return "~" + race.race.lengthText(of: told) + " to go"
  }

  private func scoreboardName(_ id: EntryID) -> String {
    race.scoreboardName(of: id)
  }

  private func surname(_ id: EntryID) -> String { race.replay.startList[id].surname }
}
