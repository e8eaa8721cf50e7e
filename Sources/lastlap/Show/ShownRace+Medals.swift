import Athletics
import RaceReplay

extension ShownRace {
  /// The medals view: the table as of the position; nothing where the race gives no medals.
  var medals: PrintedTable? {
    guard let standing = replay.medalStanding(in: state, competition: loaded.competition) else {
      return nil
    }
    return PrintedTable(
      title: title + " · medals", subject: subject, columns: Self.medalColumns,
      rows: standing.table.rows.map { row in
        Self.medalCells(row) + [Self.change(standing.change(of: row.nation))]
      }, notes: notes(standing), hiddenFromPrograms: [7])
  }

  static let medalColumns = [
    PrintedTable.Column("#", key: "rank", isFigure: true), PrintedTable.Column("nation"),
    PrintedTable.Column("name"),
    PrintedTable.Column("gold", isFigure: true), PrintedTable.Column("silver", isFigure: true),
    PrintedTable.Column("bronze", isFigure: true), PrintedTable.Column("total", isFigure: true),
    PrintedTable.Column("", key: "change", isFigure: true),
  ]

  static func medalCells(_ row: MedalTable.Row) -> [PrintedTable.Cell] {
    [
      PrintedTable.Cell(shown: row.rankText, value: .integer(row.rank)),
      PrintedTable.Cell(row.nation.code),
      PrintedTable.Cell(row.nation.name), PrintedTable.Cell(row.gold),
      PrintedTable.Cell(row.silver),
      PrintedTable.Cell(row.bronze), PrintedTable.Cell(row.total),
    ]
  }

  private static func change(_ count: Int) -> PrintedTable.Cell {
    count > 0 ? PrintedTable.Cell(shown: "+\(count)", value: .integer(count)) : .empty
  }

  private func notes(_ standing: MedalStanding) -> [String] {
    var notes = openingNotes
    if !standing.knowsOtherFinals {
      notes.append("this race’s medals only: other finals of the competition are not known")
    } else if let count = standing.finalCount {
      notes.append("\(standing.decidedCount) of \(count) finals")
    }
    if standing.medals.isProvisional { notes.append("provisional: the result is not official") }
    for open in standing.medals.open {
      let names = open.candidates.map { replay.startList[$0].athlete.name }
      notes.append(
        open.medals.map(\.word).joined(separator: ", ") + ": "
          + (names.isEmpty ? "not known" : names.joined(separator: " / ")))
    }
    if !standing.unordered.isEmpty {
      notes.append(
        "not counted, since their order to this race is not known: "
          + standing.unordered.map(\.eventName).joined(separator: ", "))
    }
    return notes
  }
}
