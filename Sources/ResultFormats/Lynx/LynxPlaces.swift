import Athletics

/// Notices places that are given twice, or that the times contradict; they stay as reported.
struct LynxPlaces {
  /// A place, the time that goes with it, and where it stands.
  struct Line {
    let line: Int
    let cell: TableCell
    let place: TablePlace
    let reading: Reading?
  }

  /// The problems of all lines, by place.
  static func problems(_ lines: [Line]) -> [(line: Int, problem: Problem)] {
    var problems: [(line: Int, problem: Problem)] = []
    var slowest: (line: Line, reading: Reading)?
    var group: [Line] = []
    for line in lines.sorted(by: { ($0.place.number, $0.line) < ($1.place.number, $1.line) }) {
      if let first = group.first, first.place.number == line.place.number {
        if let problem = repeated(line, first) { problems.append((line.line, problem)) }
      } else {
        slowest = Self.slowest(group, slowest)
        group = []
      }
      group.append(line)
      if let reading = line.reading, let ahead = slowest,
        reading.range.isBefore(ahead.reading.range)
      {
        problems.append(
          (
            line.line,
            line.problem(
              found: "\(line.cell.text.quoted) with \(reading.text)",
              expected:
                "a place before \(ahead.line.cell.text.quoted) with \(ahead.reading.text) "
                + "(line \(ahead.line.line))")
          ))
      }
    }
    return problems
  }

  private static func slowest(
    _ group: [Line], _ known: (line: Line, reading: Reading)?
  ) -> (line: Line, reading: Reading)? {
    group.reduce(known) { slowest, line in
      guard let reading = line.reading else { return slowest }
      if let slowest, !slowest.reading.range.isBefore(reading.range) { return slowest }
      return (line, reading)
    }
  }

  /// Nothing where the place is shared.
  private static func repeated(_ line: Line, _ first: Line) -> Problem? {
    if line.place.isShared, first.place.isShared { return nil }
    if let one = line.reading, let other = first.reading, one.range.overlaps(other.range) {
      return nil
    }
    return line.problem(
      found: "\(line.cell.text.quoted) a second time",
      expected: "a place of its own; line \(first.line) has it with another time, or without one")
  }
}

extension LynxPlaces.Line {
  fileprivate func problem(found: String, expected: String) -> Problem {
    Problem(column: cell.column, key: "place", found: found, expected: expected)
  }
}
