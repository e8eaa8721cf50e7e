import CellGrid

extension ChartPicture {
  /// The most lines that are labelled.
  private static let mostLabels = 100
  /// The room between the chart and a label: for what leads there, and for a piece of a strong line.
  private static let gutter = 44.0
  private static let sample = 24.0
  /// The least height of a chart, in lines of text.
  private static let leastRows = 15

  /// The chart as an SVG picture, as wide as so many columns of text.
  package func svg(columns: Int) -> String {
    let width = Double(columns) * SVGDocument.column
    var document = SVGDocument(
      width: width, title: title, subtitle: axis + " over " + course, description: description)
    let labels = ending.map { text(of: $0, room: width * 0.45) }
    let widest = labels.map { SVGText.width(of: $0, .bold) }.max() ?? 0
    let axisWidth = chart.yTicks.map { SVGText.width(of: $0.text) }.max() ?? 0
    let rows = max(labels.count, Self.leastRows)
    let plot = PlotArea(
      left: SVGDocument.rim + axisWidth + 10,
      right: width - SVGDocument.rim - Self.gutter - widest, top: document.height + 8,
      height: Double(rows) * SVGDocument.line, chart: chart)
    document.extend(to: plot.bottom + SVGDocument.line + 12)
    addAxes(plot, to: &document)
    addLines(plot, to: &document)
    addLabels(labels, plot, to: &document)
    document.add(lines: notes + [credit.text])
    return document.xml
  }

  /// The lines that have an end and a label.
  private var ending: [Int] {
    Array(chart.lines.indices.filter { !chart.lines[$0].points.isEmpty }.prefix(Self.mostLabels))
  }

  /// The number of a line among the strong ones, which gives it its colour; nothing for a quiet one.
  private func number(_ line: Int) -> Int? {
    let strength = chart.lines[line].strength
    return strength > 0 ? max(FieldLook.front - strength, 0) : nil
  }

  private func text(of line: Int, room: Double) -> String {
    let sign = chart.sign(of: chart.lines[line])
    return sign
      + chart.lines[line].label.fitted(to: room - SVGText.width(of: sign, .bold), .bold)
  }

  /// Who is drawn, in words, for those who do not see it.
  private var description: String {
    let names = ending.map { chart.lines[$0].label.text }
    return ([axis + " over " + course + ": " + names.joined(separator: ", ")] + notes)
      .joined(separator: ". ")
  }

  private func addAxes(_ plot: PlotArea, to document: inout SVGDocument) {
    for tick in chart.yTicks where plot.isInside(tick.value) {
      let y = plot.y(tick.value)
      document.add(line: "grid", from: (plot.left, y), to: (plot.right, y))
      document.add(text: tick.text, x: plot.left - 8, y: y + 4, look: "quiet end")
    }
    document.add(line: "axis", from: (plot.left, plot.top), to: (plot.left, plot.bottom))
    document.add(line: "axis", from: (plot.left, plot.bottom), to: (plot.right, plot.bottom))
    if let baseline = chart.baseline, plot.isInside(baseline) {
      let y = plot.y(baseline)
      document.add(line: "axis", from: (plot.left, y), to: (plot.right, y))
    }
    for mark in chart.xMarks {
      document.add(
        line: "axis", from: (plot.x(mark), plot.bottom), to: (plot.x(mark), plot.bottom + 4))
    }
    let ticks = chart.fittingTicks { tick in
      let width = SVGText.width(of: tick.text) + 4
      let start = Int(plot.x(tick.value) - width / 2)
      return start..<(start + Int(width))
    }
    for tick in ticks {
      document.add(
        text: tick.text, x: plot.x(tick.value), y: plot.bottom + SVGDocument.line + 2,
        look: "quiet middle")
    }
  }

  /// The lines, the quiet ones under the strong ones, and the signs of what no line is drawn through.
  private func addLines(_ plot: PlotArea, to document: inout SVGDocument) {
    document.add(
      SVGElement("defs", [:], [SVGElement("clipPath", ["id": "plot"], [plot.frame])]))
    let order = chart.lines.indices.sorted {
      (chart.lines[$0].strength, $1) < (chart.lines[$1].strength, $0)
    }
    document.add(
      SVGElement("g", ["clip-path": "url(#plot)"], order.flatMap { elements(of: $0, plot) }))
    for mark in chart.marks {
      document.add(
        text: mark.text, x: plot.x(mark.x), y: plot.y(mark.y, clamped: true) + 4,
        look: "mark middle")
    }
  }

