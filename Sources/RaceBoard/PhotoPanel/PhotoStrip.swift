import Athletics
import CellGrid
import RaceReplay

/// The strip of a photo finish in cells: a bar where each was read, shaded over the interval in
/// which the crossing lies, a hairline that reads out, and what it reads below.
struct PhotoStrip {
  let field: PhotoField

  private static let nameWidth = 15
  private static let head = 29
  /// Lanes that are shown before there is room for anything below the axis.
  private static let leastLanes = 3
  /// Where someone behind those is looked at, the rows for the first three beside them.
  private static let mostLanes = 7

  /// How many columns the strip itself has inside a panel.
  static func columns(inside width: Int) -> Int { width - headWidth(of: width) - 1 }

  private static func headWidth(of width: Int) -> Int {
    width >= 60 ? head : min(18, width / 2)
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard rect.height > 0 else { return }
    let columns = Self.columns(inside: rect.width)
    let scale = StripScale(field, columns: columns)
    let axisRows = rect.height >= 6 ? 2 : rect.height >= 4 ? 2 : 0
    let wanted = axisRows > 0 ? foot(scale, width: rect.width - 4) : []
    let focus = field.hairline.flatMap { field.lane(at: $0, scale) } ?? field.selected
    let isFirst = (focus ?? 0) < Self.leastLanes
    let lanes = min(field.lanes.count, isFirst ? Self.leastLanes : Self.mostLanes)
    let foot = rect.height >= 6 ? wanted.prefix(max(rect.height - axisRows - lanes, 1)) : []
    let window = RowWindow(
      of: field.lanes.count, height: max(1, rect.height - axisRows - foot.count), showing: focus,
      pinned: true, leastForLeaders: Self.mostLanes)
    guard let picture = StripPicture(field, columns: columns, showing: window.rows) else { return }
    let (left, strip) = rect.removingLeft(Self.headWidth(of: rect.width))
    var shown = picture.lanes[...]
    for (offset, line) in window.lines.enumerated() {
      let y = rect.y + offset
      switch line {
      case .row:
        guard let lane = shown.popFirst() else { continue }
        drawHead(lane, on: &canvas, x: left.x, y: y, width: left.width)
        draw(lane, picture, on: &canvas, in: strip, y: y)
      case .leftOut(let count):
        canvas.write(
          "  … \(count.inGroups) more", x: left.x, y: y, .unknown, width: left.width)
      }
    }
    let axis = rect.y + window.lines.count
    if axisRows > 0 { drawAxis(picture, on: &canvas, in: strip, y: axis) }
    let gap = axis + axisRows + foot.count < rect.maxY ? 1 : 0
    for (offset, line) in foot.enumerated() {
      let y = axis + axisRows + gap + offset
      if y < rect.maxY { canvas.write(line, x: rect.x + 3, y: y, width: rect.width - 4) }
    }
  }

  /// What stands below the axis, the most telling first.
  private func foot(_ scale: StripScale, width: Int) -> [MarginText.Line] {
    if let reason = field.reason { return [[(reason, .quiet)]] }
    let margins = MarginLines(field: field).lines(width: width)
    // On the first bar the hairline would only repeat the first margin.
    let isRepeated = field.hairline?.lane == 0 && field.pair.map { $0 == (0, 1) } ?? false
    return isRepeated
      ? margins : HairlineReadout(field: field, scale: scale).lines(width: width) + margins
  }

  private func drawHead(
    _ lane: StripPicture.Lane, on canvas: inout Canvas, x: Int, y: Int, width: Int
  ) {
    let row: Role = lane.isSelected ? .selected : .text
    if lane.isSelected {
      canvas.grid.fill(GridRect(x: x, y: y, width: width, height: 1), style: canvas.theme[row])
    }
    let isMarked = field.race.marked.contains(lane.entry)
    let sign = lane.isSelected ? "▌" : lane.isPinned ? "◆" : isMarked ? Favourites.sign : ""
    canvas.write(sign, x: x, y: y, .accent, in: row)
    let time = DisplayWidth.of(lane.time)
    let wide = min(Self.nameWidth, width - 8 - time)
    // Where little is left, the blanks before a short time are given to the name.
    let name = max(0, wide >= 3 ? wide : width - 6 - time)
    canvas.write(
      lane.place.fitted(to: 3, alignment: .trailing), x: x + 1, y: y,
      lane.isNeighbour ? .quiet : lane.medal?.role ?? .text, in: row, width: width - 1)
    canvas.write(
      field.race.name(of: lane.entry, in: name), x: x + 5, y: y,
      lane.isNeighbour ? .quiet : .text, in: row, width: width - 5)
    canvas.write(
      lane.time.fitted(to: max(min(8, width - 5 - name), time), alignment: .trailing),
      x: x + 5 + name, y: y, lane.isNeighbour ? .quiet : .mark, in: row, width: width - 5 - name)
  }

  private func draw(
    _ lane: StripPicture.Lane, _ picture: StripPicture, on canvas: inout Canvas,
    in rect: GridRect, y: Int
  ) {
    let scale = picture.scale
    let last = rect.width - 2
    guard last >= 0 else { return }
    let hairline = picture.hairline.map(scale.column).flatMap { (0...last).contains($0) ? $0 : nil }
    if let hairline { canvas.write("╎", x: rect.x + hairline, y: y, .stripHairline) }
    let bar = scale.column(of: lane.bar)
    let shade = (from: scale.column(of: lane.shade.lower), to: scale.column(of: lane.shade.upper))
    if shade.from > last {
      let text = "→ " + lane.time
      let width = DisplayWidth.of(text)
      canvas.write(text, x: rect.maxX - 1 - width, y: y, .quiet, width: width)
      return
    }
    if shade.to < 0 {
      canvas.write("← " + lane.time, x: rect.x, y: y, .quiet, width: rect.width)
      return
    }
    for column in max(shade.from, 0)...min(max(shade.to, shade.from), last)
    where column != bar && column != hairline {
      canvas.write("▒", x: rect.x + column, y: y, .stripRange)
    }
    if (0...last).contains(bar) {
      let role: Role = lane.isNeighbour ? .quiet : .stripLine
      canvas.write("┃", x: rect.x + bar, y: y, bar == hairline ? .stripHairline : role)
    }
  }

  private func drawAxis(
    _ picture: StripPicture, on canvas: inout Canvas, in rect: GridRect, y: Int
  ) {
    let scale = picture.scale
    let width = rect.width - 1
    canvas.write(String(repeating: "─", count: max(width, 0)), x: rect.x, y: y, .stripAxis)
    var free = 0
    for time in scale.labels {
      let column = scale.column(of: time)
      guard column < width else { break }
      canvas.write("┼", x: rect.x + column, y: y, .stripAxis)
      let text = scale.label(of: time)
      let columns = DisplayWidth.of(text)
      let x = column - columns / 2
      if x >= free, x + columns <= width {
        canvas.write(text, x: rect.x + x, y: y + 1, .quiet)
        free = x + columns + 1
      }
    }
    if let column = picture.hairline.map(scale.column), (0..<max(width, 0)).contains(column) {
      canvas.write("▲", x: rect.x + column, y: y, .stripHairline)
    }
  }
}
