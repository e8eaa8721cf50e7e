import CellGrid

extension ChartPicture {
  /// Points for each column of text.
  static let column = 9.0
  /// The room between a line's end and its label, in which the label's line is shown once more.
  private static let sample = 34.0
  /// The most lines that are labelled.
  private static let mostLabels = 100

  /// The chart as an SVG picture, as wide as so many columns of text.
  package func svg(columns: Int) -> String {
    let labels = chart.lines.map { chart.sign(of: $0) + $0.label }
    let widest = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let axisWidth =
      Double(chart.yTicks.map { DisplayWidth.of($0.text) }.max() ?? 0) * SVGDocument.character
    let width = Double(columns) * Self.column
    let count = min(labels.count, Self.mostLabels)
    let plot = PlotArea(
      left: SVGDocument.rim + axisWidth + 10,
      right: width - SVGDocument.rim - Self.sample
        - min(Double(widest) * SVGDocument.bold, width * 2 / 5),
      top: SVGDocument.head + SVGDocument.line, height: max(Double(count), 15) * SVGDocument.line,
      chart: chart)
    var document = SVGDocument(
      width: width, height: plot.bottom + 2.5 * SVGDocument.line + 8, title: title,
      description: description)
    document.add(
      text: axis + " over " + course, x: SVGDocument.rim, y: SVGDocument.head, look: "quiet")
    addAxes(plot, to: &document)
    document.add(
      SVGElement("defs", [:], [SVGElement("clipPath", ["id": "plot"], [plot.frame])]))
    document.add(
      SVGElement(
        "g", ["clip-path": "url(#plot)"],
        chart.lines.enumerated().flatMap { elements(of: $0.element, $0.offset, plot) }))
    for mark in chart.marks {
      document.add(
        text: mark.text, x: plot.x(mark.x), y: plot.y(mark.y, clamped: true) + 4,
        look: "mark middle")
    }
    addLabels(plot, to: &document)
    document.add(notes: notes)
    return document.xml
  }

  /// Who is drawn, in words, for those who do not see it.
  private var description: String {
    let names = chart.lines.filter { !$0.points.isEmpty }.map(\.label)
    return ([axis + " over " + course + ": " + names.joined(separator: ", ")] + notes)
      .joined(separator: ". ")
  }

  private func addAxes(_ plot: PlotArea, to document: inout SVGDocument) {
    document.add(line: "axis", from: (plot.left, plot.top), to: (plot.left, plot.bottom))
    document.add(line: "axis", from: (plot.left, plot.bottom), to: (plot.right, plot.bottom))
    for tick in chart.yTicks where (0...1).contains(chart.share(down: tick.value)) {
      let y = plot.y(tick.value)
      document.add(line: "axis", from: (plot.left - 4, y), to: (plot.left, y))
      document.add(text: tick.text, x: plot.left - 8, y: y + 4, look: "quiet end")
    }
    if let baseline = chart.baseline, (0...1).contains(chart.share(down: baseline)) {
      let y = plot.y(baseline)
      document.add(line: "axis", from: (plot.left, y), to: (plot.right, y))
    }
    for mark in chart.xMarks {
      document.add(
        line: "axis", from: (plot.x(mark), plot.bottom), to: (plot.x(mark), plot.bottom + 4))
    }
    let ticks = chart.fittingTicks { tick in
      let width = Double(DisplayWidth.of(tick.text)) * SVGDocument.character + 4
      let start = Int(plot.x(tick.value) - width / 2)
      return start..<(start + Int(width))
    }
    for tick in ticks {
      document.add(
        text: tick.text, x: plot.x(tick.value), y: plot.bottom + SVGDocument.line + 2,
        look: "quiet middle")
    }
  }

  /// The parts of a line, each with its look.
  private func elements(
    of line: LineChart.Line, _ number: Int, _ plot: PlotArea
  ) -> [SVGElement] {
    line.strokes.compactMap { stroke in
      let look = SVGStyle.look(number, stroke.isBridge ? .dotted : line.pattern)
      if stroke.points.count == 1, let point = stroke.points.first {
        return SVGElement(
          "circle",
          [
            "class": look, "cx": SVGElement.number(plot.x(point.x)),
            "cy": SVGElement.number(plot.y(point.y)), "r": "2",
          ])
      }
      var path = SVGPath()
      for point in stroke.points { path.add(x: plot.x(point.x), y: plot.y(point.y)) }
      return path.polyline(look)
    }
  }

  /// A label for each line, on a row of its own, after a piece of the line that it belongs to.
  private func addLabels(_ plot: PlotArea, to document: inout SVGDocument) {
    let ending = chart.lines.indices.compactMap { index in
      chart.lines[index].points.last.map { (line: index, end: $0) }
    }
    let kept = ending.prefix(Self.mostLabels)
    let rows = Int(plot.height / SVGDocument.line)
    let wanted = kept.map { label in
      min(max(Int(plot.offset(label.end.y) / SVGDocument.line), 0), rows - 1)
    }
    for (label, row) in zip(kept, LabelRows.placed(wanted, height: rows)) {
      let line = chart.lines[label.line]
      let y = plot.top + (Double(row) + 0.5) * SVGDocument.line
      if plot.isInside(label.end) {
        document.add(
          line: "leader", from: (plot.x(label.end.x), plot.y(label.end.y)), to: (plot.right + 6, y))
      }
      var sample = SVGPath()
      sample.add(x: plot.right + 8, y: y)
      sample.add(x: plot.right + Self.sample - 6, y: y)
      document.add(
        SVGElement(
          "g", ["class": "legend"],
          [sample.polyline(SVGStyle.look(label.line, line.pattern))]))
      document.add(
        text: chart.sign(of: line) + line.label, x: plot.right + Self.sample, y: y + 4,
        look: line.pattern == .strong ? "strong-text" : "label")
    }
    if ending.count > kept.count {
      document.add(
        text: LineChart.remainder(ending.count - kept.count), x: plot.right + Self.sample,
        y: plot.bottom + SVGDocument.line, look: "quiet")
    }
  }
}

/// Where values of a chart lie in a picture.
struct PlotArea {
  let left: Double
  let right: Double
  let top: Double
  let height: Double
  let chart: LineChart

  var bottom: Double { top + height }

  func x(_ value: Double) -> Double {
    let range = chart.xRange
    let width = max(range.upperBound - range.lowerBound, 1)
    return left + (value - range.lowerBound) / width * (right - left)
  }

  /// How far a value lies below the top.
  func offset(_ value: Double) -> Double {
    min(max(chart.share(down: value), -1000), 1000) * height
  }

  /// What lines are cut at, with room for their thickness.
  var frame: SVGElement {
    SVGElement(
      "rect",
      [
        "x": SVGElement.number(left), "y": SVGElement.number(top - 3),
        "width": SVGElement.number(right - left + 2), "height": SVGElement.number(height + 6),
      ])
  }

  func y(_ value: Double, clamped: Bool = false) -> Double {
    top + (clamped ? min(max(offset(value), 0), height) : offset(value))
  }

  /// Whether a point lies on the chart.
  func isInside(_ point: LineChart.Point) -> Bool {
    (0...1).contains(chart.share(down: point.y))
  }
}
