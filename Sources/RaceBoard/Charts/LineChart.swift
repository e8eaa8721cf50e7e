import CellGrid

/// Lines over a course, with axes, a label at the end of each, and the column that is read out.
///
/// Both axes are labelled at values of the caller's choice, the course with the first of several
/// choices for which there is room.
struct LineChart {
  /// A value on the chart.
  struct Point: Hashable {
    let x: Double
    let y: Double
  }

  /// A line from point to point; one point alone is a dot.
  struct Line {
    let points: [Point]
    let label: String
    let pattern: LinePattern
    let role: Role
    let labelRole: Role
    /// How far it comes before others where they meet, and where there is not room for all labels.
    let strength: Int
  }

  /// A value with what is written there.
  struct Tick: Hashable {
    let value: Double
    let text: String
  }

  let lines: [Line]
  let xRange: ClosedRange<Double>
  /// The value at the top, then the one at the bottom: upside down for gaps and places.
  let top: Double
  let bottom: Double
  /// Where the course has a tick.
  let xMarks: [Double]
  /// Choices of labels, the fullest first.
  let xTicks: [[Tick]]
  let yTicks: [Tick]
  /// A value that a thin line marks all along, such as the gap of the reference.
  var baseline: Double?
  /// The value that is read out.
  var cursor: Double?

  /// The cells between a line's end and its label.
  private static let leader = 4
  /// The least room in which a chart says more than its labels.
  private static let least = GridSize(width: 8, height: 3)

  /// How many labels the left axis has room for in a panel of this height.
  static func tickCount(height: Int) -> Int { max(2, (height - 2 + 1) / 2) }

