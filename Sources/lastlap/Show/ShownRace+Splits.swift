import Athletics
import RaceReplay

extension ShownRace {
  /// The splits view: every known time with the stretch that ends there.
  var splits: PrintedTable {
    var points = splitPoints
    if let length = race.discipline.raceDistance, let sheet,
      sheet.lines.contains(where: { $0?.reading != nil })
    {
      points.append(length)
    }
    var columns = [
      PrintedTable.Column("#", key: "place", isFigure: true), PrintedTable.Column("athlete"),
      PrintedTable.Column("nat", key: "nation"),
    ]
    for point in points {
      columns.append(
        PrintedTable.Column(race.text(of: point), key: race.code(of: point), isFigure: true))
      columns.append(
        PrintedTable.Column("stretch", key: race.code(of: point) + " stretch", isFigure: true))
    }
    let length = race.discipline.raceDistance
    let impossible = impossibleColumn(finish: length.map { race.code(of: $0) } ?? "finish")
    if let impossible { columns.append(impossible.column) }
    let rows = state.order.map { id in
      [
        PrintedTable.Cell.place(state.placing(of: id)),
        PrintedTable.Cell(replay.startList[id].athlete.name), .nation(of: replay.startList[id]),
      ] + points.flatMap { point in [time(id, at: point), stretch(id, to: point)] }
        + (impossible.map { [$0.cell(id)] } ?? [])
    }
    return PrintedTable(
      title: title + " · splits", subject: subject, columns: columns, rows: rows,
      notes: openingNotes + ["stretch: since the last mark point with a time"]
        + (impossible == nil ? [] : ["! cannot be right, decides nothing"]),
      hiddenFromPeople: impossible == nil ? [] : [columns.count - 1])
  }

  private func time(_ id: EntryID, at point: Distance) -> PrintedTable.Cell {
    point == race.discipline.raceDistance
      ? PrintedTable.Cell(sheet?[id]?.reading, sheet?[id]?.impossibility) : split(id, at: point)
  }

  private func stretch(_ id: EntryID, to point: Distance) -> PrintedTable.Cell {
    guard !time(id, at: point).shown.isEmpty,
      let stretch = replay.stretch(of: id, to: point, in: sheet), stretch.from > .zero
    else { return .empty }
    return .figure(
      stretch.difference.text, .text(stretch.difference.text.plain), stretch.provenance)
  }
}
