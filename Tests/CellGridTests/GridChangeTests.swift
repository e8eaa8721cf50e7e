import CellGrid
import Testing

struct GridChangeTests {
  @Test("a grid does not differ from itself")
  func same() {
    var grid = CellGrid(size: GridSize(width: 5, height: 3))
    grid.write("世a", x: 0, y: 1)
    #expect(grid.changes(since: grid).runs.isEmpty)
  }

  @Test("neighbouring changes of a row are one run")
  func runs() {
    let old = CellGrid(size: GridSize(width: 9, height: 3))
    var new = old
    new.write("ab", x: 1, y: 0)
    new.write("cd", x: 6, y: 0)
    new.restyle(GridRect(x: 8, y: 2, width: 1, height: 1), over: CellStyle(attributes: .reverse))
    let runs = new.changes(since: old).runs
    #expect(runs.map(\.x) == [1, 6, 8])
    #expect(runs.map(\.y) == [0, 0, 2])
    #expect(runs.map(\.cells.count) == [2, 2, 1])
  }

  @Test("another size changes every cell")
  func sizes() {
    let old = CellGrid(size: GridSize(width: 9, height: 3))
    let new = CellGrid(size: GridSize(width: 4, height: 2))
    #expect(new.changes(since: old).runs.map(\.cells.count) == [4, 4])
  }

  @Test("the changes applied to the old grid give the new one", arguments: 1...200)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let size = GridSize(width: 12, height: 4)
    var old = CellGrid(size: size)
    for _ in 0..<10 { old.scribble(using: &random) }
    let isResized = Int.random(in: 0..<5, using: &random) == 0
    var new = isResized ? CellGrid(size: GridSize(width: 7, height: 6)) : old
    for _ in 0..<5 { new.scribble(using: &random) }
    var applied = old
    applied.apply(new.changes(since: old))
    #expect(applied == new)
  }
}