  /// How many lines have no label.
  private static func remainder(_ count: Int) -> String { "… \(count) more" }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let axis = (yTicks.map { DisplayWidth.of($0.text) }.max() ?? 0) + 1
    let widest = lines.map { DisplayWidth.of(sign(of: $0) + $0.label) }.max() ?? 0
    let count = DisplayWidth.of(Self.remainder(lines.count))
    let labels = min(max(widest, count), max(0, rect.width / 3)) + Self.leader
    let plot = GridRect(
      x: rect.x + axis, y: rect.y, width: rect.width - axis - labels, height: rect.height - 2)
    guard plot.width >= Self.least.width, plot.height >= Self.least.height else {
      canvas.write("no room for a chart", x: rect.x, y: rect.y, .quiet, width: rect.width)
      return
    }
    let across = ChartScale(from: xRange.lowerBound, to: xRange.upperBound, dots: plot.width * 2)
    let down = ChartScale(from: 0, to: 1, dots: plot.height * 4)
    drawAxes(across, down, on: &canvas, in: plot, left: rect.x)
    drawCursor(across, on: &canvas, in: plot)
    drawLines(across, down, on: &canvas, in: plot, labelWidth: labels - Self.leader)
  }

  /// The dot of a value on the upright axis.
  private func row(_ value: Double, _ down: ChartScale) -> Int {
    down.dot(of: top == bottom ? 0 : (value - top) / (bottom - top))
  }

  private func drawAxes(
    _ across: ChartScale, _ down: ChartScale, on canvas: inout Canvas, in plot: GridRect, left: Int
  ) {
    for y in plot.rows { canvas.write("│", x: plot.x - 1, y: y, .stripAxis) }
    var taken: Set<Int> = []
    for tick in yTicks {
      let y = row(tick.value, down) / 4
      guard (0..<plot.height).contains(y), taken.insert(y).inserted else { continue }
      canvas.write(
        tick.text.fitted(to: plot.x - 1 - left, alignment: .trailing), x: left, y: plot.y + y,
        .quiet)
      canvas.write("┤", x: plot.x - 1, y: plot.y + y, .stripAxis)
    }
    if let baseline {
      let y = row(baseline, down) / 4
      if (0..<plot.height).contains(y) {
        canvas.write(
          String(repeating: "─", count: plot.width), x: plot.x, y: plot.y + y, .stripAxis)
      }
    }
    let line = String(repeating: "─", count: plot.width)
    canvas.write("└" + line, x: plot.x - 1, y: plot.maxY, .stripAxis)
    drawTicks(across, on: &canvas, in: plot)
  }

  private func drawTicks(_ across: ChartScale, on canvas: inout Canvas, in plot: GridRect) {
    for mark in xMarks {
      let column = across.dot(of: mark) / 2
      guard (0..<plot.width).contains(column) else { continue }
      canvas.write("┴", x: plot.x + column, y: plot.maxY, .stripAxis)
    }
    let choices = xTicks.map { ticks in
      ticks.map { (start: across.dot(of: $0.value) / 2 - DisplayWidth.of($0.text) / 2, tick: $0) }
    }
    let fitting = choices.first { labels in
      zip(labels, labels.dropFirst()).allSatisfy { left, right in
        left.start + DisplayWidth.of(left.tick.text) < right.start
      }
    }
    for label in fitting ?? choices.last ?? [] {
      canvas.write(
        label.tick.text, x: plot.x + label.start, y: plot.maxY + 1, .quiet,
        width: plot.width + Self.leader - label.start)
    }
  }

  private func drawCursor(_ across: ChartScale, on canvas: inout Canvas, in plot: GridRect) {
    guard let cursor else { return }
    let column = across.dot(of: cursor) / 2
    guard (0..<plot.width).contains(column) else { return }
    for y in plot.rows { canvas.write("╎", x: plot.x + column, y: y, .stripHairline) }
    canvas.write("●", x: plot.x + column, y: plot.maxY, .barCursor)
  }

  private func drawLines(
    _ across: ChartScale, _ down: ChartScale, on canvas: inout Canvas, in plot: GridRect,
    labelWidth: Int
  ) {
    let size = GridSize(width: plot.width + Self.leader, height: plot.height)
    var dots = DotCanvas(size: size)
    let ordered = lines.sorted { $0.strength < $1.strength }
    for line in ordered {
      let ink = DotCanvas.Ink(role: line.role, strength: line.strength)
      let points = line.points.map { dot($0, across, down) }
      if line.pattern == .points {
        for point in points { dots.add(point, ink) }
      } else {
        dots.addLine(points, points.count == 1 ? .strong : line.pattern, ink)
      }
    }
    let ends = labelled(across, down, height: plot.height)
    let farthest = (ends.map(\.dot.x).max() ?? 0) / 2
    let labelX = farthest + Self.leader
    for end in ends {
      guard sign(of: lines[end.line]).isEmpty else { continue }
      guard end.row != end.dot.y / 4 || end.dot.x / 2 < farthest else { continue }
      let ink = DotCanvas.Ink(role: .quiet, strength: -1)
      let first = DotCanvas.Dot(x: end.dot.x + 2, y: end.dot.y)
      let last = DotCanvas.Dot(x: labelX * 2 - 3, y: end.row * 4 + 1)
      dots.addLine([first, last], .dotted, ink)
    }
    dots.draw(on: &canvas, x: plot.x, y: plot.y)
    let room = max(labelWidth, 0)
    for end in ends {
      canvas.write(
        sign(of: lines[end.line]) + lines[end.line].label, x: plot.x + labelX,
        y: plot.y + end.row, lines[end.line].labelRole, width: room)
    }
    let left = lines.count { !$0.points.isEmpty } - ends.count
    if left > 0 {
      canvas.write(
        Self.remainder(left), x: plot.x + labelX, y: plot.maxY - 1, .unknown, width: room)
    }
  }

  /// What is said of a line that ends above or below the chart.
  private func sign(of line: Line) -> String {
    guard let end = line.points.last, top != bottom else { return "" }
    let share = (end.y - top) / (bottom - top)
    return share < 0 ? "↑ " : share > 1 ? "↓ " : ""
  }

  private func dot(_ point: Point, _ across: ChartScale, _ down: ChartScale) -> DotCanvas.Dot {
    DotCanvas.Dot(x: across.dot(of: point.x), y: row(point.y, down))
  }

  /// A line's end and the row of its label.
  private struct End {
    let line: Int
    let dot: DotCanvas.Dot
    let row: Int
  }

  /// The lines that get a label: all, or the strongest, with a row left to count the others.
  private func labelled(
    _ across: ChartScale, _ down: ChartScale, height: Int
  ) -> [End] {
    let ending = lines.indices.compactMap { index in
      lines[index].points.last.map { (line: index, dot: dot($0, across, down)) }
    }
    let isCut = ending.count > height
    let room = isCut ? height - 1 : height
    let strongest = Set(
      ending.sorted { (-lines[$0.line].strength, $0.line) < (-lines[$1.line].strength, $1.line) }
        .prefix(max(room, 0)).map(\.line))
    let kept = ending.filter { strongest.contains($0.line) }
      .sorted { ($0.dot.y, $0.line) < ($1.dot.y, $1.line) }
    let rows = LabelRows.placed(
      kept.map { min(max($0.dot.y / 4, 0), max(room - 1, 0)) }, height: room)
    return zip(kept, rows).map { End(line: $0.line, dot: $0.dot, row: $1) }
  }
}
