import Athletics
import CellGrid
import RaceReplay

/// The race: results, medals and photo finish over the timeline.
struct DashboardScreen {
  let state: BoardState

  func draw(on canvas: inout Canvas) {
    guard let race = state.race else {
      WaitingScreen(state: state).draw(on: &canvas)
      return
    }
    let layout = ScreenLayout(race, size: state.size)
    // Whom the filter keeps is found once for all panels.
    let rows = race.rows(state.filter)
    let title = TitleLine(
      race: race.race, status: race.liveStatus, trouble: state.live?.trouble,
      late: state.live?.delay.note)
    title.draw(on: &canvas, in: layout.title)
    AnswerLine(race: race).draw(on: &canvas, in: layout.answer)
    for (pane, rect) in layout.panes { draw(pane, of: race, rows, layout, on: &canvas, in: rect) }
    for (panel, rect) in layout.folded { drawFolded(panel, of: race, on: &canvas, in: rect) }
    TimelineBar(race: race).draw(
      on: &canvas, in: layout.bar.inset(x: layout.hasFrames ? 2 : 0, y: 0))
    Footer(state: state, keptCount: rows.entries.count).draw(on: &canvas, in: footer(layout))
  }

  /// The last line, which is there whenever something is typed.
  private func footer(_ layout: ScreenLayout) -> GridRect {
    let isAsking = state.isTyping || state.delayPrompt != nil
    guard layout.footer.isEmpty, isAsking else { return layout.footer }
    return state.size.bounds.removingBottom(1).part
  }

  private func draw(
    _ pane: Pane, of race: OpenRace, _ rows: TableRows, _ layout: ScreenLayout,
    on canvas: inout Canvas, in rect: GridRect
  ) {
    switch pane {
    case .panel(let panel):
      let titles = layout.tabs(of: panel).map { each in
        PanelFrame.Title(text: each.tab, isActive: each == panel && race.panel == panel)
      }
      /// Draws the frame, and gives what is in it.
      func framed(_ remark: String, on canvas: inout Canvas) -> GridRect {
        guard layout.hasFrames else { return rect }
        return PanelFrame(
          titles: titles, remark: remark, isFocused: race.panel == panel,
          note: layout.tabs(of: panel).contains(.race) ? state.fullerText : ""
        ).draw(on: &canvas, in: rect)
      }
      switch panel {
      case .results:
        let body = framed(filterRemark(race, rows), on: &canvas)
        ResultsTable(race: race, filter: state.filter, table: rows).draw(on: &canvas, in: body)
      case .medals:
        let medals = MedalPanel(race: race)
        medals.draw(on: &canvas, in: framed(medals.remark, on: &canvas))
      case .photo:
        let photo = PhotoPanel(race: race, filter: state.filter)
        let remark = photo.remark(width: rect.width, hasTabs: layout.hasTabs)
        photo.draw(on: &canvas, in: framed(remark, on: &canvas))
      case .race:
        let view = RacePanel(race: race, filter: state.filter, entries: rows.entries)
        view.draw(on: &canvas, in: framed(view.remark, on: &canvas))
      }
    case .view(let kind):
      let panel = RacePanel(
        race: race, filter: state.filter, entries: rows.entries, view: kind)
      let frame = PanelFrame(
        titles: [PanelFrame.Title(text: kind.title, isActive: false)], remark: panel.remark,
        isFocused: false)
      panel.draw(on: &canvas, in: frame.draw(on: &canvas, in: rect))
    }
  }

  private func filterRemark(_ race: OpenRace, _ rows: TableRows) -> String {
    guard state.filter.isActive else { return "" }
    return "filter: \(state.filter.text) · \(rows.entries.count) of \(race.subjects.count)"
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
}
