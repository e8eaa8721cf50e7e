import CellGrid
import Testing

@testable import RaceBoard

@Suite("Charts")
struct ChartTests {
  @Test("ticks are one, two or five of a power of ten apart, and no more than fit")
  func ticks() {
    let half = RoundTicks(from: 0, to: 2.3, atMost: 6)
    #expect(half.values == [0, 0.5, 1, 1.5, 2])
    #expect(half.decimals == 1)
    #expect(RoundTicks(from: -0.73, to: 9.51, atMost: 4).values == [0, 5])
    #expect(RoundTicks(from: -0.73, to: 9.51, atMost: 6).values == [0, 2, 4, 6, 8])
    #expect(RoundTicks(from: 0, to: 70_000, atMost: 4).values == [0, 20_000, 40_000, 60_000])
    #expect(RoundTicks(from: 0, to: 0.03, atMost: 4).decimals == 2)
  }

  @Test("ticks survive an axis without extent and one beyond all bounds")
  func oddTicks() {
    #expect(RoundTicks(from: 3, to: 3, atMost: 4).values == [3])
    #expect(RoundTicks(from: 0, to: 1, atMost: 0).values.isEmpty)
    #expect(RoundTicks(from: 0, to: .infinity, atMost: 4).values == [0])
    #expect(RoundTicks(from: 0, to: 1e30, atMost: 4).values == [0])
  }

  @Test("labels keep their rows where they can and make way evenly where they can't")
  func labels() {
    #expect(LabelRows.placed([0, 3, 7], height: 8) == [0, 3, 7])
    #expect(LabelRows.placed([4, 4, 4], height: 8) == [3, 4, 5])
    #expect(LabelRows.placed([0, 0, 0], height: 8) == [0, 1, 2])
    #expect(LabelRows.placed([7, 7, 7], height: 8) == [5, 6, 7])
    #expect(LabelRows.placed([7, 0, 7], height: 8) == [6, 0, 7])
  }

  @Test("no two labels share a row, and all lie on the chart", arguments: [UInt64(1), 2, 3])
  func labelsApart(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let height = Int.random(in: 1...20, using: &generator)
      let count = Int.random(in: 0...height, using: &generator)
      let wanted = (0..<count).map { _ in Int.random(in: 0..<height, using: &generator) }
      let rows = LabelRows.placed(wanted, height: height)
      #expect(Set(rows).count == count)
      #expect(rows.allSatisfy { (0..<height).contains($0) })
      for (one, other) in zip(wanted.indices, wanted.indices.dropFirst()) {
        if wanted[one] < wanted[other] { #expect(rows[one] < rows[other]) }
      }
    }
  }

  private func drawn(_ pattern: LinePattern, to end: DotCanvas.Dot) -> String {
    var dots = DotCanvas(size: GridSize(width: 6, height: 2))
    let ink = DotCanvas.Ink(role: .text, strength: 0)
    dots.addLine([DotCanvas.Dot(x: 0, y: 0), end], pattern, ink)
    var canvas = Canvas(
      grid: CellGrid(size: GridSize(width: 6, height: 2)), theme: RoleTheme.theme)
    dots.draw(on: &canvas, x: 0, y: 0)
    return canvas.grid.text()
  }

  @Test("solid, dashed, dotted and strong lines differ in their dots")
  func patterns() {
    let flat = DotCanvas.Dot(x: 11, y: 0)
    #expect(drawn(.solid, to: flat) == "⠉⠉⠉⠉⠉⠉\n")
    #expect(drawn(.dashed, to: flat) == "⠉⠉⠁ ⠉⠉\n")
    #expect(drawn(.dotted, to: flat) == "⠁⠈ ⠁⠈\n")
    #expect(drawn(.strong, to: flat) == "⠛⠛⠛⠛⠛⠛\n")
    #expect(drawn(.solid, to: DotCanvas.Dot(x: 0, y: 7)) == "⡇\n⡇")
    #expect(drawn(.solid, to: DotCanvas.Dot(x: 11, y: 7)) == "⠑⠢⣀\n   ⠉⠢⢄")
  }

  @Test("a line that leaves the canvas is drawn as far as the edge")
  func beyond() {
    #expect(drawn(.solid, to: DotCanvas.Dot(x: 1, y: 1_000_000_000)) == "⢱\n⢸")
    #expect(drawn(.solid, to: DotCanvas.Dot(x: 1, y: -1_000_000_000)) == "⠁\n")
  }

  /// A chart of lines that end at these values.
  private func chart(_ ends: [Double], width: Int, height: Int) -> CellGrid {
    let lines = ends.enumerated().map { number, end in
      LineChart.Line(
        points: [.init(x: 0, y: 0), .init(x: 100, y: end)], label: LineLabel(name: "LINE\(number)"),
        pattern: .solid, role: .text, labelRole: .text, strength: -number)
    }
    let tick = LineChart.Tick(value: 100, text: "100")
    var canvas = Canvas(
      grid: CellGrid(size: GridSize(width: width, height: height)), theme: RoleTheme.theme)
    LineChart(
      lines: lines, xRange: 0...100, top: 0, bottom: 10, xMarks: [100], xTicks: [[tick]],
      yTicks: [.init(value: 0, text: "0"), .init(value: 10, text: "+10")], cursor: 50
    ).draw(on: &canvas, in: canvas.grid.bounds)
    return canvas.grid
  }

  @Test("every line has its label at its end")
  func ends() {
    let grid = chart([0, 5, 10], width: 40, height: 11)
    #expect(grid.line(0).hasSuffix("LINE0"))
    #expect(grid.line(4).hasSuffix("LINE1") || grid.line(5).hasSuffix("LINE1"))
    #expect(grid.line(8).hasSuffix("LINE2"))
    #expect(grid.line(0).hasPrefix("  0┤"))
    #expect(grid.line(8).hasPrefix("+10┤"))
    #expect(grid.line(10).hasSuffix("100"))
    #expect(grid.line(9).contains("╎"))
  }

  @Test("labels that have no room are counted")
  func counted() {
    let text = chart([1, 2, 3, 4, 5, 6, 7, 8], width: 40, height: 6).text()
    #expect(text.contains("… 5 more"))
    #expect(text.contains("LINE0") && text.contains("LINE2") && !text.contains("LINE3"))
  }

  @Test("a line that ends beyond the chart says so")
  func offScale() {
    #expect(chart([2, 99], width: 40, height: 10).text().contains("↓ LINE1"))
  }
}
