import Athletics
import CellGrid
import RaceReplay

/// What came of a race, beside the list of races: its first six, and how much of it can be seen again.
/// Where that may not be told, the first six of the start list.
struct RacePreview {
  let item: CatalogueItem
  let tellsResult: Bool

  static let width = 46
  private static let count = 6

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    for y in rect.y..<rect.maxY { canvas.write("│", x: rect.x, y: y, .frame) }
    let inner = GridRect(
      x: rect.x + 2, y: rect.y, width: max(0, rect.width - 3), height: rect.height)
    let race = item.race
    var pieces: [[(text: String, role: Role)]] = [
      [(race.eventName + " ", .heading), (race.roundName, .quiet)],
      [([race.venue, race.day?.text].compactMap(\.self).joined(separator: " · "), .quiet)],
      [],
    ]
    if tellsResult {
      let lines = item.outcome?.lines ?? []
      pieces += few(lines.map { row($0, width: inner.width) })
    } else {
      pieces += few(item.athletes.map { [("      " + $0.name, .text)] })
    }
    if let text = RaceWords(item).coverageText {
      pieces.append([])
      pieces += text.wrapped(to: inner.width).map { [($0, .quiet)] }
    }
    if item.isFile { pieces += [[], [(item.path, .quiet)]] }
    for (offset, line) in pieces.prefix(inner.height).enumerated() {
      canvas.write(line, x: inner.x, y: inner.y + offset, width: inner.width)
    }
  }

  private func few(_ rows: [[(text: String, role: Role)]]) -> [[(text: String, role: Role)]] {
    rows.prefix(Self.count)
      + (rows.count > Self.count ? [[("   … \(rows.count - Self.count) more", .quiet)]] : [])
  }

  private func row(_ line: RaceOutcome.Line, width: Int) -> [(text: String, role: Role)] {
    let mark = line.mark ?? line.outcome?.word ?? ""
    let place = line.placing?.text ?? ""
    let isFirst = line.placing?.number == 1
    return [
      (place.fitted(to: 4, alignment: .trailing) + "  ", .text),
      (line.athlete.name.fitted(to: max(0, width - 21)) + " ", isFirst ? .leader : .text),
      ((line.nation?.code ?? "").fitted(to: 3) + " ", .quiet),
      (mark.fitted(to: 10, alignment: .trailing), .mark),
    ]
  }
}
