import CellGrid

/// The keys of the screen that one came from, in as many columns as there is room for.
struct HelpScreen {
  let state: BoardState

  private var help: HelpLines {
    HelpLines(state.keymap, on: state.screenBelow, found: state.helpText)
  }

  /// How many lines what is typed finds: `3 of 58 lines`.
  var countText: String {
    let all = HelpLines(state.keymap, on: state.screenBelow)
    return "\(help.entryCount) of \(all.entryCount) lines"
  }

  /// How many lines all of it takes, in the columns that there is room for.
  var lineCount: Int { (help.lines.count + columns - 1) / columns }

  private var columns: Int { min(max((state.size.width - 4) / 57, 1), 2) }

  /// The room for the names of keys before what they do.
  private static func keyWidth(in width: Int) -> Int { min(max(width / 3, 5), 13) }

  func draw(on canvas: inout Canvas) {
    let layout = CoverLayout(state.size)
    let lines = help.lines
    let perColumn = lineCount
    let frame = PanelFrame(
      titles: [.init(text: "Keys: " + state.screenBelow.title, isActive: true)],
      remark: ListScreen.extent(from: state.scroll, of: perColumn, height: layout.inside.height)
        ?? "",
      isFocused: true)
    let inside = frame.draw(on: &canvas, in: layout.panel).inset(x: 1, y: 0)
    if lines.isEmpty {
      canvas.write(
        "No line of help matches.", x: inside.x, y: inside.y, .quiet, width: inside.width)
    }
    let width = inside.width / columns
    let top = min(state.scroll, max(0, perColumn - inside.height))
    for row in 0..<min(inside.height, max(perColumn - top, 0)) {
      for column in 0..<columns {
        let index = column * perColumn + top + row
        guard index < min((column + 1) * perColumn, lines.count) else { continue }
        draw(lines[index], on: &canvas, x: inside.x + column * width, y: inside.y + row, width)
      }
    }
    Footer(state: state).draw(on: &canvas, in: layout.footer)
  }

  private func draw(
    _ line: HelpLines.Line, on canvas: inout Canvas, x: Int, y: Int, _ width: Int
  ) {
    let keyWidth = Self.keyWidth(in: width)
    let room = max(width - keyWidth - 3, 0)
    switch line {
    case .blank: break
    case .heading(let text):
      canvas.write(text.fitted(to: room), x: x + keyWidth + 2, y: y, .heading)
    case .entry(let keys, let words):
      canvas.write(
        keys.fitted(to: keyWidth, alignment: .trailing), x: x, y: y, .helpKey, width: width)
      canvas.write(words.fitted(to: room), x: x + keyWidth + 2, y: y, .helpText)
    }
  }
}
