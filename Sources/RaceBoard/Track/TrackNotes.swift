import Athletics
import CellGrid
import RaceReplay

/// What has to be said of the track: which moment it shows, what is an estimate, who is not drawn
/// and why, and what the signs mean.
struct TrackNotes {
  let field: TrackField
  let shape: CourseShape

  /// Keeps a sign and its word on one line.
  private static let tie = "\u{A0}"

  private var race: OpenRace { field.race }

  /// The sentences, what matters most first, in lines of a width.
  func lines(width: Int, atMost count: Int) -> [String] {
    let names = width >= 100 ? 6 : 3
    let unseen =
      field.field.seenAt == nil ? "place not known" : "no time between gun and finish"
    let texts = [
      moment, told(field.field.unseen, unseen, names), placed,
      told(field.field.betweenFarTimes, "times too far apart", names), out(names),
      absentGhost, filtered, course, signs, places,
    ]
    // A line that began with the dot between two sentences would look like a list.
    let lines = texts.compactMap { $0 }.joined(separator: " · ").wrapped(to: width)
      .map { ($0.hasPrefix("· ") ? String($0.dropFirst(2)) : $0).replacing(Self.tie, with: " ") }
    guard lines.count > count, count > 0 else { return lines }
    let cut = lines[count - 1] + " " + lines[count]
    return lines.prefix(count - 1) + [cut.fitted(to: width)]
  }

  private var moment: String {
    let time = field.field.seenAt?.text
    let estimates =
      field.runners.contains { $0.at.isEstimated } || (field.field.front?.isEstimated ?? false)
      ? " · ~ estimates, straight in time between mark points" : ""
    switch race.state.way {
    case .atStart: return "before the gun: all at the start"
    case .atInstant:
      return "at " + ((race.state.fieldClock ?? race.state.clock)?.text ?? time ?? "") + estimates
    case .atMarkPoint(let markPoint):
      let passed = "as the leader passed " + race.race.text(of: markPoint)
      return passed + (time.map { ", in " + $0 + estimates } ?? ": " + unknown)
    case .result:
      return "as the first crossed the line" + (time.map { ", in " + $0 } ?? "") + estimates
    }
  }

  /// What is not known where there are places only, and where it is known again.
  private var unknown: String {
    let timeline = race.replay.timeline
    let later = timeline.steps[(timeline.lastStep(at: race.position) + 1)...]
    let timed = later.first { timeline.time(of: $0.kind) != nil && !isEstimated($0.kind) }
    let what = field.field.placed.isEmpty ? "time not known" : "time and gaps not known"
    return what
      + (timed.map { ", known again at " + RemarkText(race: race).step($0.kind) } ?? ", nor later")
  }

  private func isEstimated(_ step: Step.Kind) -> Bool {
    guard case .markPoint(let markPoint) = step else { return false }
    return race.replay.timeline.leader.time(at: markPoint)?.isEstimated ?? true
  }

  /// Who is listed beside the track and not drawn on it.
  private var placed: String? {
    let count = field.field.placed.count
    return count > 0 ? "\(count) not drawn, in the order told" : nil
  }

  /// Who is not drawn, the selected athlete named first.
  private func told(_ ids: [EntryID], _ why: String, _ most: Int) -> String? {
    guard !ids.isEmpty else { return nil }
    let ordered = ids.filter { $0 == race.selection } + ids.filter { $0 != race.selection }
    return "\(ids.count) not drawn, " + why + ": " + list(ordered.map { field.name(of: $0) }, most)
  }

  private func list(_ words: [String], _ most: Int) -> String {
    words.prefix(most).joined(separator: ", ")
      + (words.count > most ? " and \(words.count - most) more" : "")
  }

  /// Who is out of the race: `out: KOMEN DNF, PIHLSTRÖM DNS`.
  private func out(_ most: Int) -> String? {
    guard !field.field.out.isEmpty else { return nil }
    let words = field.field.out.map { id in
      field.name(of: id) + (race.state.outcomes[id].map { " " + $0.text } ?? "")
    }
    return "out: " + list(words, most)
  }

  /// What gaps are told against, where it has no place on the course at this time.
  private var absentGhost: String? {
    guard case .run(let run) = race.reference, field.ghost == nil, field.field.seenAt != nil else {
      return nil
    }
    return TrackField.ghostSign.text + Self.tie + ReferenceText.name(of: run)
      + " not drawn: over the line by now, or its times are too far apart"
  }

  private var filtered: String? {
    field.leftOut > 0 ? "\(field.leftOut) left out by the filter" : nil
  }

  /// What the drawing leaves out of the course.
  private var course: String? {
    switch shape {
    case .oval:
      guard let distance = race.race.discipline.distance, distance < Distance(metres: 1000) else {
        return nil
      }
      return "lanes and staggers are not drawn"
    case .unknownLap: return "the race states no lap: drawn as a line"
    case .straight, .road: return nil
    }
  }

  private var isAtInstant: Bool { if case .atInstant = race.state.way { true } else { false } }

  private var places: String? {
    guard field.runners.contains(where: { race.state.placing(of: $0.entry) != nil }) else {
      return nil
    }
    return isAtInstant ? "figures are places at the last mark point" : "figures are places"
  }

  private var signs: String? {
    let runners = field.runners
    var signs: [String] = []
    func add(_ sign: TrackField.Sign, _ words: String, _ isUsed: Bool) {
      if isUsed { signs.append(sign.text + Self.tie + words) }
    }
    func isDrawn(_ id: EntryID?) -> Bool { runners.contains { $0.entry == id } }
    add(TrackField.pinnedSign, "pinned", race.pinned != race.selection && isDrawn(race.pinned))
    add(TrackField.lastSeenSign, "last seen there", runners.contains { $0.at.isLastSeen })
    add(TrackField.frontSign, "the leader, not named", field.field.front != nil)
    add(TrackField.ghostSign, field.ghost?.label ?? "", field.ghost != nil)
    return signs.isEmpty ? nil : signs.joined(separator: ", ")
  }
}
