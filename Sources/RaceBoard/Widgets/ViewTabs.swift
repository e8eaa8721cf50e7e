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
    let used = canvas.write(
      Self.fitted(pieces, showing: titles.firstIndex(of: shown) ?? 0, to: rect.width - 1),
      x: rect.x + 1, y: rect.y, width: rect.width - 1)
    let width = DisplayWidth.of(explanation)
    if used + width + 4 <= rect.width {
      canvas.write(explanation, x: rect.maxX - 1 - width, y: rect.y, .quiet)
    }
  }

  private typealias Piece = (text: String, role: Role)

  /// The titles about the one shown that there is room for, and `…` where others are left out.
  private static func fitted(_ pieces: [Piece], showing shown: Int, to width: Int) -> [Piece] {
    func total(_ range: ClosedRange<Int>) -> Int {
      pieces[range].reduce(0) { $0 + DisplayWidth.of($1.text) }
        + (range.lowerBound > 0 ? 1 : 0) + (range.upperBound < pieces.count - 1 ? 1 : 0)
    }
    guard pieces.indices.contains(shown) else { return pieces }
    var range = shown...shown
    while true {
      let after = range.lowerBound...min(range.upperBound + 1, pieces.count - 1)
      let before = max(range.lowerBound - 1, 0)...range.upperBound
      guard let wider = [before, after].first(where: { $0 != range && total($0) <= width }) else {
        break
      }
      range = wider
    }
    let left: Piece = ("…", .quiet)
    return (range.lowerBound > 0 ? [left] : []) + pieces[range]
      + (range.upperBound < pieces.count - 1 ? [left] : [])
  }
}
