import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// A medals view: the table as of the position, before the race, or of all known finals; nothing
  /// where the race gives no medals.
  func medals(_ extent: MedalStanding.Extent) -> PrintedTable? {
    guard let standing = replay.medalStanding(in: state, competition: loaded.competition) else {
      return nil
    }
    return PrintedTable(
      title: title + Self.words(extent), subject: subject, columns: Self.medalColumns,
      rows: standing.table(extent).rows.map { row in
        Self.medalCells(row)
          + [Self.change(extent == .now ? standing.change(of: row.nation) : 0)]
      }, notes: notes(standing, extent), hiddenFromPrograms: [7])
  }

  private static func words(_ extent: MedalStanding.Extent) -> String {
    switch extent {
    case .before: " · medals before this race"
    case .now: " · medals"
    case .end: " · medals of all known finals"
    }
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

  private func notes(_ standing: MedalStanding, _ extent: MedalStanding.Extent) -> [String] {
    var notes = openingNotes
    if !standing.knowsOtherFinals {
      notes.append("this race’s medals only: other finals of the competition are not known")
    } else {
      notes.append(FinalCountText(standing: standing, extent: extent).text)
    }
    if extent == .now { notes += ownNotes(standing.medals) }
    notes += standing.leftOpen(extent).map { final in
      final.eventName + ": " + final.open.map(\.word).joined(separator: ", ") + " open"
    }
    if extent != .end, !standing.unordered.isEmpty {
      notes.append(
        "not counted, since their order to this race is not known: "
          + standing.unordered.map(\.eventName).joined(separator: ", "))
    }
    return notes
  }

  /// What has to be said of the medals of the race itself.
  private func ownNotes(_ medals: RaceMedals) -> [String] {
    (medals.isProvisional ? ["provisional: the result is not official"] : [])
      + medals.open.map { open in
        let names = open.candidates.map { replay.startList[$0].athlete.name }
        return open.medals.map(\.word).joined(separator: ", ") + ": "
          + (names.isEmpty ? "not known" : names.joined(separator: " / "))
      }
  }
}
