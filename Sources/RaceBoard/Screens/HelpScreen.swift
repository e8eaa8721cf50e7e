import CellGrid

/// The keys of the screen that one came from, in as many columns as there is room for.
struct HelpScreen {
  let state: BoardState

  /// How many lines all keys take, in the columns that there is room for.
  var lineCount: Int {
    (state.keymap.bindings(on: state.screenBelow).count + columns - 1) / columns
  }

  private var columns: Int { min(max((state.size.width - 4) / 57, 1), 2) }

  func draw(on canvas: inout Canvas) {
    let (footer, rows) = state.size.bounds.removingBottom(state.size.height >= 4 ? 1 : 0)
    let below = state.screenBelow
    let bindings = state.keymap.bindings(on: below)
    let perColumn = lineCount
    let frame = PanelFrame(
      titles: [.init(text: "Keys: " + below.title, isActive: true)],
      remark: ListScreen.extent(from: state.scroll, of: perColumn, height: rows.height - 2) ?? "",
      isFocused: true)
    let inside = frame.draw(on: &canvas, in: rows).inset(x: 1, y: 0)
    let width = inside.width / columns
    let top = min(state.scroll, max(0, perColumn - inside.height))
    for row in 0..<min(inside.height, max(perColumn - top, 0)) {
      for column in 0..<columns {
        let index = column * perColumn + top + row
        guard index < min((column + 1) * perColumn, bindings.count) else { continue }
        let binding = bindings[index]
        let keys = binding.keys.map(\.name).joined(separator: " ")
        let x = inside.x + column * width
        canvas.write(
          keys.fitted(to: 13, alignment: .trailing), x: x, y: inside.y + row, .helpKey,
          width: width)
        canvas.write(
          "  " + binding.command.help, x: x + 13, y: inside.y + row, .helpText,
          width: max(0, width - 14))
      }
    }
    Footer(state: state).draw(on: &canvas, in: footer)
  }
}
