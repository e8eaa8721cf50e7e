import Athletics
import CellGrid
import RaceReplay

/// The places at the mark points as figures, a row an athlete: what stands for the chart where there is
/// not a row for each line.
struct PlaceTable {
  private let chart: PlaceChart
  /// Whose rows there are.
  private let entries: [EntryID]
  private let race: OpenRace
  private let looks: FieldLook

  init(chart: PlaceChart, entries: [EntryID], height: Int) {
    self.chart = chart
    self.entries = entries
    race = chart.race
    looks = FieldLook(chart.race, chart.entries, height: height)
  }

  private static let gap = 2

  /// Whether lines of so many would not be told apart in so many rows.
  static func isNeeded(for chart: PlaceChart, height: Int) -> Bool {
    // The axis, its labels, and what is read out below them.
    chart.reason == nil && (chart.leftOut > 0 || chart.entries.count > height - 4)
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let (head, body) = rect.removingTop(1)
    let rows = rowList.window(height: body.height).rows
    let points = Dictionary(
      rows.map { (entries[$0], race.replay.places(of: entries[$0], in: race.state)) }
    ) { first, _ in first }
    let texts = chart.markPoints.map(label) + points.values.joined().map(\.placing.text)
    let width = texts.reduce(Self.leastWidth) { max($0, DisplayWidth.of($1)) }
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
    rowList.draw(on: &canvas, in: body) { index, ground, line, canvas in
      let id = entries[index]
      let look = looks[id]
      canvas.write(
        race.name(of: id, in: name - 2), x: line.x + 2, y: line.y,
        look.isStrong ? look.labelRole : .text, in: ground)
      draw(points[id] ?? [], at: marks, name, width, in: ground, on: &canvas, line)
    }
  }

  private var rowList: RowList {
    RowList(
      count: entries.count, selected: race.selection.flatMap(entries.firstIndex),
      pinned: race.pinned.flatMap(entries.firstIndex), keepsLeaders: race.keepsLeaders)
  }

  private func draw(
    _ points: [PlacePoint], at marks: [Distance], _ name: Int, _ width: Int, in row: Role,
    on canvas: inout Canvas, _ rect: GridRect
  ) {
    for point in points {
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
