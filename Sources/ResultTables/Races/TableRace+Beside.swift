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

  /// Takes the day that can be read both ways in an order that others tell; whether there is one.
  mutating func takeDay(_ order: WrittenDay.Order) -> Bool {
    guard let text = told.openDay, told.takeDay(order) else { return false }
    let index = problems.prefix(toldProblems).firstIndex { $0.problem.found == text.quoted }
    if let index { problems.remove(at: index) }
    return true
  }

  /// Keeps a cell that its column does not take beside the result; what is to be said of that.
  mutating func keep(beside cell: TableCell, _ head: String, _ index: Int) -> String {
    competitors[index].keep(cell.text, under: head)
    return "; it is kept beside the result"
  }

  /// The same of who is not among the competitors yet.
  func keepOther(
    _ cell: TableCell, _ column: Int?, _ columns: TableColumns,
    _ competitor: inout TableCompetitor
  ) -> String {
    guard let column, !columns.isLong else { return "" }
    competitor.keep(cell.text, under: columns.heads[column])
    return "; it is kept beside the result"
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
