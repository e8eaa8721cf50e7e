import Athletics
import CellGrid
import RaceReplay

/// The course drawn out into a line from the start to the finish, with a row for each runner: on a
/// straight in the order of the lanes, elsewhere the furthest first.
struct LineView {
  let shape: CourseShape
  let length: Distance
  let field: TrackField
  let filter: Filter

  /// Columns for a lane, a sign and a name, as far as there is room.
  private static func headWidth(_ width: Int) -> Int { width >= 60 ? 22 : max(0, width / 4) }
  private static let placeWidth = 10

  private var race: OpenRace { field.race }

  /// Someone who has a row.
  private struct Row {
    let id: EntryID
    let runner: RunnerPosition?
  }

  private var rows: [Row] {
    guard shape == .straight else { return field.runners.map { Row(id: $0.entry, runner: $0) } }
    let runners = Dictionary(uniqueKeysWithValues: field.runners.map { ($0.entry, $0) })
    let entries = race.state.order.filter { id in
      (!filter.isActive || filter.matches(race.subjects[id.index])) && !field.field.out.contains(id)
    }
    let lanes = entries.compactMap { race.replay.startList[$0].lane }
    let ordered =
      lanes.count < entries.count
      ? entries
      : entries.sorted {
        (race.replay.startList[$0].lane ?? 0) < (race.replay.startList[$1].lane ?? 0)
      }
    return ordered.map { Row(id: $0, runner: runners[$0]) }
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let head = Self.headWidth(rect.width)
    let place = rect.width >= 40 ? Self.placeWidth : 0
    let line = GridRect(
      x: rect.x + head, y: rect.y, width: rect.width - head - place - 1, height: rect.height)
    guard line.width >= 6 else { return }
    let extra = (field.ghost == nil ? 0 : 1) + (field.field.front == nil ? 0 : 1)
    let axisRows = rect.height >= 4 ? 2 : 1
    let room = max(0, rect.height - axisRows - extra)
    let (rows, lines) = shown(room)
    var y = rect.y
    if let front = field.field.front {
      draw(TrackField.frontSign, "front", at: front.distance, on: &canvas, in: line, rect, y: y)
      y += 1
    }
    for each in lines {
      switch each {
      case .row(let row): draw(rows[row], on: &canvas, in: line, rect, y: y)
      case .leftOut(let count):
        canvas.write("    … \(count.inGroups) more", x: rect.x, y: y, .unknown, width: rect.width)
      }
      y += 1
    }
    if let ghost = field.ghost {
      draw(
        TrackField.ghostSign, ghost.label, at: ghost.distance, on: &canvas, in: line, rect, y: y)
      y += 1
    }
    let axis = min(y, rect.maxY - axisRows)
    drawAxis(on: &canvas, in: line, y: axis, hasLabels: axisRows > 1)
  }

  /// The rows, and which of them are in sight. In lanes those who matter most are, wherever their lanes
  /// are; elsewhere the first three and whoever is selected.
  private func shown(_ room: Int) -> (rows: [Row], lines: [RowWindow.Line]) {
    let all = rows
    guard shape == .straight, all.count > room else {
      let selected = all.firstIndex { $0.id == race.selection }
      return (all, RowWindow(of: all.count, height: room, showing: selected, pinned: true).lines)
    }
    let rows = foremost(room > 2 ? room - 1 : room, of: all)
    let lines = rows.indices.map { RowWindow.Line.row($0) }
    return (rows, lines + (room > 2 ? [.leftOut(all.count - rows.count)] : []))
  }

  /// So many rows in their order: the selected one, the first three, those just ahead and behind, then
  /// whoever is in front.
  private func foremost(_ count: Int, of rows: [Row]) -> [Row] {
    let order = race.state.order
    let selected = order.firstIndex { $0 == race.selection }
    let near = selected.map { [$0, $0 - 1, $0 + 1] } ?? []
    let wanted = near.prefix(1) + [0, 1, 2] + near.dropFirst() + Array(order.indices)
    let ids = Set(rows.map(\.id))
    var kept: Set<EntryID> = []
    for index in wanted where order.indices.contains(index) && kept.count < count {
      if ids.contains(order[index]) { kept.insert(order[index]) }
    }
    return rows.filter { kept.contains($0.id) }
  }

