import CellGrid

/// What gaps can be told against: someone in this race, a pace, a run of another race.
struct ReferencesScreen {
  let state: BoardState

  func draw(on canvas: inout Canvas) {
    let layout = CoverLayout(state.size)
    let frame = PanelFrame(
      titles: [.init(text: state.screen.title, isActive: true)],
      remark: state.race.map { "now: " + ReferenceText(race: $0).name } ?? "", isFocused: true)
    let inside = frame.draw(on: &canvas, in: layout.panel)
    let sections = ReferenceList(state).sections.map { section in
      ChoiceList.Section(
        heading: section.heading,
        lines: section.lines.map { ChoiceList.Line(text: $0.text, details: [$0.detail]) })
    }
    ChoiceList(sections: sections, selected: state.referenceLine).draw(on: &canvas, in: inside)
    Footer(state: state).draw(on: &canvas, in: layout.footer)
  }
}
