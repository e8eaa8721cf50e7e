import Athletics
import CellGrid
import RaceReplay

/// The race: results, medals and photo finish over the timeline.
struct DashboardScreen {
  let state: BoardState

  func draw(on canvas: inout Canvas) {
    guard let race = state.race else {
      canvas.write("No race is open. b browses.", x: 0, y: 0, .text)
      return
    }
    let layout = DashboardLayout(
      size: state.size, panel: race.panel, isZoomed: race.isZoomed,
      entryCount: race.replay.startList.entries.count)
    TitleLine(race: race.race).draw(on: &canvas, in: layout.title)
    for panel in PanelID.allCases {
      guard let rect = layout.panels[panel] else { continue }
      draw(panel, of: race, layout, on: &canvas, in: rect)
    }
    TimelineBar(race: race).draw(
      on: &canvas, in: layout.bar.inset(x: layout.hasFrames ? 2 : 0, y: 0))
    Footer(state: state).draw(on: &canvas, in: footer(layout))
  }

  /// The last line, which is there whenever something is typed.
  private func footer(_ layout: DashboardLayout) -> GridRect {
    guard layout.footer.isEmpty, state.isTyping else { return layout.footer }
    return state.size.bounds.removingBottom(1).part
  }

  private func draw(
    _ panel: PanelID, of race: OpenRace, _ layout: DashboardLayout, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    var inside = rect
    if layout.hasFrames {
      let shown = layout.tabs(of: panel)
      let titles = shown.map { each in
        PanelFrame.Title(
          text: "\(each.rawValue) " + each.title, isActive: each == panel && race.panel == panel)
      }
      let frame = PanelFrame(
        titles: titles, remark: remark(panel, of: race, layout), isFocused: race.panel == panel)
      inside = frame.draw(on: &canvas, in: rect)
    }
    switch panel {
    case .results:
      ResultsTable(race: race, filter: state.filter).draw(on: &canvas, in: inside)
    case .medals: MedalPanel(race: race).draw(on: &canvas, in: inside)
    case .photo: PhotoPanel(race: race, filter: state.filter).draw(on: &canvas, in: inside)
    case .race: RacePanel(race: race, filter: state.filter).draw(on: &canvas, in: inside)
    }
  }

  private func remark(
    _ panel: PanelID, of race: OpenRace, _ layout: DashboardLayout
  ) -> String {
    switch panel {
    case .results:
      guard state.filter.isActive else { return "" }
      let count = TableRows(of: race, filter: state.filter).entries.count
      return "filter: \(state.filter.text) · \(count) of \(race.subjects.count)"
    case .medals: return MedalPanel(race: race).remark
    case .photo:
      return PhotoPanel(race: race, filter: state.filter)
        .remark(width: layout.panels[panel]?.width ?? 0, hasTabs: layout.hasTabs)
    case .race: return RacePanel(race: race, filter: state.filter).remark
    }
  }
}
