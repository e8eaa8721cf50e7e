import CellGrid

/// The cells of a panel that are still free for labels.
struct LabelSpace {
  /// Where a text would begin.
  struct Spot: Hashable {
    let x: Int
    let y: Int
  }

  private let rect: GridRect
  private var taken: [Bool]

  init(_ rect: GridRect) {
    self.rect = rect
    taken = Array(repeating: false, count: rect.width * rect.height)
  }

  private func index(_ x: Int, _ y: Int) -> Int? {
    rect.columns.contains(x) && rect.rows.contains(y)
      ? (y - rect.y) * rect.width + x - rect.x : nil
  }

  mutating func take(x: Int, y: Int, width: Int = 1) {
    for column in x..<(x + max(width, 0)) {
      if let index = index(column, y) { taken[index] = true }
    }
  }

  func isFree(x: Int, y: Int) -> Bool { index(x, y).map { !taken[$0] } ?? false }

  /// Whether a text fits, with a blank before and behind it unless the edge is there.
  func isFree(_ spot: Spot, width: Int) -> Bool {
    guard width > 0, spot.x >= rect.x, spot.x + width <= rect.maxX, rect.rows.contains(spot.y)
    else { return false }
    let columns = max(spot.x - 1, rect.x)..<min(spot.x + width + 1, rect.maxX)
    return columns.allSatisfy { isFree(x: $0, y: spot.y) }
  }

  /// Finds the first of the texts, and for it the first of its spots, that fits, and takes the cells.
  mutating func place(_ texts: [String], at spots: (Int) -> [Spot]) -> (text: String, spot: Spot)? {
    for text in texts {
      let width = DisplayWidth.of(text)
      if let spot = spots(width).first(where: { isFree($0, width: width) }) {
        // Two labels keep two blanks between them, or they would read as one.
        take(x: spot.x - 1, y: spot.y, width: width + 2)
        return (text, spot)
      }
    }
    return nil
  }
}
