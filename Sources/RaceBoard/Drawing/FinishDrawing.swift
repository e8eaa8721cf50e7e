import Athletics
import CellGrid
import RaceReplay

/// The photo-finish strip as an SVG picture: a bar where each was read, shaded over the interval in
/// which the crossing lies.
package struct FinishDrawing {
  private let race: OpenRace
  private let title: String

  private static let row = 24.0
  /// The columns of text for place, name and time.
  private static let head = 32

  /// Draws those with a time at the line where one stands, under a title; nothing where nobody has
  /// one.
  package init?(of race: OpenRace, title: String) {
    guard StripPicture(race: race, columns: 1) != nil else { return nil }
    self.race = race
    self.title = title
  }

  /// The picture, as wide as so many columns of text.
  package func svg(columns: Int) -> String {
    guard let strip = StripPicture(race: race, columns: max(columns - Self.head - 2, 1)) else {
      return ""
    }
    let bottom = SVGDocument.head + Double(strip.lanes.count) * Self.row
    var document = SVGDocument(
      width: Double(columns) * ChartPicture.column,
      height: bottom + 2.5 * SVGDocument.line + 8, title: title,
      description: description(strip.lanes))
    addAxis(strip.scale, y: bottom, to: &document)
    for (number, lane) in strip.lanes.enumerated() {
      let y = SVGDocument.head + (Double(number) + 0.5) * Self.row
      addHead(lane, y: y, to: &document)
      add(lane, strip.scale, y: y, to: &document)
    }
    document.add(notes: notes)
    return document.xml
  }

  private var notes: [String] {
    ["a reconstruction from times: shaded is the interval in which each crossed the line"]
  }

  private func description(_ lanes: [StripPicture.Lane]) -> String {
    lanes.map { $0.name + " " + $0.time }.joined(separator: ", ") + ". "
      + notes.joined(separator: ". ")
  }

  private static let left = Double(head) * ChartPicture.column

  private func addHead(_ lane: StripPicture.Lane, y: Double, to document: inout SVGDocument) {
    document.add(text: lane.place, x: 34, y: y + 4, look: "end")
    document.add(
      text: lane.name.fitted(to: min(DisplayWidth.of(lane.name), 22)), x: 44, y: y + 4,
      look: "label")
    document.add(
      text: lane.time, x: Self.left - 14, y: y + 4, look: "end strong-text")
  }

  private func add(
    _ lane: StripPicture.Lane, _ scale: StripScale, y: Double, to document: inout SVGDocument
  ) {
    let width = Double(scale.columns) * ChartPicture.column
    let (lower, upper) = (Self.x(lane.shade.lower, scale), Self.x(lane.shade.upper, scale))
    let (from, to) = (max(lower, 0), min(upper, width))
    guard from <= to else {
      let isLate = lower > width
      document.add(
        text: isLate ? "→ " + lane.time : "← " + lane.time,
        x: Self.left + (isLate ? width : 0), y: y + 4, look: isLate ? "quiet end" : "quiet")
      return
    }
    document.add(
      SVGElement(
        "rect",
        [
          "class": "range", "x": SVGElement.number(Self.left + from),
          "y": SVGElement.number(y - 7), "width": SVGElement.number(max(to - from, 0.5)),
          "height": "14",
        ]))
    let bar = Self.x(lane.bar, scale)
    guard bar >= 0, bar <= width else { return }
    document.add(
      line: "bar", from: (Self.left + bar, y - 10), to: (Self.left + bar, y + 10))
  }

  private func addAxis(_ scale: StripScale, y: Double, to document: inout SVGDocument) {
    let width = Double(scale.columns) * ChartPicture.column
    document.add(line: "axis", from: (Self.left, y), to: (Self.left + width, y))
    var free = 0.0
    for time in scale.labels {
      let x = Self.left + Self.x(time, scale)
      document.add(line: "axis", from: (x, y), to: (x, y + 5))
      let text = scale.label(of: time)
      let half = Double(DisplayWidth.of(text)) * SVGDocument.character / 2
      guard x - half >= free, x + half <= Self.left + width + SVGDocument.rim else { continue }
      document.add(text: text, x: x, y: y + SVGDocument.line + 4, look: "quiet middle")
      free = x + half + SVGDocument.character
    }
  }

  /// Where a time lies on the strip, from its left edge; far outside at most.
  private static func x(_ time: RaceTime, _ scale: StripScale) -> Double {
    let columns = Double((time - scale.start).ticks) / Double(scale.columnWidth)
    return min(max(columns, -1e6), 1e6) * ChartPicture.column
  }
}
