import Athletics
import CellGrid
import RaceReplay

/// The places over the course: lines cross where one comes past another.
struct PlaceChart {
  let race: OpenRace
  let filter: Filter
  private let places: [(id: EntryID, points: [PlacePoint])]
  /// Where anyone's place is known, so far.
  let markPoints: [Distance]

  init(race: OpenRace, filter: Filter) {
    self.race = race
    self.filter = filter
    places = TableRows(of: race, filter: filter).entries.map { id in
      (id, race.replay.places(of: id, in: race.state))
    }
    markPoints = Set(places.flatMap { $0.points.map(\.markPoint) }).sorted()
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    if let reason {
      RacePanel.drawReason(reason, on: &canvas, in: rect)
      return
    }
    let (foot, room) = rect.removingBottom(rect.height >= 8 ? 1 : 0)
    let here = race.markPoint(lookedAtIn: markPoints)
    let last = places.flatMap { $0.points.map(\.placing.number) }.max() ?? 1
    let axis = CourseAxis(race: race)
    let looks = FieldLook(race, places.map(\.id), height: room.height - 2)
    LineChart(
      lines: lines(looks), xRange: axis.range, top: 0.6, bottom: Double(last) + 0.4,
      xMarks: axis.values, xTicks: axis.ticks,
      yTicks: ticks(to: last, height: room.height - 2), cursor: here?.metres
    ).draw(on: &canvas, in: room.inset(x: room.width > 20 ? 1 : 0, y: 0))
    if !foot.isEmpty, let here {
      RacePanel.drawFoot(readout(at: here), looks.note, on: &canvas, in: foot)
    }
  }

  /// Every place where there is a row for each, else every second, fifth, tenth and the first.
  private func ticks(to last: Int, height: Int) -> [LineChart.Tick] {
    let step = [1, 2, 5, 10, 20, 50, 100].first { last <= $0 * max(height, 1) } ?? last
    return (1...max(last, 1)).filter { $0 == 1 || $0 % step == 0 }
      .map { LineChart.Tick(value: Double($0), text: "\($0)") }
  }

  private func lines(_ looks: FieldLook) -> [LineChart.Line] {
    places.compactMap { place in
      guard let last = place.points.last else { return nil }
      let look = looks[place.id]
      let name = race.replay.startList[place.id].athlete.scoreboardName
      let at =
        last.markPoint == markPoints.last
        ? "" : " at " + CourseAxis(race: race).label(of: last.markPoint)
      return LineChart.Line(
        points: place.points.map { .init(x: $0.markPoint.metres, y: Double($0.placing.number)) },
        label: last.placing.text + " " + name + at, pattern: look.pattern, role: look.role,
        labelRole: look.labelRole, strength: look.strength)
    }
  }

  /// Why there is no chart.
  private var reason: String? {
    if race.state.way == .atStart { return "The race has not begun: nobody has a place yet." }
    if places.isEmpty { return "No athlete matches the filter." }
    guard places.contains(where: { $0.points.count > 1 }) else {
      guard let only = markPoints.first else {
        return "No place is known so far: nobody’s order or times are reported at a mark point."
      }
      return "Places are known only at " + race.race.text(of: only)
        + ": a chart needs two mark points. Where one split is missing, nobody can be counted."
    }
    return nil
  }

  private func readout(at here: Distance) -> [(text: String, role: Role)] {
    let at = "at " + race.race.text(of: here) + "   "
    guard let id = race.selection, let own = places.first(where: { $0.id == id }) else {
      return [(at + "nobody selected", .quiet)]
    }
    let name = race.replay.startList[id].athlete.scoreboardName
    guard let index = own.points.firstIndex(where: { $0.markPoint == here }) else {
      return [(at, .quiet), (name + "  ", .heading), ("place not known", .unknown)]
    }
    let placing = own.points[index].placing
    var text = "place " + placing.text
    if index > 0 {
      let before = own.points[index - 1]
      let won = before.placing.number - placing.number
      if won != 0, !before.placing.isShared, !placing.isShared {
        text +=
          (won > 0 ? ", up \(won)" : ", down \(-won)") + " since "
          + race.race.text(of: before.markPoint)
      }
    }
    if placing.isOpen {
      text += ", left open by the times"
    } else if placing.isShared {
      text += placing.isReported ? ", reported level" : ", not separable"
    }
    return [(at, .quiet), (name + "  ", .heading), (text, .text)]
  }
}
