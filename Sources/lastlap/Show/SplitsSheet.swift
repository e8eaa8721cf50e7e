import Athletics
import RaceReplay

extension ShownRace {
  /// The splits view: every known time with the stretch that ends there.
  var splits: Sheet {
    var points = splitPoints
    if let length = race.discipline.raceDistance, let sheet,
      sheet.lines.contains(where: { $0?.reading != nil })
    {
      points.append(length)
    }
    var columns = [
      Sheet.Column("#", key: "place", isFigure: true), Sheet.Column("athlete"),
      Sheet.Column("nat", key: "nation"),
    ]
    for point in points {
      columns.append(Sheet.Column(race.text(of: point), key: point.code, isFigure: true))
      columns.append(Sheet.Column("stretch", key: point.code + " stretch", isFigure: true))
    }
    let rows = state.order.map { id in
      [
        Sheet.Cell.place(state.placing(of: id)),
        Sheet.Cell(replay.startList[id].athlete.name), .nation(of: replay.startList[id]),
      ] + points.flatMap { point in [time(id, at: point), stretch(id, to: point)] }
    }
    return Sheet(
      title: title + " · splits", subject: subject, columns: columns, rows: rows,
      notes: [remark, "stretch: since the last mark point with a time"].compactMap { $0 })
  }

  private func time(_ id: EntryID, at point: Distance) -> Sheet.Cell {
    point == race.discipline.raceDistance
      ? Sheet.Cell(sheet?[id]?.reading) : Sheet.Cell(split(id, at: point))
  }

  private func stretch(_ id: EntryID, to point: Distance) -> Sheet.Cell {
    guard !time(id, at: point).shown.isEmpty,
      let stretch = replay.stretch(of: id, to: point, in: sheet), stretch.from > .zero
    else { return .empty }
    return .figure(
      stretch.difference.text, .text(stretch.difference.text), stretch.provenance)
  }
}
