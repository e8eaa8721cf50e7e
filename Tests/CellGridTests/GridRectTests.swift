import CellGrid
import Testing

struct GridRectTests {
  private let rect = GridRect(x: 2, y: 1, width: 10, height: 5)

  @Test("sizes are never negative")
  func negativeSizes() {
    #expect(GridSize(width: -3, height: 2) == GridSize(width: 0, height: 2))
    #expect(GridRect(x: 0, y: 0, width: -1, height: 4).isEmpty)
  }

  @Test("coordinates beyond any grid don't overflow")
  func extremes() {
    let all = GridRect(x: .min, y: .min, width: .max, height: .max)
    #expect(all.intersection(rect).isEmpty)
    #expect(GridRect(x: .max, y: .max, width: .max, height: .max).maxX > 0)
  }

  @Test("what is cut off and what is left make the whole, and a cut is never too long")
  func cuts() {
    #expect(rect.removingTop(2).part == GridRect(x: 2, y: 1, width: 10, height: 2))
    #expect(rect.removingTop(2).rest == GridRect(x: 2, y: 3, width: 10, height: 3))
    #expect(rect.removingBottom(1).part == GridRect(x: 2, y: 5, width: 10, height: 1))
    #expect(rect.removingBottom(1).rest == GridRect(x: 2, y: 1, width: 10, height: 4))
    #expect(rect.removingLeft(99).part == rect)
    #expect(rect.removingLeft(99).rest.isEmpty)
    #expect(rect.removingRight(3).part == GridRect(x: 9, y: 1, width: 3, height: 5))
    #expect(rect.removingRight(-4).rest == rect)
  }

  @Test("shares leave nothing over")
  func shares() {
    #expect(rect.splitColumns([1, 1, 1]).map(\.width) == [3, 3, 4])
    #expect(rect.splitColumns([1, 1, 1]).map(\.x) == [2, 5, 8])
    #expect(rect.splitRows([2, 0, 3]).map(\.height) == [2, 0, 3])
    #expect(rect.splitRows([]).isEmpty)
    #expect(rect.splitRows([0, 0]).allSatisfy { $0.isEmpty })
  }

  @Test("an inset that is too large leaves nothing")
  func insets() {
    #expect(rect.inset(by: 1) == GridRect(x: 3, y: 2, width: 8, height: 3))
    #expect(rect.inset(x: 2, y: 0) == GridRect(x: 4, y: 1, width: 6, height: 5))
    #expect(rect.inset(by: 3).isEmpty)
    #expect(rect.inset(by: .max).isEmpty)
  }

  @Test("rectangles that don't meet have nothing in common")
  func intersections() {
    #expect(
      rect.intersection(GridRect(x: 0, y: 4, width: 5, height: 9))
        == GridRect(x: 2, y: 4, width: 3, height: 2))
    #expect(rect.intersection(GridRect(x: 12, y: 1, width: 5, height: 5)).isEmpty)
    #expect(rect.contains(GridPoint(x: 11, y: 5)))
    #expect(!rect.contains(GridPoint(x: 12, y: 5)))
  }
}
