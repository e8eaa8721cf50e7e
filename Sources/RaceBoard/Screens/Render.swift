import CellGrid

/// Draws the uppermost screen of the state into a grid of the state's size.
package func render(_ state: BoardState, _ theme: Theme, into grid: inout CellGrid) {
  var canvas = Canvas(grid: CellGrid(size: state.size, style: theme[.background]), theme: theme)
  switch state.screen {
  case .dashboard: DashboardScreen(state: state).draw(on: &canvas)
  case .browse: BrowseScreen(state: state).draw(on: &canvas)
  case .references: ReferencesScreen(state: state).draw(on: &canvas)
  case .athlete: AthleteScreen(state: state).draw(on: &canvas)
  case .closeFinishes: CloseFinishesScreen(state: state).draw(on: &canvas)
  case .export: ExportScreen(state: state).draw(on: &canvas)
  case .help: HelpScreen(state: state).draw(on: &canvas)
  case .warnings: WarningsScreen(state: state).draw(on: &canvas)
  case .messages:
    ListScreen(
      state: state, count: state.messages.count, line: { state.messages[$0] },
      empty: "Nothing has been said yet."
    ).draw(on: &canvas)
  }
  grid = canvas.grid
}

extension BoardState {
  /// Where the cursor of the terminal belongs, while something is typed.
  package var typingCursor: GridPoint? {
    guard isTyping, !size.isEmpty else { return nil }
    if screen == .browse, BrowseScreen.hasSearchLine(size) {
      return BrowseScreen.searchCursor(self)
    }
    let (prompt, text) =
      typing == .evenPace
      ? (Footer.pacePrompt, paceText) : (" /", Footer.end(of: searchText, width: size.width))
    let x = DisplayWidth.of(prompt + text.dropLast(textAfterCursor))
    return GridPoint(x: min(x, size.width - 1), y: size.height - 1)
  }
}
