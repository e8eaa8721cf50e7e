import CellGrid

extension LineChart {
  /// The cells between a line's end and its label.
  private static let leader = 2
  /// The least room in which a chart says more than its labels.
  private static let least = GridSize(width: 8, height: 3)

  /// How many labels the left axis has room for in a panel of this height.
  static func tickCount(height: Int) -> Int { max(2, (height - 2 + 1) / 2) }

  /// Ticks in seconds a whole number of rows apart, and where the axis ends for that: the most that
  /// leave little of it empty.
  static func evenTicks(
    from top: Double, to bottom: Double, height: Int
  ) -> (ticks: RoundTicks, bottom: Double) {
    let most = tickCount(height: height)
    let choices = (2...most).reversed().map { count -> (ticks: RoundTicks, bottom: Double) in
      let ticks = RoundTicks(seconds: top, to: bottom, atMost: count)
      guard let step = ticks.step else { return (ticks, bottom) }
      let end = evenBottom(from: top, to: bottom, step: step, height: height)
      return (ticks.extended(to: end), end)
    }
    return choices.first { $0.bottom - top <= (bottom - top) * mostStretched }
      ?? (RoundTicks(seconds: top, to: bottom, atMost: most), bottom)
  }

  /// How much longer an axis may get for even ticks.
  private static let mostStretched = 1.25

  /// The lowest value at or below `bottom` that puts ticks a step apart in a whole number of rows each.
  private static func evenBottom(
    from top: Double, to bottom: Double, step: Double, height: Int
  ) -> Double {
    let dots = Double(max((height - 2) * 4 - 1, 1))
    let rows = (dots / 4 * step / (bottom - top)).rounded(.down)
    guard rows >= 1, rows.isFinite else { return bottom }
    return top + step * dots / (4 * rows)
  }

  /// How many lines have no label.
  static func remainder(_ count: Int) -> String { "… \(count.inGroups) more" }

