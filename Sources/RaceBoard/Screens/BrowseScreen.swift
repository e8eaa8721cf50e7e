import Athletics
import CellGrid
import RaceReplay

/// The races that can be opened, under their competitions.
struct BrowseScreen {
  let state: BoardState

  /// A line of the list: a competition, or the race with this number among those found.
  private enum Line {
    case competition(Competition, Day?)
    case race(Int)
  }

  func draw(on canvas: inout Canvas) {
    let (footer, rows) = state.size.bounds.removingBottom(state.size.height >= 4 ? 1 : 0)
    let found = state.browse.found
    let frame = PanelFrame(
      titles: [.init(text: "Browse", isActive: true)],
      remark: "\(found.count) of \(state.browse.items.count) races", isFocused: true)
    let inside = frame.draw(on: &canvas, in: rows)
    if found.isEmpty {
      let text = state.browse.isLoaded ? "No race matches." : "Reading the archive …"
      canvas.write(text, x: inside.x + 1, y: inside.y, .quiet, width: inside.width - 1)
    }
    let lines = Self.lines(of: found)
    let selected = lines.firstIndex {
      if case .race(state.browse.selection) = $0 { true } else { false }
    }
    let top = Self.top(selected ?? 0, height: inside.height, count: lines.count)
    for (offset, line) in lines.dropFirst(top).prefix(inside.height).enumerated() {
      draw(line, found, on: &canvas, in: inside, y: inside.y + offset)
    }
    Footer(state: state).draw(on: &canvas, in: footer)
  }

  private static func lines(of found: [CatalogueItem]) -> [Line] {
    var lines: [Line] = []
    for (index, item) in found.enumerated() {
      let competition = item.race.competition
      if index == 0 || found[index - 1].race.competition.id != competition.id {
        lines.append(.competition(competition, item.race.day?.day))
      }
      lines.append(.race(index))
    }
    return lines
  }

  /// The first line shown: the selected one stays in the middle where there is room to move.
  private static func top(_ selected: Int, height: Int, count: Int) -> Int {
    max(0, min(selected - height / 2, count - height))
  }

  private func draw(
    _ line: Line, _ found: [CatalogueItem], on canvas: inout Canvas, in rect: GridRect, y: Int
  ) {
    switch line {
    case .competition(let competition, let day):
      let series = competition.series.map { "  " + $0 } ?? ""
      let year = day.map { competition.name.contains("\($0.year)") ? "" : "  \($0.year)" } ?? ""
      canvas.write(
        [(" " + competition.name, .heading), (series + year, .quiet)], x: rect.x, y: y,
        width: rect.width)
    case .race(let index): draw(found[index], index, on: &canvas, in: rect, y: y)
    }
  }

  private func draw(
    _ item: CatalogueItem, _ index: Int, on canvas: inout Canvas, in rect: GridRect, y: Int
  ) {
    let row: Role = index == state.browse.selection ? .selected : .text
    canvas.grid.fill(
      GridRect(x: rect.x, y: y, width: rect.width, height: 1), style: canvas.theme[row])
    let isOpen = item.race.path == state.race?.race.path
    let mark = index == state.browse.selection ? "▌" : " "
    canvas.write(mark, x: rect.x, y: y, .accent, in: row)
    let day = item.race.day?.text ?? ""
    let count = "\(item.entryCount) " + (item.race.isFieldPartial ? "known" : "athletes")
    let right = [isOpen ? "open" : "", item.isFile ? item.path : "", count, day]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let room = rect.width - 4
    let name = item.race.eventName + "  " + item.race.roundName
    canvas.write(name, x: rect.x + 3, y: y, .text, in: row, width: room)
    let width = DisplayWidth.of(right)
    if room - DisplayWidth.of(name) - 2 >= width {
      canvas.write(right, x: rect.maxX - 1 - width, y: y, .quiet, in: row)
    }
  }
}
