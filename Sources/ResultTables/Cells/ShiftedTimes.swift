import ResultReading

/// Times that have a colon where a point is meant (`3:53:17` in a 1500 m): told once for each column with
/// their number.
struct ShiftedTimes {
  private var columns:
    [(head: String, line: Int, column: Int, found: String, meant: String, count: Int)] = []

  mutating func add(_ head: String, line: Int, column: Int, _ found: String, _ meant: String) {
    if let index = columns.firstIndex(where: { $0.head == head }) {
      columns[index].count += 1
    } else {
      columns.append((head, line, column, found, meant, 1))
    }
  }

  /// Takes in those of others.
  mutating func add(_ others: ShiftedTimes) {
    for each in others.columns {
      if let index = columns.firstIndex(where: { $0.head == each.head }) {
        columns[index].count += each.count
      } else {
        columns.append(each)
      }
    }
  }

  var problems: [(line: Int, problem: Problem)] {
    columns.map { each in
      let times = each.count == 1 ? "" : ", and \(each.count - 1) more like it"
      return (
        each.line,
        Problem(
          column: each.column, key: each.head, found: each.found.quoted + times,
          expected: "a time that someone takes over the distance; it was read as \(each.meant)")
      )
    }
  }
}
