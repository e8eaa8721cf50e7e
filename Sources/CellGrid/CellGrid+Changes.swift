/// Neighbouring cells of one row that are to be replaced.
package struct CellRun: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let cells: [Cell]
}

/// What turns one grid into another.
package struct GridChange: Hashable, Sendable {
  /// The size of the new grid; where the old one had another, the runs hold every cell.
  package let size: GridSize

  /// From the top down, each row from left to right.
  package let runs: [CellRun]
}

extension CellGrid {
  /// The runs of cells that differ from `old`; every cell if the size does.
  package func changes(since old: CellGrid) -> GridChange {
    var runs: [CellRun] = []
    let isWhole = old.size != size
    for y in 0..<size.height where size.width > 0 {
      let row = y * size.width
      let end = row + size.width
      if isWhole {
        runs.append(CellRun(x: 0, y: y, cells: Array(cells[row..<end])))
        continue
      }
      var index = row
      while index < end {
        guard cells[index] != old.cells[index] else {
          index += 1
          continue
        }
        let first = index
        repeat { index += 1 } while index < end && cells[index] != old.cells[index]
        runs.append(CellRun(x: first - row, y: y, cells: Array(cells[first..<index])))
      }
    }
    return GridChange(size: size, runs: runs)
  }

  /// Makes the changes that ``changes(since:)`` found, which gives the newer grid.
  ///
  /// Parts of a run that lie outside the grid are left out.
  package mutating func apply(_ change: GridChange) {
    if change.size != size { self = CellGrid(size: change.size) }
    for run in change.runs where run.y >= 0 && run.y < size.height {
      for (offset, cell) in run.cells.enumerated() where contains(run.x + offset, run.y) {
        cells[run.y * size.width + run.x + offset] = cell
      }
    }
  }
}
