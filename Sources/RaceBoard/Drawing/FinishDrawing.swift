import Athletics
import CellGrid
import RaceReplay

/// The photo-finish strip as an SVG picture: a bar where each was read, shaded over the interval in
/// which the crossing lies.
package struct FinishDrawing {
  private let race: OpenRace
  private let title: String
  private let credit: PictureCredit

  private static let row = 24.0
  private static let gap = 12.0

  /// Draws those with a time at the line where one stands, under a title; nothing where nobody has
  /// one.
  package init?(of race: OpenRace, title: String, credit: PictureCredit) {
    guard StripPicture(race: race, columns: 1) != nil else { return nil }
    (self.race, self.title, self.credit) = (race, title, credit)
  }

  /// The picture, as wide as so many columns of text.
  package func svg(columns: Int) -> String {
    let width = Double(columns) * SVGDocument.column
    guard let all = StripPicture(race: race, columns: 1) else { return "" }
    let head = Head(all.lanes, width: width)
    let room = width - SVGDocument.rim - head.right
    guard
      let strip = StripPicture(race: race, columns: max(Int(room / SVGDocument.column), 1))
    else { return "" }
    var document = SVGDocument(
      width: width, title: title, subtitle: "time at the line, the bar as it was read",
      description: description(strip.lanes))
    let bottom = document.height + Double(strip.lanes.count) * Self.row
    let top = document.height
    document.extend(to: bottom + SVGDocument.line + 8)
    addAxis(strip.scale, left: head.right, y: bottom, to: &document)
    for (number, lane) in strip.lanes.enumerated() {
      let y = top + (Double(number) + 0.5) * Self.row
      head.add(lane, y: y, to: &document)
      add(lane, strip, left: head.right, y: y, to: &document)
    }
    let isBeyond = strip.lanes.contains { !strip.scale.shows($0.shade) }
    document.add(
      lines: notes + (isBeyond ? ["an arrow: beyond the times that are drawn"] : []) + [credit.text]
    )
    return document.xml
  }

  private var notes: [String] {
    let drawn = Set((StripPicture(race: race, columns: 1)?.lanes ?? []).map(\.entry))
    return ["a reconstruction from times: shaded is the interval in which each crossed the line"]
      + UndrawnText(race: race, entries: race.state.order.filter { !drawn.contains($0) }).notes
  }

  private func description(_ lanes: [StripPicture.Lane]) -> String {
    lanes.map { $0.name + " " + $0.time }.joined(separator: ", ") + ". "
      + notes.joined(separator: ". ")
  }

  /// Place, name and time before the strip.
  private struct Head {
    private let place: Double
    private let time: Double
    private let nameRoom: Double
    /// Where the strip begins.
    let right: Double

    init(_ lanes: [StripPicture.Lane], width: Double) {
      place = SVGDocument.rim + (lanes.map { SVGText.width(of: $0.place) }.max() ?? 0)
      let names = lanes.map { SVGText.width(of: $0.name) }.max() ?? 0
      let times = lanes.map { SVGText.width(of: $0.time, .bold) }.max() ?? 0
      nameRoom = min(names, width * 0.3)
      time = place + 10 + nameRoom + FinishDrawing.gap + times
      right = time + FinishDrawing.gap
    }

    func add(_ lane: StripPicture.Lane, y: Double, to document: inout SVGDocument) {
      document.add(text: lane.place, x: place, y: y + 4, look: "end")
      document.add(
        text: LineLabel(name: lane.name).fitted(to: nameRoom, .plain), x: place + 10, y: y + 4,
        look: "label")
      document.add(text: lane.time, x: time, y: y + 4, look: "end strong-text")
    }
  }

  private func add(
    _ lane: StripPicture.Lane, _ strip: StripPicture, left: Double, y: Double,
    to document: inout SVGDocument
  ) {
    let scale = strip.scale
    let width = Double(scale.columns) * SVGDocument.column
    let (lower, upper) = (Self.x(lane.shade.lower, scale), Self.x(lane.shade.upper, scale))
    let (from, to) = (max(lower, 0), min(upper, width))
    guard from <= to else {
      let isLate = lower > width
      document.add(
        text: isLate ? "→" : "←", x: left + (isLate ? width : 0), y: y + 4,
        look: isLate ? "quiet end" : "quiet")
      return
    }
    document.add(
      SVGElement(
        "rect",
        [
          "class": "range", "x": SVGElement.number(left + from),
          "y": SVGElement.number(y - 7), "width": SVGElement.number(max(to - from, 0.5)),
          "height": "14",
        ]))
    let bar = Self.x(lane.bar, scale)
    guard bar >= 0, bar <= width else { return }
    document.add(line: "bar", from: (left + bar, y - 10), to: (left + bar, y + 10))
  }

  private func addAxis(
    _ scale: StripScale, left: Double, y: Double, to document: inout SVGDocument
  ) {
    let width = Double(scale.columns) * SVGDocument.column
    document.add(line: "axis", from: (left, y), to: (left + width, y))
    var free = 0.0
    for time in scale.labels {
      let x = left + Self.x(time, scale)
      document.add(line: "axis", from: (x, y), to: (x, y + 5))
      let text = time.text(decimals: scale.labelDecimals)
      let half = SVGText.width(of: text) / 2
      // At the edge it stands inside the picture, its tick still above it.
      let middle = min(x, left + width + SVGDocument.rim / 2 - half)
      guard middle - half >= free, middle + half >= x else { continue }
      document.add(text: text, x: middle, y: y + SVGDocument.line + 4, look: "quiet middle")
      free = middle + half + SVGDocument.column
    }
  }

  /// Where a time lies on the strip, from its left edge; far outside at most.
  private static func x(_ time: RaceTime, _ scale: StripScale) -> Double {
    let columns = Double((time - scale.start).ticks) / Double(scale.columnWidth)
    return min(max(columns, -1e6), 1e6) * SVGDocument.column
  }
}

extension StripScale {
  /// Whether any of an interval lies on the strip.
  fileprivate func shows(_ range: TimeRange) -> Bool { range.upper >= start && range.lower <= end }
}
