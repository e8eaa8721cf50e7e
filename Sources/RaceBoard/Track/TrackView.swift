import Athletics
import CellGrid
import RaceReplay

/// The track from above with the field at one moment, the order beside it, and what is to be said.
struct TrackView {
  let race: OpenRace
  let filter: Filter

  /// The least panel in which the order has room beside an oval.
  private static let leastForList = 56

  /// The columns beside the track that labels may need.
  private static let labelRoom = 6

  /// What the upper edge says.
  var remark: String { race.race.discipline.lapCountText(lap: race.race.lap) ?? "" }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard let length = race.race.discipline.raceDistance, let shape = CourseShape(race.race) else {
      RacePanel.drawReason(
        "No course can be drawn: the race has no distance that is known.", on: &canvas, in: rect)
      return
    }
    guard let field = TrackField(race: race, filter: filter) else {
      RacePanel.drawReason(reason, on: &canvas, in: rect)
      return
    }
    let notes = TrackNotes(field: field, shape: shape)
      .lines(width: rect.width - 4, atMost: min(4, rect.height / 4))
    let (foot, body) = rect.removingBottom(notes.count)
    draw(field, shape, length, on: &canvas, in: body)
    for (offset, line) in notes.enumerated() {
      canvas.write(line, x: foot.x + 2, y: foot.y + offset, .quiet, width: foot.width - 3)
    }
  }

  private func draw(
    _ field: TrackField, _ shape: CourseShape, _ length: Distance, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    guard case .oval(let track) = shape else {
      LineView(shape: shape, length: length, field: field, filter: filter).draw(
        on: &canvas, in: rect)
      return
    }
    let wanted = rect.width - OvalPlan.width(of: track, height: rect.height) - Self.labelRoom
    let listWidth = rect.width < Self.leastForList ? 0 : max(wanted, TrackList.usualWidth)
    let (list, plan) = rect.removingRight(listWidth)
    OvalView(track: track, field: field).draw(on: &canvas, in: plan.inset(x: 1, y: 0))
    TrackList(field: field).draw(on: &canvas, in: list)
  }

  /// Why nobody can be placed.
  private var reason: String {
    switch race.state.way {
    case .result: "The winner’s time is not known, and the track shows the field at that time."
    case .atStart, .atMarkPoint, .atInstant:
      "No time is known." + race.nextSentence
    }
  }
}
