import Athletics
import RaceReplay

/// What lies ahead of the selected athlete, in words.
package struct OutlookText {
  let race: OpenRace

  package init(race: OpenRace) { self.race = race }

  /// A line for the projected finish and one for each goal; none where there is nothing to tell.
  package var lines: [String] { pieces.map { $0.map(\.text).joined() } }

  /// The same with the roles of the parts.
  var pieces: [[(text: String, role: Role)]] {
    guard let id = race.selection,
      let outlook = race.replay.outlook(of: id, against: race.reference, in: race.state)
    else { return [] }
    let rest = outlook.remaining.text
    let who: (text: String, role: Role) = (
      name(id) + " from " + race.race.text(of: outlook.from) + "  ", .heading
    )
    var lines: [[(text: String, role: Role)]] = []
    if let projection = outlook.projection {
      let range = projection.time.rangeText.map { " (" + $0 + ")" } ?? ""
      let stretch = CourseAxis(race: race).label(of: projection.stretch)
      lines.append([
        who, ("~" + projection.time.text + range, .estimate),
        (" if the pace of " + stretch + " holds", .quiet),
      ])
    }
    for need in outlook.needs {
      let estimate = need.provenance.origin == .estimated ? "~" : ""
      switch need.demand {
      case .faster(let time):
        lines.append([
          who, (estimate + Self.seconds(time), estimate.isEmpty ? .gap : .estimate),
          (" faster over the last " + rest + " than " + goal(need.goal), .text),
        ])
      case .within(let time) where need.isOutOfReach:
        lines.append([
          who, ("out of reach: ", .unknown), (goal(need.goal), .text),
          (
            time.range.upper > .zero
              ? ", the last " + rest + " in " + Self.seconds(time) : ", already slower", .quiet
          ),
        ])
      case .within(let time):
        lines.append([
          who, ("the last " + rest + " in ", .text),
          (estimate + Self.seconds(time), estimate.isEmpty ? .gap : .estimate),
          (" equals " + goal(need.goal), .text),
        ])
      }
    }
    return lines
  }

  private static func seconds(_ time: TimeDifference) -> String {
    time.text + " s" + (time.rangeText.map { " (" + $0 + ")" } ?? "")
  }

  private func goal(_ goal: Outlook.Goal) -> String {
    switch goal {
    case .leader(let id): name(id) + ", for the lead"
    case .medal(let id): name(id) + ", for a medal"
    case .reference: ReferenceText(race: race).name
    case .record(let record): record.flag.text + " " + record.time.text
    }
  }

  private func name(_ id: EntryID) -> String { race.replay.startList[id].athlete.scoreboardName }
}
