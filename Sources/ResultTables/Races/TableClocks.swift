import Athletics
import ResultReading

/// Which of a table’s columns of times is the mark, where there are several: that which the places follow,
/// else the one that says nothing of a clock, else that of the gun before that of a chip (TR 165.24:
/// on the road the gun starts the official time).
struct TableClocks {
  /// The column whose times are the marks.
  let mark: Int
  /// Why, for people.
  let guess: Guess

  /// Nothing where the table has one column of times only.
  init?(_ races: [TableRace], _ columns: TableColumns) {
    guard let first = columns.marks.first, columns.marks.count > 1,
      races.contains(where: { !$0.told.isField })
    else { return nil }
    var faults: [Int: Int] = [:]
    for race in races { race.countFaults(columns, &faults) }
    let isPlaced = races.contains { $0.competitors.contains { $0.place != nil } }
    let best = columns.marks.min { left, right in
      (faults[left, default: 0], ColumnHead(columns.heads[left]).clock, left)
        < (faults[right, default: 0], ColumnHead(columns.heads[right]).clock, right)
    }
    let chosen = best ?? first
    let others = columns.marks.filter { $0 != chosen }
    let isArgued =
      isPlaced && others.contains { faults[$0, default: 0] > faults[chosen, default: 0] }
    mark = chosen
    let reason =
      isArgued
      ? "the places follow it"
      : isPlaced ? "the places follow one as well as the other" : "there are no places to follow"
    let kept = others.map { columns.heads[$0].quoted }.joined(separator: ", ")
    guess = "marks read from \(columns.heads[chosen].quoted): \(reason); \(kept) kept beside them"
  }
}

extension TableRace {
  /// Counts how often someone has a better place and a worse time in each column of times.
  fileprivate func countFaults(_ columns: TableColumns, _ faults: inout [Int: Int]) {
    var placed: [Int: [(place: Int, time: RaceTime)]] = [:]
    for competitor in competitors {
      guard let place = competitor.place?.number else { continue }
      for (column, mark) in competitor.times(columns, told.length) {
        placed[column, default: []].append((place, mark.time.time))
      }
    }
    for (column, places) in placed {
      let inOrder = places.sorted { $0.place < $1.place }
      faults[column, default: 0] += zip(inOrder, inOrder.dropFirst()).count {
        $0.place < $1.place && $0.time > $1.time
      }
    }
  }

  /// Takes the marks from another column of times; those of the first are kept beside them.
  mutating func take(mark column: Int, _ columns: TableColumns) {
    guard let first = columns.marks.first, column != first, !told.isField else { return }
    let (before, now) = (columns.heads[first], columns.heads[column])
    for index in competitors.indices {
      let old = competitors[index].mark
      let new = competitors[index].times(columns, told.length)[column]
      if new != nil {
        competitors[index].asides.removeAll { $0.name == now }
      } else if let kept = competitors[index].asides.first(where: { $0.name == now }) {
        problems.append(
          (
            competitors[index].line,
            Problem(
              key: now, found: kept.text.quoted,
              expected: "a time or a word such as DNF; it is kept beside the result")
          ))
      }
      if let old {
        competitors[index].asides.append(Aside(name: before, text: old.text ?? old.time.text))
      }
      competitors[index].mark = new.map { mark in
        TableCompetitor.Mark(
          time: mark.time, isHandTimed: mark.isHandTimed, line: competitors[index].line,
          column: 1, position: column, text: mark.time.text)
      }
      if let new { competitors[index].take(new.words) }
    }
  }
}

extension TableCompetitor {
  /// The times in the columns of times, by column.
  fileprivate func times(_ columns: TableColumns, _ length: Distance?) -> [Int: TableMark] {
    var times: [Int: TableMark] = [:]
    if let first = columns.marks.first, let mark {
      times[first] = TableMark(
        time: mark.time, isHandTimed: mark.isHandTimed, words: MarkWords([]))
    }
    var texts: [String: String] = [:]
    for aside in asides where texts[aside.name] == nil { texts[aside.name] = aside.text }
    for column in columns.marks.dropFirst() {
      guard let text = texts[columns.heads[column]],
        case .time(let mark)? = try? TableTime(TableCell(text: text, column: 1), length: length),
        !mark.time.isZero
      else { continue }
      times[column] = mark
    }
    return times
  }
}
