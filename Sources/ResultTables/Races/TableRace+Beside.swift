import Athletics
import RaceReplay
import ResultReading

extension TableRace {
  /// What is kept as it stands, beside the mark; words such as DNF are told by the mark.
  mutating func readAsides(_ line: TableLine, _ columns: TableColumns, _ index: Int) {
    guard !columns.asides.isEmpty else { return }
    var asides = competitors[index].asides
    for column in columns.asides {
      guard let text = line.cell(column)?.text, !TimeNotation.nothing.contains(text.lowercased())
      else { continue }
      if columns.marks.contains(column), !text.contains(where: \.isNumber),
        line.cell(columns.mark) == nil
      {
        // Nobody but this clock tells that someone did not finish.
        let outcome = Outcome(word: text)
        if outcome.isKnown { competitors[index].end(outcome) }
      }
      if columns.notes.contains(column) {
        // `Q, NR` says what it does behind a mark.
        let words = MarkWords(text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init))
        if words.unknown == nil {
          competitors[index].take(words)
          continue
        }
      }
      asides.append(Aside(name: columns.heads[column], text: text))
    }
    if !asides.isEmpty { competitors[index].asides = asides }
  }

  mutating func readLaps(_ line: TableLine, _ columns: TableColumns, _ index: Int) {
    guard !columns.laps.isEmpty else { return }
    competitors[index].laps = columns.laps.map { column, _ in
      time(line, column, columns, index).map { told in
        keep(told.rank, behind: columns.heads[column], index)
        return TableCompetitor.Split(
          .finish, told.time, isHandTimed: told.isHandTimed, line: line.number,
          column: line.start(of: column))
      }
    }
  }
}
