import CellGrid

/// The border of a panel, with titles in its upper edge and a remark at its right end.
struct PanelFrame {
  /// A title in the edge; several are tabs.
  struct Title {
    let text: String
    let isActive: Bool
  }

  let titles: [Title]
  let remark: String
  let isFocused: Bool
  /// What stands in the lower edge.
  var note = ""

  /// Draws the frame and gives the room inside, one column in from either side.
  func draw(on canvas: inout Canvas, in rect: GridRect) -> GridRect {
    guard Self.hasRoom(rect) else { return rect }
    let role: Role = isFocused ? .frameFocused : .frame
    let inner = rect.width - 2
    let line = String(repeating: "─", count: inner)
    canvas.write("╭" + line + "╮", x: rect.x, y: rect.y, role)
    canvas.write("╰" + line + "╯", x: rect.x, y: rect.maxY - 1, role)
    for y in (rect.y + 1)..<(rect.maxY - 1) {
      canvas.write("│", x: rect.x, y: y, role)
      canvas.write("│", x: rect.maxX - 1, y: y, role)
    }
    var x = rect.x + 2
    for title in titles where x < rect.maxX - 2 {
      let room = rect.maxX - 2 - x
      let text = " " + title.text + " "
      x += canvas.write(
        text.fitted(to: min(room, DisplayWidth.of(text))), x: x, y: rect.y,
        title.isActive ? .tabActive : .tab, width: room)
      x += 1
    }
    let width = DisplayWidth.of(remark) + 2
    if !remark.isEmpty, rect.maxX - 2 - width > x {
      canvas.write(" " + remark + " ", x: rect.maxX - 2 - width, y: rect.y, .quiet)
    }
    if !note.isEmpty {
      canvas.write(
        (" " + note + " ").fitted(to: min(DisplayWidth.of(note) + 2, rect.width - 4)),
        x: rect.x + 2, y: rect.maxY - 1, .tab)
    }
    return Self.inside(rect)
  }

  /// What is left within the border.
  static func inside(_ rect: GridRect) -> GridRect {
    hasRoom(rect) ? rect.inset(x: 1, y: 1) : rect
  }

  private static func hasRoom(_ rect: GridRect) -> Bool { rect.width >= 4 && rect.height >= 3 }
}
