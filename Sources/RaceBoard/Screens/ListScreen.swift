import Athletics
import CellGrid
import RaceReplay

/// A screen that is a list of lines: warnings, messages.
struct ListScreen {
  let state: BoardState
  let count: Int
  /// A line by its number; asked for those in sight only.
  let line: (Int) -> String
  let empty: String

  /// Which lines are shown, where not all are: `1–21 of 80`.
  static func extent(from top: Int, of count: Int, height: Int) -> String? {
    guard height > 0, count > height else { return nil }
    let first = min(top, count - height)
    return "\(first + 1)–\(first + height) of \(count)"
  }

  func draw(on canvas: inout Canvas) {
    let layout = CoverLayout(state.size)
    let frame = PanelFrame(
      titles: [.init(text: state.screen.title, isActive: true)],
      remark: Self.extent(from: state.scroll, of: count, height: layout.inside.height)
        ?? "\(count)",
      isFocused: true)
    let inside = frame.draw(on: &canvas, in: layout.panel).inset(x: 1, y: 0)
    if count == 0 { canvas.write(empty, x: inside.x, y: inside.y, .quiet, width: inside.width) }
    let top = min(state.scroll, max(count - inside.height, 0))
    for number in top..<min(count, top + max(inside.height, 0)) {
      canvas.write(
        line(number).fitted(to: inside.width), x: inside.x, y: inside.y + number - top, .text,
        width: inside.width)
    }
    Footer(state: state).draw(on: &canvas, in: layout.footer)
  }
}
