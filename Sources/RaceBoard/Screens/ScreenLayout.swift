import CellGrid

/// Where everything on the dashboard goes; drawing and the keys read the same.
///
/// One panel with tabs, all at once from 110×32, the race and the photo finish side by side from
/// 160×40, the laps as well from 200×56; less and less around it as the terminal gets smaller. A
/// panel that has nothing to say in this race is folded to a line.
package struct ScreenLayout {
  /// How much is shown at once.
  package enum Scope: Comparable, Sendable {
    case one
    case three
    case four
    case five
  }

  package let scope: Scope
  package let title: GridRect
  package let answer: GridRect
  package let panes: [Pane: GridRect]
  /// The lines of panels that are folded.
  let folded: [PanelID: GridRect]
  package let bar: GridRect
  package let footer: GridRect
  /// Whether panels have a border.
  let hasFrames: Bool

  /// Whether one panel is shown and the others are tabs.
  package var hasTabs: Bool { scope == .one }

  package init(_ race: OpenRace, size: GridSize) {
    scope = Self.scope(size, isZoomed: race.isZoomed)
    var room = size.bounds
    (title, room) = room.removingTop(size.height >= 6 ? 1 : 0)
    (answer, room) = room.removingTop(size.height >= 20 ? 1 : 0)
    (footer, room) = room.removingBottom(size.height >= 8 ? 1 : 0)
    (bar, room) = room.removingBottom(size.height >= 3 ? 1 : 0)
    (_, room) = room.removingBottom(scope > .one ? 1 : 0)
    hasFrames = size.width >= 30 && room.height >= 6
    guard scope > .one else {
      panes = [.panel(race.panel): room]
      folded = [:]
      return
    }
    var arrangement = Arrangement(race: race, room: room)
    arrangement.arrange(scope)
    (panes, folded) = (arrangement.panes, arrangement.folded)
  }

  package static func scope(_ size: GridSize, isZoomed: Bool) -> Scope {
    if isZoomed || size.width < 110 || size.height < 32 { return .one }
    if size.width >= 200, size.height >= 56 { return .five }
    return size.width >= 160 && size.height >= 40 ? .four : .three
  }

  func rect(of panel: PanelID) -> GridRect? { panes[.panel(panel)] ?? folded[panel] }

  /// The rows of a page in a panel: what is inside the frame, but for the head, a note with a blank
  /// above it, and a row of the page before.
  func page(of panel: PanelID) -> Int {
    max((rect(of: panel)?.height ?? 0) - (hasFrames ? 2 : 0) - 4, 1)
  }

  /// The panels that share a frame, for its upper edge.
  func tabs(of panel: PanelID) -> [PanelID] {
    if hasTabs { return PanelID.allCases }
    let sharesLower = scope == .three && (panel == .photo || panel == .race)
    return sharesLower ? [.photo, .race] : [panel]
  }

  /// The panels that keys can go to, in their order.
  var focusable: [PanelID] {
    hasTabs ? PanelID.allCases : PanelID.allCases.filter { rect(of: $0) != nil }
  }
}

/// Parts a room among the panes.
private struct Arrangement {
  let race: OpenRace
  var room: GridRect
  var panes: [Pane: GridRect] = [:]
  var folded: [PanelID: GridRect] = [:]

  /// The rows of a table of the whole field with its frame, head and notes; where not all are seen at
  /// every mark point a hole and a rule stand among them.
  private var fieldHeight: Int {
    max(race.replay.startList.entries.count + (race.widths.hasLastSeen ? 7 : 5), 17)
  }

  init(race: OpenRace, room: GridRect) {
    self.race = race
    self.room = room
  }

  mutating func arrange(_ scope: ScreenLayout.Scope) {
    // Keys that go to a folded panel open it.
    for panel in [PanelID.race, .photo, .medals]
    where race.panel != panel && race.reasonForFolding(panel) != nil {
      let (line, rest) = room.removingBottom(1)
      folded[panel] = line
      room = rest
    }
    switch scope {
    case .one, .three: arrangeThree()
    case .four: arrangeFour()
    case .five: arrangeFive()
    }
  }

  private func isShown(_ panel: PanelID) -> Bool { folded[panel] == nil }
  private var hasRace: Bool { isShown(.race) }
  private var hasLower: Bool { isShown(race.lower) }

  /// What stands under the results: the photo finish, and before anyone is home what there is to say.
  private var lower: Pane {
    if race.lower == .photo { return .panel(.photo) }
    // Not what the panel of the race shows.
    if race.state.way == .atStart || race.commonLastSeen == .nowhere {
      return .view(race.raceView == .field ? .track : .field)
    }
    return .view(race.raceView != .remarks ? .remarks : race.hasFieldTimes ? .track : .places)
  }

  /// What stands under the race where there is room for it: the laps, of a race without any what there is to
  /// say of the field; nothing that is shown elsewhere.
  private var besides: RaceView.Kind {
    let views: [RaceView.Kind] =
      if !race.hasFieldTimes {
        [.field, .remarks, .track]
      } else if race.tellsMoreByWords {
        race.state.sheet == nil ? [.track, .places] : [.remarks, .laps]
      } else {
        [.laps, .gaps]
      }
    return views.first { $0 != race.raceView && .view($0) != lower } ?? .laps
  }

  private mutating func arrangeThree() {
    // The trials of a contest without times need all the width there is.
    if !hasLower, room.height - fieldHeight >= Self.leastLower, isShown(.medals) {
      let (results, medals) = room.removingTop(fieldHeight)
      panes = [.panel(.results): results, .panel(.medals): medals]
      return
    }
    let below = hasLower ? room.height - min(fieldHeight, room.height - lowerHeight) : 0
    let (lowerRoom, upper) = room.removingBottom(below)
    if hasLower { panes[.panel(race.lower)] = lowerRoom }
    place([.panel(.results), .panel(.medals)], in: upper, share: 58)
  }

  private mutating func arrangeFour() {
    guard hasRace, isShown(.photo) else { return arrangeThree() }
    let (upper, below) = room.removingTop(min(fieldHeight, room.height - Self.leastLower))
    place([.panel(.results), .panel(.race)], in: upper, share: 45)
    place([lower, .panel(.medals)], in: below, share: 58)
  }

  private mutating func arrangeFive() {
    guard hasRace, isShown(.photo) else { return arrangeThree() }
    let (left, right) = room.removingLeft(room.width * 45 / 100)
    let (results, leftBelow) = left.removingTop(min(fieldHeight, room.height - 2 * Self.leastLower))
    panes[.panel(.results)] = results
    let medalsHeight = isShown(.medals) ? leftBelow.height / 2 : 0
    let (medals, middle) = leftBelow.removingBottom(medalsHeight)
    panes[lower] = middle
    if isShown(.medals) { panes[.panel(.medals)] = medals }
    let (laps, track) = right.removingBottom(min(fieldHeight + 2, room.height / 2))
    panes[.panel(.race)] = track
    panes[.view(besides)] = laps
  }

  /// Two side by side, or the first alone where the other is folded.
  private mutating func place(_ pair: [Pane], in rect: GridRect, share: Int) {
    guard let first = pair.first, let second = pair.last else { return }
    if case .panel(let panel) = second, !isShown(panel) {
      panes[first] = rect
      return
    }
    let (left, right) = rect.removingLeft(max(68, min(rect.width * share / 100, 130)))
    panes[first] = left
    panes[second] = right
  }

  private static let leastLower = 11
  /// The rows under the results where the track has room to be seen.
  private var lowerHeight: Int { room.height >= 31 ? 13 : Self.leastLower }
}
