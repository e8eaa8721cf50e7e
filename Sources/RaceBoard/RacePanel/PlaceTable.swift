import Athletics
import CellGrid
import RaceReplay

/// The places at the mark points as figures, a row an athlete: what stands for the chart where there is
/// not a row for each line.
struct PlaceTable {
  private let chart: PlaceChart
  private let race: OpenRace
  private let looks: FieldLook
  private let pinned: EntryID?

  init(chart: PlaceChart, height: Int) {
    self.chart = chart
    race = chart.race
    looks = FieldLook(chart.race, chart.entries, height: height)
    pinned = chart.race.pinned
  }

  private static let gap = 2

  /// Whether lines of so many would not be told apart in so many rows.
  static func isNeeded(for chart: PlaceChart, height: Int) -> Bool {
    // The axis, its labels, and what is read out below them.
    chart.reason == nil && chart.entries.count > height - 4
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let (head, body) = rect.removingTop(1)
    let width = chart.markPoints.reduce(Self.leastWidth) { max($0, DisplayWidth.of(label(of: $1))) }
    let name = min(max(rect.width / 3, 8), race.widths.name + 3)
    let room = max((rect.width - name - 4) / (width + Self.gap), 1)
    // The latest mark points stay where there is not room for all.
    let marks = Array(chart.markPoints.suffix(room))
    if marks.count < chart.markPoints.count {
      canvas.write("‹", x: rect.x + name + 1, y: head.y, .accent)
    }
    for (number, mark) in marks.enumerated() {
      canvas.write(
        label(of: mark).fitted(to: width, alignment: .trailing),
        x: column(number, name, width, in: rect), y: head.y, .columnHead)
    }
    let selection = race.selection
    let selected = selection.flatMap(chart.entries.firstIndex)
    let window = RowWindow(
      of: chart.entries.count, height: body.height, showing: selected,
      pinned: race.table.sort == nil)
    for (offset, line) in window.lines.enumerated() {
      let rect = GridRect(x: rect.x, y: body.y + offset, width: rect.width, height: 1)
      switch line {
      case .leftOut(let count):
        canvas.write("  … \(count) more", x: rect.x, y: rect.y, .unknown, width: rect.width)
      case .row(let index):
        let id = chart.entries[index]
        let row: Role = id == selection ? .selected : id == pinned ? .pinned : .text
        draw(id, looks[id], width: name, in: row, on: &canvas, rect)
        draw(placesOf: id, at: marks, name, width, in: row, on: &canvas, rect)
      }
    }
  }

  private func draw(
    _ id: EntryID, _ look: LineLook, width: Int, in row: Role, on canvas: inout Canvas,
    _ rect: GridRect
  ) {
    canvas.grid.fill(rect, style: canvas.theme[row])
    if row == .selected { canvas.write("▌", x: rect.x, y: rect.y, .accent, in: row) }
    canvas.write(
      race.name(of: id, in: width - 2), x: rect.x + 2, y: rect.y,
      look.isStrong ? look.labelRole : .text, in: row)
  }

  private func draw(
    placesOf id: EntryID, at marks: [Distance], _ name: Int, _ width: Int, in row: Role,
    on canvas: inout Canvas, _ rect: GridRect
  ) {
    for point in chart.places(of: id) {
      guard let number = marks.firstIndex(of: point.markPoint) else { continue }
      canvas.write(
        point.placing.text.fitted(to: width, alignment: .trailing),
        x: column(number, name, width, in: rect), y: rect.y,
        point.placing.isOpen ? .estimate : .text, in: row)
    }
  }

  private static let leastWidth = 5

  private func column(_ number: Int, _ name: Int, _ width: Int, in rect: GridRect) -> Int {
    rect.x + name + 2 + number * (width + Self.gap)
  }

  private func label(of mark: Distance) -> String {
    mark == race.race.discipline.raceDistance ? "finish" : CourseAxis(race: race).label(of: mark)
  }
}
