import Athletics
import CellGrid
import RaceReplay

/// The race itself, in one of its views: laps, gaps, places, pace, the track, remarks.
struct RacePanel {
  let race: OpenRace
  let kind: RaceView.Kind
  private let content: Content
  /// Whom the filter keeps, in the order of the table.
  private let entries: [EntryID]
  /// Whether the views are offered as tabs; beside the panel where one chooses there are none.
  private let hasTabs: Bool

  /// The view that one chose, or that follows the race.
  ///
  /// - Parameters:
  ///   - entries: whom the filter keeps, in the order of the table.
  ///   - drawsAll: whether all of them have lines in a chart, however many they are.
  init(race: OpenRace, filter: Filter, entries: [EntryID], drawsAll: Bool = false) {
    self.init(race, filter, entries, race.raceView, hasTabs: true, drawsAll: drawsAll)
  }

  /// A view beside the panel where one chooses.
  init(race: OpenRace, filter: Filter, entries: [EntryID], view: RaceView.Kind) {
    self.init(race, filter, entries, view, hasTabs: false)
  }

  private init(
    _ race: OpenRace, _ filter: Filter, _ entries: [EntryID], _ kind: RaceView.Kind, hasTabs: Bool,
    drawsAll: Bool = false
  ) {
    (self.race, self.entries, self.kind, self.hasTabs) = (race, entries, kind, hasTabs)
    func chart(_ type: any CourseChart.Type) -> Content {
      let drawn = drawsAll ? entries : FieldLook.drawn(race, entries)
      return .chart(type.init(race: race, entries: drawn, leftOut: entries.count - drawn.count))
    }
    content =
      switch kind {
      case .field: .field
      case .laps: .laps(LapTable(race: race, entries: entries))
      case .gaps: chart(GapChart.self)
      case .places: chart(PlaceChart.self)
      case .pace: chart(PaceChart.self)
      case .track: .track(TrackView(race: race, filter: filter))
      case .duel: .duel(DuelView(race: race))
      case .remarks: .remarks
      }
  }

  /// What a view shows, put together once for all that is asked of it.
  private enum Content {
    case field
    case laps(LapTable)
    case chart(any CourseChart)
    case track(TrackView)
    case duel(DuelView)
    case remarks
  }

  /// What the upper edge says of the view.
  var remark: String {
    guard race.reasonWithoutTimes == nil else { return "" }
    return switch content {
    case .laps(let table): table.remark
    case .chart(let chart): chart.remark
    case .track(let track): track.remark
    case .duel(let duel): duel.remark
    case .field, .remarks: ""
    }
  }

  /// How many columns, or mark points, the view has, and which is the latest with anything known.
  var columns: (count: Int, latest: Int?) {
    if let chart {
      let marks = chart.markPoints
      return (marks.count, marks.indices.last)
    }
    guard case .laps(let table) = content else { return (0, nil) }
    return (table.matrix.segments.count, table.latest)
  }

  /// The chart that is shown; nothing where the view is none.
  var chart: (any CourseChart)? {
    if case .chart(let chart) = content { chart } else { nil }
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
    switch content {
    case .field: FieldView(race: race).draw(on: &canvas, in: body)
    case .laps(let table): table.draw(on: &canvas, in: body)
    case .track(let track): track.draw(on: &canvas, in: body)
    case .duel(let duel): duel.draw(on: &canvas, in: body)
    case .chart(let chart):
      if let places = chart as? PlaceChart, PlaceTable.isNeeded(for: places, height: body.height) {
        PlaceTable(chart: places, entries: entries, height: body.height).draw(on: &canvas, in: body)
      } else {
        chart.draw(on: &canvas, in: body)
      }
    case .remarks:
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
