import Athletics
import CellGrid
import RaceReplay

/// Medals over the days of the competition for the nations at the front and the selected one: won
/// each day in a table, and added up as lines where there is room for a chart.
struct MedalProgressView {
  let race: OpenRace
  let standing: MedalStanding

  /// The least height in which a chart says something.
  private static let chartHeight = 6

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard let progress = race.medalProgress else {
      canvas.write(
        standing.knowsOtherFinals
          ? "The day of this race is not known: there is no order to follow."
          : "The other finals are not known: there is nothing to follow over the days.",
        x: rect.x + 2, y: rect.y, .quiet, width: rect.width - 3)
      return
    }
    let nations = nations(atMost: rect.height >= 22 ? 6 : 4)
    guard !nations.isEmpty else {
      canvas.write(
        "No medal is decided yet.", x: rect.x + 2, y: rect.y, .quiet, width: rect.width - 3)
      return
    }
    let cursor = min(max(race.medals.day ?? progress.own, 0), progress.columns.count - 1)
    let notes = notes(progress, cursor)
    let tableHeight = min(nations.count + 1 + notes.count, rect.height)
    let (table, chart) = rect.removingBottom(tableHeight)
    if chart.height >= Self.chartHeight {
      ProgressChart(progress: progress, nations: nations, selected: selected, cursor: cursor)
        .draw(on: &canvas, in: chart.inset(x: 1, y: 0))
      drawTable(progress, nations, cursor, notes, on: &canvas, in: table)
    } else {
      drawTable(progress, nations, cursor, notes, on: &canvas, in: rect)
    }
  }

  private var selected: Nation? { race.panel == .medals ? race.medals.selection : nil }

  /// The first nations of the table, and the selected one.
  private func nations(atMost count: Int) -> [Nation] {
    let all = standing.table.ordered(by: race.medals.order).rows.map(\.nation)
    let front = Array(all.prefix(count))
    guard let selection = race.medals.selection, all.contains(selection),
      !front.contains(selection)
    else { return front }
    return front.dropLast() + [selection]
  }

  private func drawTable(
    _ progress: MedalProgress, _ nations: [Nation], _ cursor: Int,
    _ notes: [(text: String, role: Role)], on canvas: inout Canvas, in rect: GridRect
  ) {
    let columns = ProgressColumns(progress, around: cursor, width: rect.width - 14)
    var y = rect.y
    let head = GridRect(x: rect.x, y: y, width: rect.width, height: 1)
    columns.draw(lead: "won", total: "Σ", on: &canvas, in: head, nil) { index in
      let column = progress.columns[index]
      return (
        column.label,
        index == cursor ? .columnHeadActive : column.isEstimated ? .estimate : .columnHead
      )
    }
    for nation in nations where y + 1 < rect.maxY {
      y += 1
      let line = GridRect(x: rect.x, y: y, width: rect.width, height: 1)
      let isSelected = nation == selected
      if isSelected {
        canvas.grid.fill(line, style: canvas.theme[.selected])
        canvas.write("▌", x: line.x, y: y, .accent, in: .selected)
      }
      columns.draw(
        lead: nation.code, total: "\(progress.total(nation, through: cursor))", on: &canvas,
        in: line, isSelected ? .selected : nil
      ) { index in
        let won = progress.won(nation, in: index)
        guard won > 0 else { return ("·", .quiet) }
        let isCounted = progress.columns[index].isCounted
        return ("\(won)", index == progress.own ? .medalChange : isCounted ? .text : .quiet)
      }
    }
    for note in notes where y + 1 < rect.maxY {
      y += 1
      canvas.write(note.text, x: rect.x + 2, y: y, note.role, width: rect.width - 3)
    }
  }

  /// What the column under the cursor is, and what the figures leave out.
  private func notes(_ progress: MedalProgress, _ cursor: Int) -> [(text: String, role: Role)] {
    let column = progress.columns[cursor]
    let finals = "\(column.finalCount) final\(column.finalCount == 1 ? "" : "s") here"
    let what =
      column.isOwn
      ? (race.state.sheet == nil ? ", this race open" : ", with this race")
      : column.isCounted ? "" : progress.hasUnordered ? ", later or order not known" : ", later"
    var notes: [(text: String, role: Role)] = [
      ("Σ to " + column.text + " · " + finals + what, .quiet)
    ]
    let signs = [
      progress.columns.contains(where: \.isEstimated) ? "~ estimated day" : nil,
      progress.columns.contains { !$0.isCounted } ? "right of │ not counted yet" : nil,
    ].compactMap { $0 }
    if !signs.isEmpty { notes.append((signs.joined(separator: " · "), .quiet)) }
    let missing = progress.missingCount
    if missing > 0 {
      let text = "\(missing) final\(missing == 1 ? "" : "s") of unknown day left out"
      notes.append((text, .unknown))
    }
    return notes
  }
}
