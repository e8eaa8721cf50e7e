import Athletics
import CellGrid
import RaceReplay

/// The close finishes of the archive side by side on one scale, the closest first: each from the one
/// ahead, at zero, to the other, with the interval that the figures leave.
struct CloseFinishesScreen {
  private let state: BoardState
  private let view: CloseFinishView

  init(state: BoardState) {
    self.state = state
    view = state.shownFinishes
  }

  /// Widths of the columns before the strip, with a blank after each.
  private struct Columns {
    let margin = 6
    let competition: Int
    let event: Int
    let names: Int
    let metres: Int

    init(width: Int) {
      competition = width >= 100 ? 15 : width >= 70 ? 13 : 0
      event = width >= 100 ? 22 : width >= 60 ? 9 : 0
      names = width >= 100 ? 20 : min(19, max(width - 24, 0))
      metres = width >= 100 ? 7 : 0
    }

    var all: Int { margin + 1 + competition + event + names + metres + 1 }
  }

  private var room: Int { max(state.size.width - 2, 0) }
  private var columns: Columns { Columns(width: state.size.width) }

  var scale: StripScale {
    CloseFinishScale.scale(of: view, columns: max(room - columns.all - 1, 1))
  }

  func draw(on canvas: inout Canvas) {
    let cover = CoverLayout(state.size)
    let frame = PanelFrame(
      titles: [.init(text: "Close finishes", isActive: true)],
      remark: "\(view.items.count) · " + scale.columnText + " a column", isFocused: true)
    let inside = frame.draw(on: &canvas, in: cover.panel)
    Footer(state: state).draw(on: &canvas, in: cover.footer)
    guard !view.items.isEmpty else {
      RacePanel.drawReason(reasonForNothing, on: &canvas, in: inside)
      return
    }
    let layout = layout
    let top = RowWindow.top(
      showing: view.selection, of: view.items.count, height: layout.count)
    let shown = view.items.indices.dropFirst(top).prefix(layout.count)
    for (offset, index) in shown.enumerated() {
      draw(index, on: &canvas, in: inside, y: inside.y + offset)
    }
    let axis = inside.y + shown.count
    if layout.axisRows > 0 { drawAxis(on: &canvas, in: inside, y: axis) }
    for (offset, note) in layout.notes.enumerated() {
      canvas.write(
        note, x: inside.x + 3, y: axis + layout.axisRows + 1 + offset, .text,
        width: inside.width - 4)
    }
  }

  /// How many finishes are in sight, and what stands below them.
  struct Layout {
    let count: Int
    let axisRows: Int
    let notes: [String]
  }

  var layout: Layout {
    let inside = CoverLayout(state.size).inside
    let notes =
      view.items.indices.contains(view.selection)
      ? CloseFinishText(finish: view.items[view.selection].finish).lines(width: inside.width - 5)
      : []
    let noteRows = inside.height >= 8 ? min(notes.count, inside.height - 7) + 1 : 0
    let axisRows = inside.height >= 5 ? 2 : 0
    return Layout(
      count: max(1, inside.height - axisRows - noteRows), axisRows: axisRows,
      notes: Array(notes.prefix(max(noteRows - 1, 0))))
  }

  private var reasonForNothing: String {
    if !view.isLoaded { return "Reading the archive …" }
    return state.spoilers.areHidden
      ? "Close finishes are hidden: \(state.keymap.keyText(.spoilers, limit: 1)) shows them."
      : "The archive has no close finish."
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in rect: GridRect, y: Int) {
    let finish = view.items[index].finish
    let row: Role = index == view.selection ? .selected : .text
    canvas.grid.fill(
      GridRect(x: rect.x, y: y, width: min(columns.all, rect.width), height: 1),
      style: canvas.theme[row])
    if index == view.selection { canvas.write("▌", x: rect.x, y: y, .accent, in: row) }
    let words = CloseFinishText(finish: finish)
    let cells: [(text: String, width: Int, role: Role)] = [
      (words.margin.fitted(to: columns.margin - 1, alignment: .trailing), columns.margin, .gap),
      (finish.race.competition.name, columns.competition, .text),
      (columns.event > 12 ? finish.race.eventName : finish.race.eventCode, columns.event, .text),
      (words.names, columns.names, .heading), (words.metres, columns.metres, .estimate),
    ]
    var x = rect.x + 1
    for cell in cells where cell.width > 0 {
      canvas.write(
        cell.text.fitted(to: cell.width - 1), x: x, y: y, cell.role, in: row,
        width: max(0, rect.maxX - x))
      x += cell.width
    }
    drawStrip(finish, on: &canvas, x: rect.x + columns.all, width: scale.columns, y: y)
  }

  private func drawStrip(
    _ finish: CloseFinish, on canvas: inout Canvas, x: Int, width: Int, y: Int
  ) {
    let scale = scale
    let interval = finish.interval
    let shade = (from: scale.column(of: interval.lower), to: scale.column(of: interval.upper))
    if interval.lower < interval.upper, shade.to >= 0, shade.from < width {
      for column in max(shade.from, 0)...min(shade.to, width - 1) {
        canvas.write("▒", x: x + column, y: y, .stripRange)
      }
    }
    let isDeadHeat = finish.margin.verdict == .deadHeat
    let bars = [RaceTime.zero, interval.middle].map(scale.column)
    for column in bars where (0..<width).contains(column) {
      canvas.write("┃", x: x + column, y: y, .stripLine)
    }
    if isDeadHeat, let zero = bars.first, zero + 2 + 9 <= width, zero >= 0 {
      canvas.write("dead heat", x: x + zero + 2, y: y, .quiet)
    }
    if shade.from >= width {
      canvas.write("→", x: x + width - 1, y: y, .quiet)
    }
  }

  private func drawAxis(on canvas: inout Canvas, in rect: GridRect, y: Int) {
    let scale = scale
    let x = rect.x + columns.all
    guard x < rect.maxX else { return }
    canvas.write(String(repeating: "─", count: scale.columns), x: x, y: y, .stripAxis)
    for time in scale.labels {
      let column = scale.column(of: time)
      canvas.write("┼", x: x + column, y: y, .stripAxis)
      let text = time.text(decimals: scale.labelDecimals)
      let width = DisplayWidth.of(text)
      let start = max(column - width / 2, 0)
      if start + width <= scale.columns { canvas.write(text, x: x + start, y: y + 1, .quiet) }
    }
    let head = "seconds after the one ahead"
    if columns.all >= DisplayWidth.of(head) + 4 {
      canvas.write(
        head.fitted(to: columns.all - 3, alignment: .trailing), x: rect.x + 1, y: y + 1, .quiet)
    }
  }
}