  /// The parts of a line, each with its look, over what is left open of it.
  private func elements(of index: Int, _ plot: PlotArea) -> [SVGElement] {
    let (line, number) = (chart.lines[index], number(index))
    let parts = number == nil ? [] : line.openParts
    let bands = parts.map { part -> SVGElement in
      let upper = plot.path(part) { $0.range?.lowerBound ?? $0.y }
      let lower = plot.path(part.reversed()) { $0.range?.upperBound ?? $0.y }
      return SVGElement(
        "polygon",
        [
          "class": "band " + SVGStyle.color(number),
          "points": (upper.points + lower.points).joined(separator: " "),
        ])
    }
    let strokes = line.strokes.map { stroke -> SVGElement in
      let look = line.look(of: stroke, number)
      guard stroke.points.count > 1 else {
        let point = stroke.points.first ?? .init(x: 0, y: 0)
        return Self.dot(look, x: plot.x(point.x), y: plot.y(point.y))
      }
      return plot.path(stroke.points) { $0.y }.polyline(look)
    }
    return bands + strokes
  }

  /// A label for each line, in the order of their ends, those that end early last: a strong one after a
  /// piece of its line.
  private func addLabels(_ labels: [String], _ plot: PlotArea, to document: inout SVGDocument) {
    let lines = ending
    func end(_ label: Int) -> LineChart.Point? { chart.lines[lines[label]].points.last }
    func y(_ label: Int) -> Double { plot.y(end(label)?.y ?? 0, clamped: true) }
    let last = lines.indices.compactMap { end($0)?.x }.max() ?? 0
    let left = plot.x(last) + Self.gutter
    func lost(_ label: Int) -> Double { last - (end(label)?.x ?? 0) }
    // Whoever is lost before the end comes below all who are not, since no line leads to the label.
    func key(_ label: Int) -> (Double, Double, Int) { (lost(label), y(label), label) }
    let order = lines.indices.sorted { key($0) < key($1) }
    let room = Int(plot.height)
    let half = Int(SVGDocument.line / 2)
    let wanted = order.map { label in
      lost(label) > 0 ? room : min(max(Int(y(label) - plot.top) - half, 0), room)
    }
    let rows = LabelRows.placed(wanted, height: room, spacing: 2 * half)
    for (label, row) in zip(order, rows) {
      let (line, number) = (chart.lines[lines[label]], number(lines[label]))
      let height = plot.top + Double(row + half)
      if let end = end(label), plot.isInside(end.y), plot.x(end.x) + Self.gutter == left {
        document.add(
          line: "guide", from: (left - Self.gutter + 3, y(label)),
          to: (left - Self.sample - 8, height))
      }
      if number != nil {
        document.add(
          SVGElement("g", ["class": "legend"], [sample(of: line, number, left, height)]))
      }
      document.add(
        text: labels[label], x: number == nil ? left - Self.sample - 6 : left, y: height + 4,
        look: SVGStyle.color(number) + (number == nil ? "" : " strong-text"))
    }
    let count = chart.lines.count { !$0.points.isEmpty } - lines.count
    if count > 0 {
      document.add(
        text: LineChart.remainder(count), x: left, y: plot.bottom + SVGDocument.line, look: "quiet")
    }
  }
}

extension ChartPicture {
  /// A piece of a line before its label, or a dot where that is all there is of it.
  private func sample(
    of line: LineChart.Line, _ number: Int?, _ left: Double, _ height: Double
  ) -> SVGElement {
    let strokes = line.strokes.filter { $0.points.count > 1 }
    guard let stroke = strokes.first(where: { $0.kind == .known }) ?? strokes.first else {
      return Self.dot(SVGStyle.look(number, .solid), x: left - Self.sample / 2 - 6, y: height)
    }
    let (start, end) = (left - Self.sample - 6, left - 6)
    // A line that is left open all along is a band.
    guard stroke.kind != .open else {
      let corners = [
        (start, height - 3), (end, height - 3), (end, height + 3), (start, height + 3),
      ]
      return SVGElement(
        "polygon",
        [
          "class": "band " + SVGStyle.color(number),
          "points": corners.map { SVGElement.number($0) + "," + SVGElement.number($1) }
            .joined(separator: " "),
        ])
    }
    var path = SVGPath()
    path.add(x: start, y: height)
    path.add(x: end, y: height)
    return path.polyline(line.look(of: stroke, number))
  }

  fileprivate static func dot(_ look: String, x: Double, y: Double) -> SVGElement {
    SVGElement(
      "circle",
      ["class": look, "cx": SVGElement.number(x), "cy": SVGElement.number(y), "r": "2"])
  }
}

extension LineChart.Line {
  /// What a part of it looks like; a dot has no dashes, which would cut pieces out of it.
  fileprivate func look(of stroke: Stroke, _ number: Int?) -> String {
    let isDot = stroke.points.count < 2
    return switch stroke.kind {
    case .known: SVGStyle.look(number, isDot ? .solid : pattern)
    case .bridge: SVGStyle.look(number, isDot ? .solid : .dotted)
    case .open: SVGStyle.color(number) + " open"
    }
  }

  /// Neighbouring points of which any is left open, as far as the line goes on between them.
  fileprivate var openParts: [[LineChart.Point]] {
    strokes.filter { stroke in
      stroke.kind != .known && stroke.points.contains { $0.range != nil }
    }.map(\.points)
  }
}
