import Athletics
import CellGrid
import RaceReplay

/// The race itself, in one of its views: laps, gaps, places, pace, the track, remarks.
struct RacePanel {
  let race: OpenRace
  let filter: Filter
  /// Whom the filter keeps, in the order of the table.
  let entries: [EntryID]
  let kind: RaceView.Kind
  /// Whether the views are offered as tabs; beside the panel where one chooses there are none.
  private let hasTabs: Bool

  /// The view that one chose, or that follows the race.
  init(race: OpenRace, filter: Filter, entries: [EntryID]) {
    (self.race, self.filter, self.entries) = (race, filter, entries)
    (kind, hasTabs) = (race.raceView, true)
  }

  /// A view beside the panel where one chooses.
  init(race: OpenRace, filter: Filter, entries: [EntryID], view: RaceView.Kind) {
    (self.race, self.filter, self.entries) = (race, filter, entries)
    (kind, hasTabs) = (view, false)
  }

  /// What the upper edge says of the view.
  var remark: String {
    guard race.reasonWithoutTimes == nil else { return "" }
    return switch kind {
    case .laps: LapTable.remark(of: race)
    case .gaps: "to " + ReferenceText(race: race).name
    case .pace: PaceChart.remark(of: race)
    case .track: TrackView(race: race, filter: filter).remark
    case .duel: DuelView(race: race).remark
    case .field, .places, .remarks: ""
    }
  }

  /// How many columns, or mark points, the view has, and which is the latest with anything known.
  var columns: (count: Int, latest: Int?) {
    if let chart {
      let marks = chart.markPoints
      return (marks.count, marks.indices.last)
    }
    guard kind == .laps else { return (0, nil) }
    let table = LapTable(race: race, entries: entries)
    return (table.matrix.segments.count, table.latest)
  }

  /// The chart that is shown; nothing where the view is none.
  var chart: (any CourseChart)? {
    switch kind {
    case .gaps: GapChart(race: race, entries: entries)
    case .places: PlaceChart(race: race, entries: entries)
    case .pace: PaceChart(race: race, entries: entries)
    case .field, .laps, .track, .duel, .remarks: nil
    }
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    let (head, body) = rect.removingTop(hasTabs && rect.height >= 5 ? 1 : 0)
    ViewTabs(
      titles: RaceView.Kind.allCases.map(\.title), shown: kind.title,
      explanation: explanation
    ).draw(on: &canvas, in: head)
    // What the places say can be told of any contest.
    if kind != .remarks, kind != .field, let reason = race.reasonWithoutTimes {
      Self.drawReason(reason, on: &canvas, in: body)
      return
    }
    if let chart {
      if let places = chart as? PlaceChart, PlaceTable.isNeeded(for: places, height: body.height) {
        PlaceTable(chart: places, height: body.height).draw(on: &canvas, in: body)
      } else {
        chart.draw(on: &canvas, in: body)
      }
      return
    }
    switch kind {
    case .field: FieldView(race: race).draw(on: &canvas, in: body)
    case .laps: LapTable(race: race, entries: entries).draw(on: &canvas, in: body)
    case .track: TrackView(race: race, filter: filter).draw(on: &canvas, in: body)
    case .duel: DuelView(race: race).draw(on: &canvas, in: body)
    case .gaps, .places, .pace, .remarks:
      let outlook = OutlookText(race: race).pieces
      let (foot, list) = body.removingBottom(min(outlook.count, max(0, body.height - 4)))
      RemarkList(race: race).draw(on: &canvas, in: list)
      for (offset, line) in outlook.prefix(foot.height).enumerated() {
        canvas.write(line, x: foot.x + 2, y: foot.y + offset, width: foot.width - 3)
      }
    }
  }

  private var explanation: String {
    guard race.reasonWithoutTimes == nil else { return "" }
    return switch kind {
    case .field: "who runs, what there is to beat"
    case .laps: "time, rank in it, places won"
    case .gaps: "seconds over metres, up is ahead"
    case .places: "lines cross where one overtakes"
    case .pace: race.race.paceUnit.text + ", up is faster"
    case .track: "from above, ~ an estimate"
    case .duel: "★ certainly the faster"
    case .remarks: "what the figures say"
    }
  }

  /// Why a view is empty, over as many lines as it needs.
  static func drawReason(_ text: String, on canvas: inout Canvas, in rect: GridRect) {
    let top = rect.y + (rect.height > 3 ? 1 : 0)
    for (offset, line) in text.wrapped(to: rect.width - 4).enumerated()
    where top + offset < rect.maxY {
      canvas.write(line, x: rect.x + 2, y: top + offset, .quiet, width: rect.width - 3)
    }
  }
}
