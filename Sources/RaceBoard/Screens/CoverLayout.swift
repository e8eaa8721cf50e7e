import CellGrid

/// Where everything goes on a screen over the dashboard: a panel, and the keys below it. Drawing and
/// the keys read the same.
struct CoverLayout {
  let panel: GridRect
  /// What is left within the panel’s border.
  let inside: GridRect
  let footer: GridRect

  init(_ size: GridSize) {
    (footer, panel) = size.bounds.removingBottom(size.height >= 4 ? 1 : 0)
    inside = PanelFrame.inside(panel)
  }
}

extension BoardState {
  /// The rows that the list of the uppermost screen has, by which a page moves.
  var listHeight: Int {
    let height =
      switch screen {
      case .browse: BrowseScreen(state: self).layout.list.height
      case .athlete: AthleteScreen(state: self).layout?.list.height ?? 1
      case .closeFinishes: CloseFinishesScreen(state: self).layout.count
      case .dashboard, .references, .export, .help, .warnings, .messages:
        CoverLayout(size).inside.height
      }
    return max(height, 1)
  }
}
