import Athletics
import RaceReplay

/// What lies ahead of the selected athlete, in words.
package struct OutlookText {
  let race: OpenRace

  package init(race: OpenRace) { self.race = race }

  /// Whom it is about, then a line for the projected finish and one for each goal; none where there
  /// is nothing to tell.
  package var lines: [String] { pieces.map { $0.map(\.text).joined() } }

  /// The same with the roles of the parts.
  var pieces: [[(text: String, role: Role)]] {
    guard let id = race.selection,
      let outlook = race.replay.outlook(of: id, against: race.reference, in: race.state)
    else { return [] }
    let lines =
      [outlook.projection.map(line)].compactMap { $0 } + outlook.needs.map(line)
    guard !lines.isEmpty else { return [] }
    let head =
      name(id) + " from " + race.race.text(of: outlook.from) + ", with "
      + race.race.lengthText(of: outlook.remaining) + " to go:"
    return [[(head, .heading)]] + lines.map { [("  ", .text)] + $0 }
  }

  private func line(_ projection: Outlook.Projection) -> [(text: String, role: Role)] {
    let range = projection.time.rangeText.map { " (" + $0 + ")" } ?? ""
    let stretch = projection.stretch
    let pace =
      stretch.from == .zero ? "so far" : "of " + CourseAxis(race: race).label(of: stretch)
    return [
      ("~" + projection.time.text + range, .estimate), (" at the pace " + pace, .quiet),
    ]
  }

  private func line(_ need: Outlook.Need) -> [(text: String, role: Role)] {
    let isEstimate = need.provenance.origin == .estimated
    func told(_ time: TimeDifference) -> (text: String, role: Role) {
      ((isEstimate ? "~" : "") + Self.seconds(time), isEstimate ? .estimate : .gap)
    }
    switch need.demand {
    case .faster(let time):
      return [told(time), (" faster than " + goal(need.goal), .text)]
    case .within(let time) where need.isOutOfReach:
      let rest = time.range.upper > .zero ? Self.seconds(time) + " are left" : "already slower"
      return [("out of reach: ", .unknown), (goal(need.goal) + ", " + rest, .text)]
    case .within(let time): return [told(time), (" equal " + goal(need.goal), .text)]
    }
  }

  private static func seconds(_ time: TimeDifference) -> String {
    time.text.withSeconds + (time.rangeText.map { " (" + $0 + ")" } ?? "")
  }

  private func goal(_ goal: Outlook.Goal) -> String {
    switch goal {
    case .leader(let id): name(id) + " over the rest, for the lead"
    case .medal(let id): name(id) + " over the rest, for a medal"
    case .reference: ReferenceText(race: race).name
    case .record(let record): record.flag.text + " " + record.time.text
    }
  }

  private func name(_ id: EntryID) -> String { race.scoreboardName(of: id) }
}
