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
    let layout = ScreenLayout(race, size: state.size)
    TitleLine(race: race.race).draw(on: &canvas, in: layout.title)
    AnswerLine(race: race).draw(on: &canvas, in: layout.answer)
    for (pane, rect) in layout.panes { draw(pane, of: race, layout, on: &canvas, in: rect) }
    for (panel, rect) in layout.folded { drawFolded(panel, of: race, on: &canvas, in: rect) }
    TimelineBar(race: race).draw(
      on: &canvas, in: layout.bar.inset(x: layout.hasFrames ? 2 : 0, y: 0))
    Footer(state: state).draw(on: &canvas, in: footer(layout))
  }

  /// The last line, which is there whenever something is typed.
  private func footer(_ layout: ScreenLayout) -> GridRect {
    guard layout.footer.isEmpty, state.isTyping else { return layout.footer }
    return state.size.bounds.removingBottom(1).part
  }

  private func draw(
    _ pane: Pane, of race: OpenRace, _ layout: ScreenLayout, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    switch pane {
    case .panel(let panel):
      let titles = layout.tabs(of: panel).map { each in
        PanelFrame.Title(text: each.tab, isActive: each == panel && race.panel == panel)
      }
      let frame = PanelFrame(
        titles: titles, remark: remark(panel, of: race, layout), isFocused: race.panel == panel,
        note: layout.tabs(of: panel).contains(.race) ? state.fullerText : "")
      draw(
        panel, of: race, on: &canvas,
        in: layout.hasFrames ? frame.draw(on: &canvas, in: rect) : rect)
    case .view(let kind):
      let panel = RacePanel(race: race, filter: state.filter, view: kind)
      let frame = PanelFrame(
        titles: [PanelFrame.Title(text: kind.title, isActive: false)], remark: panel.remark,
        isFocused: false)
      panel.draw(on: &canvas, in: frame.draw(on: &canvas, in: rect))
    }
  }

  private func draw(
    _ panel: PanelID, of race: OpenRace, on canvas: inout Canvas, in rect: GridRect
  ) {
    switch panel {
    case .results: ResultsTable(race: race, filter: state.filter).draw(on: &canvas, in: rect)
    case .medals: MedalPanel(race: race).draw(on: &canvas, in: rect)
    case .photo: PhotoPanel(race: race, filter: state.filter).draw(on: &canvas, in: rect)
    case .race: RacePanel(race: race, filter: state.filter).draw(on: &canvas, in: rect)
    }
  }

  /// The title line that is left of a panel with nothing to say, and why.
  private func drawFolded(
    _ panel: PanelID, of race: OpenRace, on canvas: inout Canvas, in rect: GridRect
  ) {
    let isFocused = race.panel == panel
    let reason = race.reasonForFolding(panel) ?? ""
    let line = String(repeating: "─", count: rect.width)
    canvas.write(line, x: rect.x, y: rect.y, isFocused ? .frameFocused : .frame)
    canvas.write(
      " " + panel.tab + ": " + reason + " ", x: rect.x + 2, y: rect.y,
      isFocused ? .tabActive : .tab, width: rect.width - 4)
  }

  private func remark(
    _ panel: PanelID, of race: OpenRace, _ layout: ScreenLayout
  ) -> String {
    switch panel {
    case .results:
      guard state.filter.isActive else { return "" }
      let count = TableRows(of: race, filter: state.filter).entries.count
      return "filter: \(state.filter.text) · \(count) of \(race.subjects.count)"
    case .medals: return MedalPanel(race: race).remark
    case .photo:
      return PhotoPanel(race: race, filter: state.filter)
        .remark(width: layout.panes[.panel(panel)]?.width ?? 0, hasTabs: layout.hasTabs)
    case .race: return RacePanel(race: race, filter: state.filter).remark
    }
  }
}
