import Athletics
import CellGrid
import RaceReplay

/// The races that can be opened, under headings, with what is typed to find one above them.
struct BrowseScreen {
  let state: BoardState

  private var view: BrowseView { state.browse }

  func draw(on canvas: inout Canvas) {
    let layout = layout
    let frame = PanelFrame(
      titles: [.init(text: "Browse", isActive: true)],
      remark: "\(view.items.count) races · no spoilers: "
        + (state.spoilers.areHidden ? "on" : "off"),
      isFocused: true)
    _ = frame.draw(on: &canvas, in: layout.cover.panel)
    if !layout.search.isEmpty { drawSearch(on: &canvas, in: layout.search) }
    if !layout.legend.isEmpty {
      let room = layout.legend.width - 3
      let hasSigns = columns(in: layout.list.width).contains { $0.column == .coverage }
      let signs: [(text: String, role: Role)] =
        hasSigns ? [(RaceWords.coverageLegend + "   ", .quiet)] : []
      canvas.write(
        (signs + [("sorted by " + view.sort.word, .quiet)]).whole(in: room), x: layout.legend.x + 3,
        y: layout.legend.y, width: room)
    }
    if let item = view.selected, !layout.preview.isEmpty {
      RacePreview(item: item, tellsResult: state.spoilers.tells(item.race)).draw(
        on: &canvas, in: layout.preview)
    }
    drawList(on: &canvas, in: layout.list)
    Footer(state: state).draw(on: &canvas, in: layout.cover.footer)
  }

  /// Where everything on the screen goes; what there is no room for is empty.
  struct Layout {
    let cover: CoverLayout
    let search: GridRect
    let list: GridRect
    let legend: GridRect
    let preview: GridRect
  }

  var layout: Layout {
    let cover = CoverLayout(state.size)
    let search: GridRect
    var room: GridRect
    (search, room) = cover.inside.removingTop(Self.hasSearchLine(state.size) ? 1 : 0)
    let hasLegend = room.height >= 8
    let legend: GridRect
    (legend, room) = room.removingBottom(hasLegend ? 1 : 0)
    if hasLegend { room = room.removingTop(1).rest }
    let preview: GridRect
    (preview, room) = room.removingRight(
      state.size.width >= Self.previewFrom ? RacePreview.width : 0)
    return Layout(cover: cover, search: search, list: room, legend: legend, preview: preview)
  }

  /// From how many columns on the selected race is shown beside the list.
  private static let previewFrom = 140

  /// Whether what is typed stands above the list, and not in the last line.
  static func hasSearchLine(_ size: GridSize) -> Bool { size.width >= 4 && size.height >= 7 }

  /// Where what is typed ends.
  static func searchCursor(_ state: BoardState) -> GridPoint {
    let text = Footer.end(of: state.browse.filter.text, width: state.size.width)
      .dropLast(state.textAfterCursor)
    return GridPoint(x: min(3 + DisplayWidth.of(String(text)), state.size.width - 2), y: 1)
  }

  /// What is typed, what it finds, and which keys count.
  private func drawSearch(on canvas: inout Canvas, in rect: GridRect) {
    let filter = view.filter
    let escape = state.keymap.keyText(.back, limit: 1)
    let open = state.keymap.keyText(.open, limit: 1)
    let typed = Footer.end(of: filter.text, width: state.size.width)
    var pieces: [(text: String, role: Role)] = [("  ", .filterPrompt), (typed + " ", .text)]
    if let issue = filter.issues.first {
      pieces.append(("  " + issue.word + ": " + issue.explanation, .filterError))
    } else if !state.isTyping, filter.text.isEmpty {
      pieces = [("  \(state.keymap.keyText(.filter, limit: 1)) to find one", .quiet)]
    }
    canvas.write(pieces, x: rect.x, y: rect.y, width: rect.width)
    let used = 2 + pieces.dropFirst().reduce(0) { $0 + DisplayWidth.of($1.text) }
    let count = filter.isActive ? "\(view.foundCount) of \(view.items.count) races" : ""
    let keys =
      state.isTyping
      ? "\(open) opens · \(escape) to the list"
      : filter.isActive ? "\(escape) drops it" : ""
    let texts = [[count, keys].filter { !$0.isEmpty }.joined(separator: " · "), count]
    for text in texts where !text.isEmpty && used + DisplayWidth.of(text) + 3 <= rect.width {
      canvas.write(text, x: rect.maxX - 1 - DisplayWidth.of(text), y: rect.y, .quiet)
      return
    }
  }

  /// What is kept free for whom a filter found, where that is said of one of the first races: a name, a
  /// place and a mark, and less of the name where there is little room.
  private static func matchWidth(in width: Int) -> Int { width < 100 ? 18 : 26 }
  private static let looked = 40

