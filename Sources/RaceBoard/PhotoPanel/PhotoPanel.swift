import Athletics
import CellGrid
import RaceReplay

/// What a line saw, in one of its views: the strip, the ladder of margins, the speeds behind the
/// metres, the rounding behind the times.
struct PhotoPanel {
  let field: PhotoField

  init(race: OpenRace, filter: Filter) { field = PhotoField(race: race, filter: filter) }

  private var race: OpenRace { field.race }

  /// What the upper edge says in a framed panel of this width, beside tabs in fewer words.
  func remark(width: Int, hasTabs: Bool) -> String {
    guard !field.lanes.isEmpty else { return "" }
    let isNarrow = hasTabs && width < 100
    var words = isNarrow ? [] : [field.markPoint.map { "at " + race.race.text(of: $0) }]
    if race.photo.kind == .strip {
      let columns = PhotoStrip.columns(inside: width - 2)
      words.append(StripScale(field, columns: columns).columnText + " a column")
    }
    if !isNarrow || race.photo.kind != .strip { words.append("a reconstruction from times") }
    return words.compactMap { $0 }.joined(separator: " · ")
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    let (head, body) = rect.removingTop(rect.height >= 9 ? 1 : 0)
    ViewTabs(
      titles: PhotoView.Kind.allCases.map(\.title), shown: race.photo.kind.title,
      explanation: explanation
    ).draw(on: &canvas, in: head)
    if let reason = race.reasonWithoutTimes {
      RacePanel.drawReason(reason, on: &canvas, in: body)
      return
    }
    if field.lanes.isEmpty || (field.reason != nil && needsMargins) {
      RacePanel.drawReason(field.reason ?? "", on: &canvas, in: body)
      return
    }
    switch race.photo.kind {
    case .strip: PhotoStrip(field: field).draw(on: &canvas, in: body)
    case .ladder: LadderTable(field: field).draw(on: &canvas, in: body)
    case .speed: SpeedTable(field: field).draw(on: &canvas, in: body)
    case .rounding: RoundingTable(field: field).draw(on: &canvas, in: body)
    }
  }

  /// Whether the view tells nothing of one athlete alone.
  private var needsMargins: Bool {
    switch race.photo.kind {
    case .strip, .rounding: false
    case .ladder, .speed: true
    }
  }

  private var explanation: String {
    guard race.reasonWithoutTimes == nil else { return "" }
    if let markPoint = field.markPoint {
      return "as they passed " + race.race.text(of: markPoint)
        + (race.race.passes.last == markPoint ? ", at the bell" : "")
    }
    return switch race.photo.kind {
    case .strip: "▒▒┃ crossed within, ╎ reads out"
    case .ladder: "to the one ahead, metres are estimates"
    case .speed: "what turns seconds into metres"
    case .rounding: "how a reading becomes the time"
    }
  }
}
