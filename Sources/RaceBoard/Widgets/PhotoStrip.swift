import Athletics
import CellGrid
import RaceReplay

/// The finish drawn over time at the line: a bar where each was read, shaded over the interval in
/// which the crossing lies, and the margin between two below.
struct PhotoStrip {
  let race: OpenRace
  let filter: Filter

  private static let nameWidth = 15
  private static let head = 29

  private var lanes: [PhotoFinish.Lane] {
    guard let sheet = race.sheetSoFar, let photo = race.replay.photoFinish(of: sheet) else {
      return []
    }
    return photo.lanes.filter { lane in
      let isKept = !filter.isActive || filter.matches(race.subjects[lane.entry.index])
      return isKept && (race.state.sheet != nil || race.state.lastSeen[lane.entry.index] == .finish)
    }
  }

  /// What the upper edge says of a strip in a framed panel of this width, beside tabs in fewer words.
  func remark(width: Int, hasTabs: Bool) -> String {
    let lanes = lanes
    guard !lanes.isEmpty else { return "" }
    let columns = Self.columns(inside: width - 2)
    let scale = StripScale(lanes: lanes, view: race.strip, columns: columns)
    return hasTabs && width < 100
      ? "reconstruction · " + scale.columnText + " a column"
      : scale.columnText + " a column · a reconstruction from times"
  }

  /// How many columns the strip itself has inside a panel.
  static func columns(inside width: Int) -> Int { width - headWidth(of: width) - 1 }

  private static func headWidth(of width: Int) -> Int {
    width >= 60 ? head : min(18, width / 2)
  }

  /// Lanes that are shown before there is room for a second margin.
  private static let leastLanes = 3

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let lanes = lanes
    guard !lanes.isEmpty else {
      let text =
        race.replay.sheets.isEmpty
        ? "No finish is known."
        : filter.isActive && race.state.sheet != nil
          ? "No athlete with a mark matches." : "Nobody has reached the line yet."
      canvas.write(text, x: rect.x + 2, y: rect.y, .quiet, width: rect.width - 2)
      return
    }
    let (left, strip) = rect.removingLeft(Self.headWidth(of: rect.width))
    let selected = lanes.firstIndex { $0.entry == race.selection }
    let scale = StripScale(
      lanes: lanes, selected: selected.map { lanes[$0] }, view: race.strip,
      columns: Self.columns(inside: rect.width))
    let gapAbove = rect.height >= 10 ? 1 : 0
    let lanesFirst = rect.height - gapAbove - 3 - min(lanes.count, Self.leastLanes)
    let margins = MarginLines(race: race, lanes: lanes).lines(width: rect.width - 4)
      .prefix(max(lanesFirst, 1))
    let footRows = rect.height >= 6 ? 3 + margins.count : rect.height >= 4 ? 2 : 0
    let count = max(1, rect.height - gapAbove - footRows)
    let top = ResultsTable.top(showing: selected, of: lanes.count, height: count)
    let shown = lanes.dropFirst(top).prefix(count)
    for (offset, lane) in shown.enumerated() {
      let y = rect.y + gapAbove + offset
      drawHead(lane, on: &canvas, x: left.x, y: y, width: left.width)
      draw(lane, scale, on: &canvas, in: strip, y: y)
    }
    let axis = rect.y + gapAbove + shown.count
    if footRows >= 2 { drawAxis(scale, on: &canvas, in: strip, y: axis) }
    guard footRows > 2 else { return }
    for (offset, line) in margins.enumerated() where axis + 3 + offset < rect.maxY {
      canvas.write(line, x: rect.x + 3, y: axis + 3 + offset, width: rect.width - 4)
    }
  }

  private func drawHead(
    _ lane: PhotoFinish.Lane, on canvas: inout Canvas, x: Int, y: Int, width: Int
  ) {
    let isSelected = lane.entry == race.selection
    let row: Role = isSelected ? .selected : .text
    if isSelected {
      canvas.grid.fill(GridRect(x: x, y: y, width: width, height: 1), style: canvas.theme[row])
      canvas.write("▌", x: x, y: y, .accent, in: row)
    }
    let time = lane.reading.value.text
    let name = max(0, min(Self.nameWidth, width - 8 - time.count))
    canvas.write(
      (lane.placing?.text ?? "").fitted(to: 3, alignment: .trailing), x: x + 1, y: y,
      lane.placing.flatMap { Medal(rawValue: $0.number) }
        .map { race.race.awardsMedals ? $0.role : .text } ?? .text, in: row, width: width - 1)
    canvas.write(
      race.replay.startList[lane.entry].athlete.scoreboardName.fitted(to: name), x: x + 5, y: y,
      .text, in: row, width: width - 5)
    canvas.write(
      time.fitted(to: max(8, time.count), alignment: .trailing), x: x + 5 + name, y: y, .mark,
      in: row,
      width: width - 5 - name)
  }

  private func draw(
    _ lane: PhotoFinish.Lane, _ scale: StripScale, on canvas: inout Canvas, in rect: GridRect,
    y: Int
  ) {
    let range = lane.range
    let bar = scale.column(of: lane.reading.value.time)
    let shade =
      scale.column(
        of: range.lower)...max(
        scale.column(of: range.lower), scale.column(of: range.upper))
    let last = rect.width - 2
    guard last >= 0 else { return }
    if shade.lowerBound > last {
      let text = "→ " + lane.reading.value.text
      canvas.write(text, x: rect.maxX - 1 - text.count, y: y, .quiet, width: text.count)
      return
    }
    if shade.upperBound < 0 {
      canvas.write("← " + lane.reading.value.text, x: rect.x, y: y, .quiet, width: rect.width)
      return
    }
    for column in max(shade.lowerBound, 0)...min(shade.upperBound, last) where column != bar {
      canvas.write("▒", x: rect.x + column, y: y, .stripRange)
    }
    if (0...last).contains(bar) { canvas.write("┃", x: rect.x + bar, y: y, .stripLine) }
  }

  private func drawAxis(
    _ scale: StripScale, on canvas: inout Canvas, in rect: GridRect, y: Int
  ) {
    let width = rect.width - 1
    canvas.write(String(repeating: "─", count: max(width, 0)), x: rect.x, y: y, .stripAxis)
    var free = 0
    for (column, time) in scale.labels where column < width {
      canvas.write("┼", x: rect.x + column, y: y, .stripAxis)
      let minute = RaceTime(ticks: time.ticks % (60 * RaceTime.ticksPerSecond))
      let text = (scale.decimals == 0 ? time : minute).text(decimals: scale.decimals)
      let x = column - text.count / 2
      if x >= free, x + text.count <= width {
        canvas.write(text, x: rect.x + x, y: y + 1, .quiet)
        free = x + text.count + 1
      }
    }
  }
}
