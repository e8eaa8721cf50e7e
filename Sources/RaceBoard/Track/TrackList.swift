import Athletics
import CellGrid
import RaceReplay

/// The order on the track beside it, the furthest first: place, name, nation, metres behind the first.
struct TrackList {
  let field: TrackField

  /// What a row takes with a name of usual length.
  static let usualWidth = 33
  /// Beyond this the place would stand too far from its name.
  private static let widest = 44
  private static let placeWidth = 3
  private static let behindWidth = 7

  /// Someone in the order, and where on the track if that is known.
  private struct Row {
    let id: EntryID
    let runner: RunnerPosition?
  }

  /// In as many columns as the width has room for and the field needs.
  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let rows =
      field.runners.map { Row(id: $0.entry, runner: $0) }
      + field.placed.map { Row(id: $0, runner: nil) }
    guard rect.width >= 12, rect.height >= 2, !rows.isEmpty else { return }
    let (head, body) = rect.removingTop(1)
    let needed = (rows.count + body.height - 1) / body.height
    let count = max(1, min(rect.width / Self.usualWidth, needed))
    let width = min(rect.width / count, Self.widest)
    canvas.write("#", x: head.x + 1 + Self.placeWidth, y: head.y, .columnHead)
    canvas.write("on the track", x: head.x + 6, y: head.y, .columnHead, width: width - 6)
    let unit = "behind"
    if width >= Self.usualWidth, field.placed.isEmpty {
      canvas.write(unit, x: head.x + width - 2 - DisplayWidth.of(unit), y: head.y, .columnHead)
    }
    let selected = rows.firstIndex { $0.id == field.race.selection }
    let window = RowWindow(
      of: rows.count, height: count * body.height, showing: selected, pinned: true)
    for (offset, each) in window.lines.enumerated() {
      let column = offset / body.height
      let line = GridRect(
        x: body.x + column * width, y: body.y + offset % body.height, width: width - 1, height: 1)
      switch each {
      case .row(let row): draw(rows[row], on: &canvas, in: line)
      case .leftOut(let count):
        canvas.write(
          "    … \(count.inGroups) more", x: line.x, y: line.y, .unknown, width: line.width)
      }
    }
  }

  private func draw(_ each: Row, on canvas: inout Canvas, in rect: GridRect) {
    let race = field.race
    let row: Role =
      each.id == race.selection ? .selected : each.id == race.pinned ? .pinned : .text
    canvas.grid.fill(rect, style: canvas.theme[row])
    if each.id == race.selection { canvas.write("▌", x: rect.x, y: rect.y, .accent, in: row) }
    let sign = each.runner.map(field.sign)
    let standing = field.placeText(of: each.id)
    canvas.write(
      (standing.isEmpty ? sign?.text ?? "" : standing)
        .fitted(to: Self.placeWidth, alignment: .trailing),
      x: rect.x + 2, y: rect.y, sign?.role ?? field.role(of: each.id), in: row)
    // Behind nobody: how far the first has come is told by the course itself.
    let place = each.runner.flatMap { field.isFirst($0) ? nil : field.place(of: $0) }
    let placeText = place?.text ?? ""
    let width = max(DisplayWidth.of(placeText), Self.behindWidth)
    let nation = race.replay.startList[each.id].nation.map { " " + $0.code } ?? ""
    let room = max(0, rect.width - width - 8)
    let hasNation = room >= DisplayWidth.of(nation) + 8
    canvas.write(
      race.name(of: each.id, in: room - (hasNation ? DisplayWidth.of(nation) : 0))
        + (hasNation ? nation : ""),
      x: rect.x + 6, y: rect.y, race.state.leader == each.id ? .leader : .text, in: row)
    canvas.write(
      placeText.fitted(to: width, alignment: .trailing), x: max(rect.x + 6, rect.maxX - 1 - width),
      y: rect.y, place?.role ?? .text, in: row, width: width)
  }
}
