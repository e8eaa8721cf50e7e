import CellGrid

/// Where everything on the dashboard goes: all panels at once from 110×32, one with tabs below
/// that, and less and less around it as the terminal gets smaller.
///
/// The race takes the place of the photo finish while keys go to it.
package struct DashboardLayout {
  package let title: GridRect
  package let panels: [PanelID: GridRect]
  package let bar: GridRect
  package let footer: GridRect
  /// Whether one panel is shown and the others are tabs.
  package let hasTabs: Bool
  /// Whether panels have a border.
  package let hasFrames: Bool

  package init(size: GridSize, panel: PanelID, isZoomed: Bool, entryCount: Int) {
    var room = size.bounds
    let hasAll = size.width >= 110 && size.height >= 32 && !isZoomed
    (title, room) = room.removingTop(size.height >= 6 ? 1 : 0)
    (footer, room) = room.removingBottom(size.height >= 8 ? 1 : 0)
    (bar, room) = room.removingBottom(size.height >= 3 ? 1 : 0)
    (_, room) = room.removingBottom(hasAll ? 1 : 0)
    hasTabs = !hasAll
    hasFrames = size.width >= 30 && room.height >= 6
    guard hasAll else {
      panels = [panel: room]
      return
    }
    let (upper, photo) = room.removingTop(min(max(entryCount + 5, 17), room.height - 11))
    let (results, medals) = upper.removingLeft(max(68, min(upper.width * 58 / 100, 130)))
    panels = [.results: results, .medals: medals, panel == .race ? .race : .photo: photo]
  }

  /// The panels that share a frame, for its upper edge.
  func tabs(of panel: PanelID) -> [PanelID] {
    if hasTabs { return PanelID.allCases }
    return panel == .photo || panel == .race ? [.photo, .race] : [panel]
  }
}
