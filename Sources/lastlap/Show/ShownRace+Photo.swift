import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// The photo-finish view: readings, their intervals, and margins; nothing where nobody has a mark.
  var photo: PrintedTable? {
    guard let photo = replay.photoFinish(in: state), photo.line.sheet != nil else { return nil }
    let lanes = photo.lanes
    let rows = lanes.enumerated().map { index, lane in
      let ahead = index == 0 ? nil : lanes[index - 1].entry
      return row(
        lane, next: ahead.flatMap { replay.margin(from: $0, to: lane.entry, at: photo.line) })
    }
    return PrintedTable(
      title: title + " · photo finish", subject: subject, columns: Self.photoColumns, rows: rows,
      notes: openingNotes + ["a reconstruction from times; metres are estimates"])
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
    _ lane: PhotoFinish.Lane, next margin: Margin?
  ) -> [PrintedTable.Cell] {
    let entry = replay.startList[lane.entry]
    let decimals = max(lane.reading.value.rangeDecimals, lane.reading.value.decimals)
    let gap = replay.gap(of: lane.entry, to: .leader, in: state)
    return [
      .place(lane.placing), PrintedTable.Cell(entry.athlete.name), .nation(of: entry),
      PrintedTable.Cell(lane.reading),
      Self.figure(lane.range.lower.text(decimals: decimals), lane.reading.provenance),
      Self.figure(lane.range.upper.text(decimals: decimals), lane.reading.provenance),
      gap.map { gap in
        .figure(gap.text, .text(gap.difference.text.plain), gap.provenance, isMarked: true)
      } ?? .empty,
      Self.figure(margin?.difference.text, margin?.provenance),
      Self.figure(margin?.difference.rangeText, margin?.provenance),
      Self.metres(margin),
      PrintedTable.Cell(margin.map { $0.verdict.word + MarginText.given($0) }),
    ]
  }

  /// A figure for both, as far as it is no estimate; nothing where there is none.
  private static func figure(_ text: String?, _ provenance: Provenance?) -> PrintedTable.Cell {
    guard let text, let provenance else { return .empty }
    return .figure(text, .text(text), provenance)
  }

  /// The metres of a margin; none where only an order is known and not how far apart, or where
  /// the seconds are an estimate themselves.
  private static func metres(_ margin: Margin?) -> PrintedTable.Cell {
    guard let margin, let metres = margin.toldMetres,
      margin.provenance.origin != .estimated,
      margin.verdict == .separable || margin.given != nil
    else { return .empty }
    // Two decimals as ever, unless the interval says that they are none.
    let isFine = metres.upper - metres.lower < 1
    let text = isFine ? MetresText.twoDecimals(metres.value) : MetresText.cell(metres)
    return PrintedTable.Cell(
      shown: text, value: .decimal(text.hasPrefix("−") ? "-" + text.dropFirst() : text))
  }
}
