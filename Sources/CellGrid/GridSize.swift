/// A place on the grid in columns and rows, counted from the upper left.
package struct GridPoint: Hashable, Sendable {
  package var x: Int
  package var y: Int

  /// Makes the point in column `x` of row `y`.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// How many columns and rows there are; never negative.
package struct GridSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// Makes a size; what is below nought becomes nought.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Whether there is no cell at all.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// The rectangle that covers everything of this size.
  package var bounds: GridRect { GridRect(x: 0, y: 0, width: width, height: height) }
}
