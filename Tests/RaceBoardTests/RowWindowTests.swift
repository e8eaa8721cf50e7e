import CellGrid
import Testing

@testable import RaceBoard

@Suite("The rows in sight")
struct RowWindowTests {
  @Test("all are there where there is room")
  func all() {
    #expect(RowWindow(of: 3, height: 5, showing: 2, pinned: true).lines == (0..<3).map { .row($0) })
  }

  @Test("the first three stay while the rest scrolls, and what lies between is told")
  func leaders() {
    let window = RowWindow(of: 30, height: 10, showing: 20, pinned: true)
    #expect(
      window.lines == [
        .row(0), .row(1), .row(2), .leftOut(14), .row(17), .row(18), .row(19), .row(20), .row(21),
        .leftOut(8),
      ])
  }

  @Test("the selected one keeps its neighbours where there is no room to count what follows")
  func neighbours() {
    let window = RowWindow(of: 17, height: 7, showing: 11, pinned: true, leastForLeaders: 7)
    #expect(
      window.lines == [
        .row(0), .row(1), .row(2), .leftOut(7), .row(10), .row(11), .row(12),
      ])
  }

  @Test("a sorted table has no leaders to keep")
  func sorted() {
    let window = RowWindow(of: 30, height: 10, showing: 29, pinned: false)
    #expect(window.lines.first == .leftOut(21))
    #expect(window.lines.last == .row(29))
  }

  @Test("whatever the size, the selected row is there, lines fit, and every row is counted once")
  func any() {
    for count in [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 30, 1000] {
      for height in 0...14 {
        for selected in [0, 1, 2, 3, 4, 7, count / 2, count - 3, count - 2, count - 1] {
          for pinned in [true, false] {
            let lines = RowWindow(of: count, height: height, showing: selected, pinned: pinned)
              .lines
            #expect(lines.count <= height)
            guard height > 0, (0..<count).contains(selected) else { continue }
            #expect(lines.contains(.row(selected)))
            let told = lines.reduce(0) { sum, line in
              switch line {
              case .row: sum + 1
              case .leftOut(let left): sum + left
              }
            }
            if height > 4 || count <= height { #expect(told == count) }
            let rows = lines.compactMap { line -> Int? in
              if case .row(let row) = line { row } else { nil }
            }
            #expect(rows == rows.sorted() && Set(rows).count == rows.count)
          }
        }
      }
    }
  }

  @Test("of 30,000 rows only those in sight are asked for, wherever one stands")
  func inSight() {
    let rect = GridRect(x: 0, y: 0, width: 40, height: 20)
    for selected in [0, 10, 15_000, 29_999] {
      var canvas = Canvas(
        grid: CellGrid(size: GridSize(width: 40, height: 20)), theme: RoleTheme.theme)
      var asked: [Int] = []
      RowList(count: 30_000, selected: selected, pinned: selected - 1, keepsLeaders: true)
        .draw(on: &canvas, in: rect) { index, ground, line, canvas in
          asked.append(index)
          #expect(
            ground == (index == selected ? .selected : index == selected - 1 ? .pinned : .text))
          canvas.write("row \(index)", x: line.x + 3, y: line.y, .text, in: ground)
        }
      #expect(asked.count <= 20 && asked.contains(selected) && Set(asked).count == asked.count)
      let text = canvas.grid.text()
      #expect(text.contains("▌  row \(selected)"))
      #expect(text.contains(selected == 0 ? "… 29,981 more" : "more"))
    }
  }
}
