import CellGrid

/// The formats that the open race can be written in, and the names of the files.
struct ExportScreen {
  let state: BoardState

  func draw(on canvas: inout Canvas) {
    let layout = CoverLayout(state.size)
    let frame = PanelFrame(
      titles: [.init(text: state.screen.title, isActive: true)],
      remark: "into the folder that lastlap was started in", isFocused: true)
    let inside = frame.draw(on: &canvas, in: layout.panel)
    let lines = state.exportOffers.map { offer in
      let file = state.race.map { offer.fileName(of: $0.race) } ?? ""
      return ChoiceList.Line(text: offer.name, details: [offer.purpose + " · " + file, file])
    }
    ChoiceList(
      sections: [ChoiceList.Section(heading: nil, lines: lines)], selected: state.exportLine
    ).draw(on: &canvas, in: inside)
    Footer(state: state).draw(on: &canvas, in: layout.footer)
  }
}
