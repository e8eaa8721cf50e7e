import CellGrid

/// The views of a panel side by side, the one shown in brackets so that it is told without colour,
/// with a few words on it at the right where there is room.
struct ViewTabs {
  let titles: [String]
  let shown: String
  let explanation: String

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    let pieces = titles.map { title -> (text: String, role: Role) in
      title == shown ? ("[\(title)]", .tabActive) : (" \(title) ", .tab)
    }
    let used = canvas.write(pieces, x: rect.x + 1, y: rect.y, width: rect.width - 1)
    let width = DisplayWidth.of(explanation)
    if used + width + 4 <= rect.width {
      canvas.write(explanation, x: rect.maxX - 1 - width, y: rect.y, .quiet)
    }
  }
}
