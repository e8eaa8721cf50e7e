import Athletics
import RaceReplay
import ResultReading

extension TableRace {
  /// A time of a cell, and the place in brackets behind it.
  typealias ToldTime = (time: PrintedTime, isHandTimed: Bool, rank: TablePlace?)

  /// Takes the place behind a mark for that of the result where no column has places; what another column
  /// says otherwise is kept beside.
  mutating func takeRank(
    _ rank: TablePlace?, _ line: TableLine, _ column: Int, _ columns: TableColumns, _ index: Int
  ) {
    guard let rank else { return }
    guard columns.place == nil else {
      if competitors[index].place?.number != rank.number {
        keep(rank, behind: columns.heads[column], index)
      }
      return
    }
    competitors[index].place = TableCompetitor.Place(
      number: rank.number, isShared: rank.isShared, line: line.number,
      column: line.start(of: column))
  }

  /// The nation of a name with its code behind it: `Great Britain & N.I. GBR`, `Norway (NOR)`.
  static func endingNation(_ text: String) -> Nation? {
    guard text.utf8.count < 80, let last = text.split(separator: " ").last else { return nil }
    let code = last.filter { !"()[]".contains($0) }
    guard code.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }),
      let nation = Nation(code), nation.name != nil
    else { return nil }
    return nation
  }

  /// Keeps a place that stands behind a time beside the result.
  mutating func keep(_ rank: TablePlace?, behind head: String, _ index: Int) {
    guard let rank else { return }
    competitors[index].asides.append(
      Aside(name: head + " rank", text: "\(rank.number)" + (rank.isShared ? "=" : "")))
  }
}
