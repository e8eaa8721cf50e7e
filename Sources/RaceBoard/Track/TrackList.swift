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

  /// In as many columns as the width has room for and the field needs.
  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let runners = field.runners
    guard rect.width >= 12, rect.height >= 2, !runners.isEmpty else { return }
    let (head, body) = rect.removingTop(1)
    let needed = (runners.count + body.height - 1) / body.height
    let count = max(1, min(rect.width / Self.usualWidth, needed))
    let width = min(rect.width / count, Self.widest)
    canvas.write("#", x: head.x + 1 + Self.placeWidth, y: head.y, .columnHead)
    canvas.write("on the track", x: head.x + 6, y: head.y, .columnHead, width: width - 6)
    let unit = "behind"
    if width >= Self.usualWidth {
      canvas.write(unit, x: head.x + width - 2 - DisplayWidth.of(unit), y: head.y, .columnHead)
    }
    let selected = runners.firstIndex { $0.entry == field.race.selection }
    let window = RowWindow(
      of: runners.count, height: count * body.height, showing: selected, pinned: true)
    for (offset, each) in window.lines.enumerated() {
      let column = offset / body.height
      let line = GridRect(
        x: body.x + column * width, y: body.y + offset % body.height, width: width - 1, height: 1)
      switch each {
      case .row(let row): draw(runners[row], on: &canvas, in: line)
      case .leftOut(let count):
        canvas.write(
          "    … \(count.inGroups) more", x: line.x, y: line.y, .unknown, width: line.width)
      }
    }
  }

  private func draw(_ runner: RunnerPosition, on canvas: inout Canvas, in rect: GridRect) {
    let race = field.race
    let row: Role =
      runner.entry == race.selection ? .selected : runner.entry == race.pinned ? .pinned : .text
    canvas.grid.fill(rect, style: canvas.theme[row])
    if runner.entry == race.selection { canvas.write("▌", x: rect.x, y: rect.y, .accent, in: row) }
    let sign = field.sign(of: runner)
    let standing = field.placeText(of: runner.entry)
    canvas.write(
      (standing.isEmpty ? sign.text : standing).fitted(to: Self.placeWidth, alignment: .trailing),
      x: rect.x + 2, y: rect.y, sign.role, in: row)
    var place = field.place(of: runner)
    // Behind nobody: how far the first has come is told by the course itself.
    if field.isFirst(runner) { place.text = "" }
    let width = max(DisplayWidth.of(place.text), Self.behindWidth)
    let nation = race.replay.startList[runner.entry].nation.map { " " + $0.code } ?? ""
    let room = max(0, rect.width - width - 8)
    let hasNation = room >= DisplayWidth.of(nation) + 8
    canvas.write(
      race.name(of: runner.entry, in: room - (hasNation ? DisplayWidth.of(nation) : 0))
        + (hasNation ? nation : ""),
      x: rect.x + 6, y: rect.y, race.state.leader == runner.entry ? .leader : .text, in: row)
    canvas.write(
      place.text.fitted(to: width, alignment: .trailing), x: max(rect.x + 6, rect.maxX - 1 - width),
      y: rect.y, place.role, in: row,
      width: width)
  }
}
