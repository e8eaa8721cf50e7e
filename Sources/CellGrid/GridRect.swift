/// A rectangle of cells.
///
/// Sides are never negative and coordinates stay within ±2³⁰, so that sums of them cannot overflow
/// whatever a layout is asked for.
package struct GridRect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  private static let farthest = 1 << 30

  /// Makes a rectangle from its upper left corner and its sides, held within what a grid can be.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = min(max(x, -Self.farthest), Self.farthest)
    self.y = min(max(y, -Self.farthest), Self.farthest)
    self.width = min(max(0, width), Self.farthest)
    self.height = min(max(0, height), Self.farthest)
  }

  /// The first column to the right of the rectangle.
  package var maxX: Int { x + width }

  /// The first row below the rectangle.
  package var maxY: Int { y + height }

  /// The columns covered.
  package var columns: Range<Int> { x..<maxX }

  /// The rows covered.
  package var rows: Range<Int> { y..<maxY }

  /// The sides.
  package var size: GridSize { GridSize(width: width, height: height) }

  /// Whether the rectangle holds no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the point is one of the rectangle's cells.
  package func contains(_ point: GridPoint) -> Bool {
    columns.contains(point.x) && rows.contains(point.y)
  }

  /// The cells that both rectangles hold; empty where they don't meet.
  package func intersection(_ other: GridRect) -> GridRect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return GridRect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The rectangle made smaller by `margin` cells on each side, or empty at its middle.
  package func inset(by margin: Int) -> GridRect { inset(x: margin, y: margin) }

  /// The rectangle made smaller by `x` columns at the left and right and `y` rows above and below.
  package func inset(x horizontal: Int, y vertical: Int) -> GridRect {
    let side = min(max(0, horizontal), width / 2)
    let end = min(max(0, vertical), height / 2)
    return GridRect(
      x: x + side, y: y + end,
      width: horizontal > side ? 0 : width - 2 * side,
      height: vertical > end ? 0 : height - 2 * end)
  }
}