  /// Draws the chart into cells, the lines in the dots of braille.
  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let axis = (yTicks.map { DisplayWidth.of($0.text) }.max() ?? 0) + 1
    let widest = lines.map { DisplayWidth.of(sign(of: $0) + $0.label.text) }.max() ?? 0
    let count = DisplayWidth.of(Self.remainder(lines.count + leftOut))
    let labels = min(max(widest, count), max(0, rect.width / 3)) + Self.leader
    let plot = GridRect(
      x: rect.x + axis, y: rect.y, width: rect.width - axis - labels,
      height: min(rect.height - 2, rowCount ?? .max))
    guard plot.width >= Self.least.width, plot.height >= Self.least.height else {
      canvas.write("no room for a chart", x: rect.x, y: rect.y, .quiet, width: rect.width)
      return
    }
    let across = ChartScale(from: xRange.lowerBound, to: xRange.upperBound, dots: plot.width * 2)
    let down = ChartScale(from: 0, to: 1, dots: plot.height * 4)
    drawAxes(across, down, on: &canvas, in: plot, left: rect.x)
    drawCursor(across, on: &canvas, in: plot)
    drawLines(across, down, on: &canvas, in: plot, labelWidth: labels - Self.leader)
    drawSigns(across, down, on: &canvas, in: plot)
    drawMarks(across, down, on: &canvas, in: plot)
  }

  /// The dot of a value on the upright axis.
  private func row(_ value: Double, _ down: ChartScale) -> Int { down.dot(of: share(down: value)) }

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
        // As far as the lines go: behind them stand labels.
        let reach = lines.compactMap { $0.points.last.map { across.dot(of: $0.x) / 2 + 1 } }.max()
        canvas.write(
          String(repeating: "─", count: min(reach ?? plot.width, plot.width)), x: plot.x,
          y: plot.y + y, .stripAxis)
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
    func extent(_ tick: Tick) -> Range<Int> {
      let width = DisplayWidth.of(tick.text)
      let start = across.dot(of: tick.value) / 2 - width / 2
      return start..<(start + width)
    }
    for tick in fittingTicks(extent) {
      let start = extent(tick).lowerBound
      canvas.write(
        tick.text, x: plot.x + start, y: plot.maxY + 1, .quiet,
        width: plot.width + Self.leader - start)
    }
  }

  /// The hairline where values are read out, down to the axis, and a dot there where one stands.
  private func drawCursor(_ across: ChartScale, on canvas: inout Canvas, in plot: GridRect) {
    func column(_ value: Double?) -> Int? {
      guard let value else { return nil }
      let column = across.dot(of: value) / 2
      return (0..<plot.width).contains(column) ? column : nil
    }
    if let column = column(cursor) {
      for y in plot.y...plot.maxY {
        canvas.write("╎", x: plot.x + column, y: y, .stripHairline)
      }
    }
    if let column = column(standing) {
      canvas.write("●", x: plot.x + column, y: plot.maxY, .barCursor)
    }
  }

  private func drawLines(
    _ across: ChartScale, _ down: ChartScale, on canvas: inout Canvas, in plot: GridRect,
    labelWidth: Int
  ) {
    let size = GridSize(width: plot.width + Self.leader, height: plot.height)
    var dots = DotCanvas(size: size)
    for line in lines.sorted(by: { $0.strength < $1.strength }) {
      if line.isStrong { addRanges(of: line, across, down, to: &dots) }
      for stroke in line.strokes {
        let points = stroke.points.map { dot($0, across, down) }
        let pattern: LinePattern =
          switch stroke.kind {
          case .bridge: .dotted
          case .open: .solid
          case .known: points.count == 1 ? .strong : line.pattern
          }
        dots.addLine(points, pattern, DotCanvas.Ink(role: line.role, strength: line.strength))
      }
    }
    let ends = labelled(across, down, height: plot.height)
    let labelX = (ends.map(\.dot.x).max() ?? 0) / 2 + Self.leader
    dots.draw(on: &canvas, x: plot.x, y: plot.y)
    let room = max(labelWidth, 0)
    for end in ends {
      let line = lines[end.line]
      let sign = sign(of: line)
      canvas.write(
        sign + line.label.fitted(to: room - DisplayWidth.of(sign)), x: plot.x + labelX,
        y: plot.y + end.row, line.labelRole, width: room)
    }
    let left = lines.count { !$0.points.isEmpty } - ends.count + leftOut
    if left > 0 {
      canvas.write(
        Self.remainder(left), x: plot.x + labelX, y: plot.maxY - 1, .unknown, width: room)
    }
  }

  /// What is left open at the points of a line, as an upright one.
  private func addRanges(
    of line: Line, _ across: ChartScale, _ down: ChartScale, to dots: inout DotCanvas
  ) {
    let ink = DotCanvas.Ink(role: .quiet, strength: 0)
    for point in line.points {
      guard let range = point.range else { continue }
      let x = across.dot(of: point.x)
      let ends = [range.lowerBound, range.upperBound].map {
        DotCanvas.Dot(x: x, y: row($0, down))
      }
      dots.addLine(ends, .solid, ink)
    }
  }

  /// The signs of strong lines at their points, the strongest above the others.
  private func drawSigns(
    _ across: ChartScale, _ down: ChartScale, on canvas: inout Canvas, in plot: GridRect
  ) {
    for line in lines.sorted(by: { $0.strength < $1.strength }) {
      guard let sign = line.sign else { continue }
      for point in line.points {
        let dot = dot(point, across, down)
        // Between two rows an open value stands at the lower one: never at the best that it may be.
        let (column, row) = (dot.x / 2, (dot.y + (point.range == nil ? 0 : 1)) / 4)
        guard (0..<plot.width).contains(column), (0..<plot.height).contains(row), dot.y >= 0 else {
          continue
        }
        canvas.write(
          sign, x: plot.x + column, y: plot.y + row, point.range == nil ? line.role : .estimate)
      }
    }
  }

  private func drawMarks(
    _ across: ChartScale, _ down: ChartScale, on canvas: inout Canvas, in plot: GridRect
  ) {
    for mark in marks {
      let column = across.dot(of: mark.x) / 2
      let row = min(max(row(mark.y, down) / 4, 0), plot.height - 1)
      guard (0..<plot.width).contains(column) else { continue }
      canvas.write(mark.text, x: plot.x + column, y: plot.y + row, mark.role)
    }
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
    let isCut = ending.count > height || leftOut > 0
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
