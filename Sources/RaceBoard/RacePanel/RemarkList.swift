import CellGrid
import RaceReplay

/// What the figures say of the race, a line each, up to where one stands.
struct RemarkList {
  let race: OpenRace
  private var remarks: [Remark] { race.remarks }

  /// The step's column, with a blank before and after.
  private static let stepWidth = 12

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !remarks.isEmpty else {
      let text =
        race.state.way == .atStart
        ? "The race has not begun: nothing to remark."
        : "The figures so far say nothing for certain."
      RacePanel.drawReason(text, on: &canvas, in: rect)
      return
    }
    let words = RemarkText(race: race)
    let selected = min(race.view.remark ?? remarks.count - 1, remarks.count - 1)
    let top = RowWindow.top(showing: selected, of: remarks.count, height: rect.height)
    var told = top > 0 ? remarks[top - 1].step : nil
    for (offset, remark) in remarks.dropFirst(top).prefix(rect.height).enumerated() {
      let y = rect.y + offset
      let row: Role = top + offset == selected ? .selected : .text
      canvas.grid.fill(
        GridRect(x: rect.x, y: y, width: rect.width, height: 1), style: canvas.theme[row])
      if row == .selected { canvas.write("▌", x: rect.x, y: y, .accent, in: row) }
      if remark.step != told || offset == 0 {
        canvas.write(
          words.step(remark.step).fitted(to: Self.stepWidth - 2, alignment: .trailing),
          x: rect.x + 1, y: y, .quiet, in: row, width: rect.width - 1)
      }
      told = remark.step
      let room = rect.width - Self.stepWidth - 2
      canvas.write(
        words.text(remark.subject).fitted(to: room), x: rect.x + Self.stepWidth + 1, y: y, .text,
        in: row, width: max(0, room))
    }
  }
}
