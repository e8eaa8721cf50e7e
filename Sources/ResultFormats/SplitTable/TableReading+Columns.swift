import Athletics
import RaceReplay

extension TableReading {
  mutating func readPlace(_ row: TableRow, _ index: Int) {
    guard let cell = cell(.place, row) else { return }
    if let place = TablePlace(cell.text) {
      competitors[index].place = place.number
      competitors[index].sharesPlace = place.isShared
      return
    }
    let outcome = Outcome(word: cell.text)
    if case .other = outcome {
      note(
        row, .place,
        Problem(
          column: cell.column, found: cell.text.quoted,
          expected: "a place from 1 to 100000 or a word such as DNF"))
    } else {
      setOutcome(outcome, index)
    }
  }

  /// What a row tells beside place and times.
  mutating func readRest(_ row: TableRow, _ index: Int) {
    if let cell = cell(.outcome, row) {
      if let flag = Flag(cell.text), flag.rank < 8 {
        competitors[index].flags.append(flag)
      } else if ["q", "Q", "R", "qR", "qJ", "ADV"].contains(cell.text) {
        note(
          row, .outcome,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "how the race ended; who goes on is not read"))
      } else {
        setOutcome(Outcome(word: cell.text), index)
      }
    }
    if let cell = cell(.reaction, row) {
      do {
        if case .time(let time, _, _) = try TableTime(cell, commaIsPoint: table.commaIsPoint) {
          competitors[index].reaction = time.time
        }
      } catch { note(row, .reaction, error) }
    }
    guard let cell = cell(.wind, row) else { return }
    if let wind, wind.text != cell.text {
      note(
        row, .wind,
        Problem(
          column: cell.column, found: cell.text.quoted,
          expected: "\(wind.text.quoted) as in line \(wind.line)"))
    } else if wind == nil {
      wind = (cell.text, row.line)
    }
  }
}