  private func column(of distance: Distance, in line: GridRect) -> Int {
    let course = min(max(distance, .zero), length)
    return ChartScale(from: 0, to: length.metres, dots: line.width).dot(of: course.metres)
  }

  private func draw(
    _ row: Row, on canvas: inout Canvas, in line: GridRect, _ rect: GridRect, y: Int
  ) {
    let isSelected = row.id == race.selection
    let isPinned = row.id == race.pinned
    let role: Role = isSelected ? .selected : isPinned ? .pinned : .text
    canvas.grid.fill(
      GridRect(x: rect.x, y: y, width: rect.width, height: 1), style: canvas.theme[role])
    if isSelected { canvas.write("▌", x: rect.x, y: y, .accent, in: role) }
    canvas.write(
      head(of: row.id, isPinned: isPinned).fitted(to: max(line.x - rect.x - 3, 0)), x: rect.x + 2,
      y: y, race.state.leader == row.id ? .leader : .text, in: role)
    canvas.write("┃", x: line.maxX - 1, y: y, .stripLine, in: role)
    let end = rect.maxX - line.maxX - 1
    guard let runner = row.runner else {
      canvas.write("not known", x: line.maxX + 1, y: y, .unknown, in: role, width: end)
      return
    }
    let column = column(of: runner.distance, in: line)
    canvas.write(
      String(repeating: "─", count: column), x: line.x, y: y, .barPlayed, in: role)
    let sign = field.sign(of: runner)
    canvas.write(sign.text, x: line.x + column, y: y, sign.role, in: role)
    let place = field.place(of: runner)
    canvas.write(
      place.text.fitted(to: max(end - 1, 0), alignment: .trailing), x: line.maxX + 1, y: y,
      place.role, in: role)
  }

  /// The lane in a straight, and the name with the sign of the pinned athlete.
  private func head(of id: EntryID, isPinned: Bool) -> String {
    let lane = shape == .straight ? race.replay.startList[id].lane.map { "\($0) " } ?? "" : ""
    return lane + (isPinned ? TrackField.pinnedSign.text + " " : "") + field.name(of: id)
  }

  /// Something that is no runner of the race: the front, or the ghost.
  private func draw(
    _ sign: TrackField.Sign, _ label: String, at distance: Distance, on canvas: inout Canvas,
    in line: GridRect, _ rect: GridRect, y: Int
  ) {
    guard y < rect.maxY else { return }
    canvas.write(
      label.fitted(to: max(line.x - rect.x - 3, 0)), x: rect.x + 2, y: y, sign.role)
    canvas.write("┃", x: line.maxX - 1, y: y, .stripLine)
    canvas.write(sign.text, x: line.x + column(of: distance, in: line), y: y, sign.role)
  }

  private func drawAxis(
    on canvas: inout Canvas, in line: GridRect, y: Int, hasLabels: Bool
  ) {
    canvas.write(
      "├" + String(repeating: "─", count: max(line.width - 2, 0)) + "┃", x: line.x, y: y, .stripAxis
    )
    let marks = race.replay.columns.map(\.markPoint).filter { $0 < length }
    var space = LabelSpace(GridRect(x: line.x, y: y + 1, width: line.width, height: 1))
    func label(_ text: String, at distance: Distance, _ role: Role, on canvas: inout Canvas) {
      let column = column(of: distance, in: line)
      let placed = space.place([text]) { width in
        [
          LabelSpace.Spot(
            x: line.x + min(max(column - width / 2, 0), line.width - width), y: y + 1)
        ]
      }
      guard hasLabels, let placed else { return }
      canvas.write(placed.text, x: placed.spot.x, y: placed.spot.y, role)
    }
    label("finish", at: length, .quiet, on: &canvas)
    let usual = race.race.discipline.officialIntermediates
    let ordered = marks.filter(usual.contains) + marks.filter { !usual.contains($0) }
    for mark in ordered {
      canvas.write("┴", x: line.x + column(of: mark, in: line), y: y, .barPoint)
      label(CourseAxis(race: race).label(of: mark), at: mark, .barPoint, on: &canvas)
    }
    label("start", at: .zero, .quiet, on: &canvas)
    canvas.write("┃", x: line.maxX - 1, y: y, .stripLine)
  }
}