  /// The columns that there is room for in a list of a width.
  private func columns(in width: Int) -> [(column: BrowseColumns.Column, width: Int)] {
    let filter = RaceFilter(view.filter)
    let isNamed = (0..<Self.looked).contains { number in
      view.race(number).flatMap { words($0).matched(filter) } != nil
    }
    return view.columns.fitted(
      to: width - 5 - (isNamed ? Self.matchWidth(in: width) : 0), view.sort)
  }

  private func drawList(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    let lines = view.lines
    if lines.isEmpty {
      let text = view.isLoaded ? "No race matches." : "Reading the archive …"
      canvas.write(text, x: rect.x + 2, y: rect.y, .quiet, width: max(0, rect.width - 2))
    }
    let selected = lines.firstIndex { $0.race == view.selection } ?? 0
    // The selected one stays in the middle where there is room to move.
    let top = max(0, min(selected - rect.height / 2, lines.count - rect.height))
    let filter = RaceFilter(view.filter)
    let columns = columns(in: rect.width)
    for (offset, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
      let row = GridRect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      switch line {
      case .heading(let group, let count, let folded):
        draw(group, count, isFolded: folded != nil, folded == view.selection, on: &canvas, in: row)
      case .race(let number):
        guard let item = view.race(number) else { continue }
        draw(item, isSelected: number == view.selection, columns, filter, on: &canvas, in: row)
      }
    }
  }

  private func draw(
    _ group: RaceGroup, _ count: Int, isFolded: Bool, _ isSelected: Bool,
    on canvas: inout Canvas, in rect: GridRect
  ) {
    let role: Role? = isSelected ? .selected : nil
    if isSelected {
      canvas.clear(rect, .selected)
      canvas.write("▌", x: rect.x, y: rect.y, .accent, in: role)
    }
    let name = group.heading + "  "
    let used = canvas.write(
      name, x: rect.x + 1, y: rect.y, .heading, in: role, width: rect.width - 1)
    let races = "▸ \(count) race\(count == 1 ? "" : "s")"
    let rest = [group.remark, isFolded ? races : ""].filter { !$0.isEmpty }
    canvas.write(
      rest.joined(separator: "  "), x: rect.x + 1 + used, y: rect.y, .quiet, in: role,
      width: max(0, rect.width - 1 - used))
  }

  private func draw(
    _ item: CatalogueItem, isSelected: Bool,
    _ columns: [(column: BrowseColumns.Column, width: Int)], _ filter: RaceFilter,
    on canvas: inout Canvas, in rect: GridRect
  ) {
    let row: Role = isSelected ? .selected : .text
    canvas.clear(rect, row)
    if isSelected { canvas.write("▌", x: rect.x, y: rect.y, .accent, in: row) }
    let words = words(item)
    var x = rect.x + 3
    let isOpen = item.race.path == state.race?.race.path
    let tellsResult = state.spoilers.tells(item.race)
    // How a race stands that nobody looked at, or that is not official, is told in the place of its result.
    let news = item.live.flatMap { $0.isNews ? $0.text(tellsResult: tellsResult) : nil }
    for (column, width) in columns where x < rect.maxX {
      if news != nil, !Self.naming.contains(column) { break }
      canvas.write(
        words.text(column, in: width), x: x, y: rect.y,
        column == .winner && !words.hasWinner ? .unknown : Self.role(column), in: row,
        width: rect.maxX - x)
      x += width + BrowseColumns.gap
    }
    let room = max(rect.maxX - 1 - x, 0)
    if let news {
      canvas.write(news.fitted(to: room), x: x, y: rect.y, .accent, in: row)
      return
    }
    if let matched = words.matched(filter), room >= 8 {
      canvas.write(matched.fitted(to: room), x: x, y: rect.y, .match, in: row)
      return
    }
    let origin =
      item.live.map { $0.word(tellsResult: tellsResult) } ?? (item.isFile ? item.path : "")
    let texts = [
      [isOpen ? "open" : "", origin].filter { !$0.isEmpty }.joined(separator: " · "),
      isOpen ? "open" : "",
    ]
    if let text = texts.first(where: { !$0.isEmpty && DisplayWidth.of($0) <= room }) {
      canvas.write(
        text, x: rect.maxX - 1 - DisplayWidth.of(text), y: rect.y, .quiet, in: row)
    }
  }

  /// A race in words that don't tell what is hidden.
  private func words(_ item: CatalogueItem) -> RaceWords {
    RaceWords(item, tellsResult: state.spoilers.tells(item.race))
  }

  /// The columns that say which race it is.
  private static let naming: Set<BrowseColumns.Column> = [.competition, .event, .round]

  private static func role(_ column: BrowseColumns.Column) -> Role {
    switch column {
    case .competition, .event: .text
    case .round, .day, .nation, .coverage: .quiet
    case .winner: .leader
    case .mark: .mark
    case .flags: .flag
    }
  }
}
