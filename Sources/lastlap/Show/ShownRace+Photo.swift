import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// The photo-finish view: readings, their intervals, and margins; nothing where nobody has a mark.
  var photo: PrintedTable? {
    guard let sheet, let photo = replay.photoFinish(of: sheet), let winner = photo.lanes.first
    else { return nil }
    let rows = photo.lanes.enumerated().map { index, lane in
      row(lane, winner: winner.entry, next: index == 0 ? nil : photo.margins[index - 1], sheet)
    }
    return PrintedTable(
      title: title + " · photo finish", subject: subject, columns: Self.photoColumns, rows: rows,
      notes: [remark, "a reconstruction from times; metres are estimates"].compactMap { $0 })
  }

  private static let photoColumns = [
    PrintedTable.Column("#", key: "place", isFigure: true), PrintedTable.Column("athlete"),
    PrintedTable.Column("nat", key: "nation"), PrintedTable.Column("reading", isFigure: true),
    PrintedTable.Column("from", isFigure: true), PrintedTable.Column("to", isFigure: true),
    PrintedTable.Column("gap", isFigure: true),
    PrintedTable.Column("behind the one ahead", key: "margin"),
    PrintedTable.Column("range", key: "margin_range"),
    PrintedTable.Column("~metres", key: "margin_metres_estimated", isFigure: true),
    PrintedTable.Column("verdict"),
  ]

  private func row(
    _ lane: PhotoFinish.Lane, winner: EntryID, next margin: Margin?, _ sheet: ResultSheet
  ) -> [PrintedTable.Cell] {
    let entry = replay.startList[lane.entry]
    let decimals = max(lane.reading.value.rangeDecimals, lane.reading.value.decimals)
    let gap = replay.gap(of: lane.entry, to: .leader, in: state)
    return [
      .place(lane.placing), PrintedTable.Cell(entry.athlete.name), .nation(of: entry),
      PrintedTable.Cell(lane.reading),
      PrintedTable.Cell(lane.range.lower.text(decimals: decimals)),
      PrintedTable.Cell(lane.range.upper.text(decimals: decimals)),
      gap.map { PrintedTable.Cell(shown: $0.text, value: .text($0.difference.text)) } ?? .empty,
      PrintedTable.Cell(margin?.difference.text), PrintedTable.Cell(margin?.difference.rangeText),
      margin?.metres.map { metres in
        let text = MetresText.twoDecimals(metres.value)
        return PrintedTable.Cell(shown: text, value: .decimal(text))
      } ?? .empty,
      PrintedTable.Cell(margin.map(Self.verdict)),
    ]
  }

  private static func verdict(_ margin: Margin) -> String {
    let word =
      switch margin.verdict {
      case .deadHeat: "dead heat"
      case .separable: "separable"
      case .decidedByPhoto: "decided by photo"
      case .notSeparable: "not separable"
      }
    switch margin.given?.value {
    case .seconds(let reading): return word + ", given as " + reading.text + " s"
    case .words(let words): return word + ", given as " + words
    case nil: return word
    }
  }
}
