import Athletics
import CellGrid
import RaceReplay

/// The photo finish of a race as an SVG picture: a bar where each was read, shaded over the interval
/// in which the crossing lies.
package struct FinishDrawing {
  private let race: OpenRace
  private let lanes: [PhotoFinish.Lane]
  private let title: String

  private static let row = 24.0
  /// The columns of text for place, name and time.
  private static let head = 32

  /// Draws those who have finished under a title; nothing where nobody has.
  package init?(of race: OpenRace, title: String) {
    guard let sheet = race.sheetSoFar, let photo = race.replay.photoFinish(of: sheet) else {
      return nil
    }
    self.race = race
    self.title = title
    lanes = photo.lanes.filter {
      race.state.sheet != nil || race.state.lastSeen[$0.entry.index] == .finish
    }
    if lanes.isEmpty { return nil }
  }

  /// The picture, as wide as so many columns of text.
  package func svg(columns: Int) -> String {
    let scale = StripScale(
      lanes: lanes, view: StripView(), columns: max(columns - Self.head - 2, 1))
    let bottom = SVGDocument.head + Double(lanes.count) * Self.row
    var document = SVGDocument(
      width: Double(columns) * ChartPicture.column,
      height: bottom + 2.5 * SVGDocument.line + 8, title: title, description: description)
    addAxis(scale, y: bottom, to: &document)
    for (number, lane) in lanes.enumerated() {
      let y = SVGDocument.head + (Double(number) + 0.5) * Self.row
      addHead(lane, y: y, to: &document)
      add(lane, scale, y: y, to: &document)
    }
    document.add(notes: notes)
    return document.xml
  }

  private var notes: [String] {
    ["a reconstruction from times: shaded is the interval in which each crossed the line"]
  }

  private var description: String {
    lanes.map { name($0) + " " + $0.reading.value.text }.joined(separator: ", ") + ". "
      + notes.joined(separator: ". ")
  }

  private func name(_ lane: PhotoFinish.Lane) -> String {
    race.replay.startList[lane.entry].athlete.scoreboardName
  }

  private static let left = Double(head) * ChartPicture.column

  private func addHead(_ lane: PhotoFinish.Lane, y: Double, to document: inout SVGDocument) {
    document.add(text: lane.placing?.text ?? "", x: 34, y: y + 4, look: "end")
    document.add(
      text: name(lane).fitted(to: min(DisplayWidth.of(name(lane)), 22)), x: 44, y: y + 4,
      look: "label")
    document.add(
      text: lane.reading.value.text, x: Self.left - 14, y: y + 4, look: "end strong-text")
  }

  private func add(
    _ lane: PhotoFinish.Lane, _ scale: StripScale, y: Double, to document: inout SVGDocument
  ) {
    let width = Double(scale.columns) * ChartPicture.column
    let (lower, upper) = (Self.x(lane.range.lower, scale), Self.x(lane.range.upper, scale))
    let (from, to) = (max(lower, 0), min(upper, width))
    guard from <= to else {
      let isLate = lower > width
      document.add(
        text: isLate ? "→ " + lane.reading.value.text : "← " + lane.reading.value.text,
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
    let bar = Self.x(lane.reading.value.time, scale)
    guard bar >= 0, bar <= width else { return }
    document.add(
      line: "bar", from: (Self.left + bar, y - 10), to: (Self.left + bar, y + 10))
  }

  private func addAxis(_ scale: StripScale, y: Double, to document: inout SVGDocument) {
    let width = Double(scale.columns) * ChartPicture.column
    document.add(line: "axis", from: (Self.left, y), to: (Self.left + width, y))
    var free = 0.0
    for label in scale.labels {
      let x = Self.left + Self.x(label.time, scale)
      document.add(line: "axis", from: (x, y), to: (x, y + 5))
      let text = label.time.text(decimals: scale.decimals)
      let half = Double(text.count) * SVGDocument.character / 2
      guard x - half >= free, x + half <= Self.left + width + SVGDocument.rim else { continue }
      document.add(text: text, x: x, y: y + SVGDocument.line + 4, look: "quiet middle")
      free = x + half + SVGDocument.character
    }
  }

  /// Where a time lies on the strip, from its left edge; far outside at most.
  private static func x(_ time: RaceTime, _ scale: StripScale) -> Double {
    let columns = Double(time.ticks - scale.start) / Double(scale.columnWidth)
    return min(max(columns, -1e6), 1e6) * ChartPicture.column
  }
}
