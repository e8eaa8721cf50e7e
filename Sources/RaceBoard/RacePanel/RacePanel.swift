import Athletics
import CellGrid
import RaceReplay

/// The race itself, in one of its views: laps, gaps, places, pace, remarks.
struct RacePanel {
  let race: OpenRace
  let filter: Filter

  /// What the upper edge says of the view.
  var remark: String {
    switch race.view.kind {
    case .laps: LapTable.remark(of: race)
    case .gaps: race.pinned == nil ? "to the leader" : "to ◆"
    case .pace: PaceChart.remark(of: race)
    case .places, .remarks: ""
    }
  }

  /// How many columns, or mark points, the view has, and which is the latest with anything known.
  var columns: (count: Int, latest: Int?) {
    if let chart {
      let marks = chart.markPoints
      return (marks.count, marks.indices.last)
    }
    guard race.view.kind == .laps else { return (0, nil) }
    let table = LapTable(race: race, filter: filter)
    return (table.matrix.segments.count, table.latest)
  }

  /// The chart that is shown; nothing where the view is none.
  var chart: (any CourseChart)? {
    switch race.view.kind {
    case .gaps: GapChart(race: race, filter: filter)
    case .places: PlaceChart(race: race, filter: filter)
    case .pace: PaceChart(race: race, filter: filter)
    case .laps, .remarks: nil
    }
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    let (head, body) = rect.removingTop(rect.height >= 5 ? 1 : 0)
    if !head.isEmpty { drawViews(on: &canvas, in: head) }
    if let chart {
      chart.draw(on: &canvas, in: body)
    } else if race.view.kind == .laps {
      LapTable(race: race, filter: filter).draw(on: &canvas, in: body)
    } else {
      RemarkList(race: race).draw(on: &canvas, in: body)
    }
  }

  /// The views side by side, the one shown in brackets so that it is told without colour.
  private func drawViews(on canvas: inout Canvas, in rect: GridRect) {
    let pieces = RaceView.Kind.allCases.map { kind -> (text: String, role: Role) in
      kind == race.view.kind ? ("[\(kind.title)]", .tabActive) : (" \(kind.title) ", .tab)
    }
    let used = canvas.write(pieces, x: rect.x + 1, y: rect.y, width: rect.width - 1)
    let width = DisplayWidth.of(explanation)
    if used + width + 4 <= rect.width {
      canvas.write(explanation, x: rect.maxX - 1 - width, y: rect.y, .quiet)
    }
  }

  private var explanation: String {
    switch race.view.kind {
    case .laps: "time, rank in it, places won"
    case .gaps: "seconds over metres, up is ahead"
    case .places: "lines cross where one overtakes"
    case .pace: race.race.paceUnit.text + ", up is faster"
    case .remarks: "what the figures say"
    }
  }

  /// Why a view is empty, over as many lines as it needs.
  static func drawReason(_ text: String, on canvas: inout Canvas, in rect: GridRect) {
    var line = ""
    var y = rect.y + (rect.height > 3 ? 1 : 0)
    func write(_ line: String, y: Int, on canvas: inout Canvas) {
      guard y < rect.maxY else { return }
      canvas.write(line, x: rect.x + 2, y: y, .quiet, width: rect.width - 3)
    }
    for word in text.split(separator: " ") {
      if !line.isEmpty, DisplayWidth.of(line) + DisplayWidth.of(String(word)) + 1 > rect.width - 4 {
        write(line, y: y, on: &canvas)
        y += 1
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    write(line, y: y, on: &canvas)
  }
}
