import Athletics
import RaceReplay

extension ShownRace {
  /// The medals view: the table as of the position; nothing where the race gives no medals.
  var medals: Sheet? {
    guard let standing = replay.medalStanding(in: state, competition: loaded.competition) else {
      return nil
    }
    return Sheet(
      title: title + " · medals", subject: subject, columns: Self.medalColumns,
      rows: standing.table.rows.map { row in
        Self.medalCells(row) + [Self.change(standing.change(of: row.nation))]
      }, notes: notes(standing), hiddenFromPrograms: [7])
  }

  static let medalColumns = [
    Sheet.Column("#", key: "rank", isFigure: true), Sheet.Column("nation"), Sheet.Column("name"),
    Sheet.Column("gold", isFigure: true), Sheet.Column("silver", isFigure: true),
    Sheet.Column("bronze", isFigure: true), Sheet.Column("total", isFigure: true),
    Sheet.Column("", key: "change", isFigure: true),
  ]

  static func medalCells(_ row: MedalTable.Row) -> [Sheet.Cell] {
    [
      Sheet.Cell(shown: row.rankText, value: .integer(row.rank)), Sheet.Cell(row.nation.code),
      Sheet.Cell(row.nation.name), Sheet.Cell(row.gold), Sheet.Cell(row.silver),
      Sheet.Cell(row.bronze), Sheet.Cell(row.total),
    ]
  }

  private static func change(_ count: Int) -> Sheet.Cell {
    count > 0 ? Sheet.Cell(shown: "+\(count)", value: .integer(count)) : .empty
  }

  private func notes(_ standing: MedalStanding) -> [String] {
    var notes = [remark].compactMap { $0 }
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
