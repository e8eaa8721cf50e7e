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
  private func offset(_ value: Double) -> Double {
    min(max(chart.share(down: value), -1000), 1000) * height
  }

  private static let overhang = 4.0

  /// What lines are cut at, with room for their thickness and for dots at the edge.
  var frame: SVGElement {
    SVGElement(
      "rect",
      [
        "x": SVGElement.number(left - Self.overhang), "y": SVGElement.number(top - Self.overhang),
        "width": SVGElement.number(right - left + 2 * Self.overhang),
        "height": SVGElement.number(height + 2 * Self.overhang),
      ])
  }

  func y(_ value: Double, clamped: Bool = false) -> Double {
    top + (clamped ? min(max(offset(value), 0), height) : offset(value))
  }

  /// Whether a value lies between the top and the bottom.
  func isInside(_ value: Double) -> Bool { (0...1).contains(chart.share(down: value)) }

  func path(_ points: [LineChart.Point], at value: (LineChart.Point) -> Double) -> SVGPath {
    var path = SVGPath()
    for point in points { path.add(x: x(point.x), y: y(value(point))) }
    return path
  }
}
