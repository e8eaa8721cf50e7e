import Athletics
import RaceReplay

/// The places of a result, to notice those that are given twice or that the marks contradict; they
/// stay as reported.
package struct ReportedPlaces {
  /// A place, the mark that goes with it, and where it stands.
  package struct Line {
    let line: Int
    let column: Int
    /// The place, as the result gives it.
    package let place: TablePlace
    let mark: Mark?
    /// The place as it was written, where that is not as we write it.
    package var written: String?

    /// A place that stands at a line and column, both counted from 1.
    package init(line: Int, column: Int, place: TablePlace, mark: Mark?, written: String? = nil) {
      self.line = line
      self.column = column
      self.place = place
      self.mark = mark
      self.written = written
    }

    /// The place as it was written.
    var text: String { written ?? "\(place.number)" + (place.isShared ? "=" : "") }
  }

  /// The time or the field mark that a place goes with.
  package enum Mark {
    case time(Reading)
    case field(FieldMark)

    /// Nothing where the result has neither.
    package init?(_ result: ResultClaim) {
      if let reading = result.finer ?? result.reading {
        self = .time(reading)
      } else if let mark = result.mark {
        self = .field(mark)
      } else {
        return nil
      }
    }
  }

  private let lines: [Line]

  /// Places in whatever order.
  package init(_ lines: [Line]) {
    self.lines = lines.sorted { one, other in
      one.place.number == other.place.number
        ? one.order.best < other.order.best : one.place.number < other.place.number
    }
  }

  /// The problems of all lines, by place.
  package var problems: [(line: Int, problem: Problem)] { repetitions + contradictions }

  /// Those on the place of another who do not share it.
  var repetitions: [(line: Int, problem: Problem)] {
    var found: [(line: Int, problem: Problem)] = []
    var start = 0
    for index in lines.indices {
      let next = index + 1
      if next < lines.count, lines[next].place.number == lines[index].place.number { continue }
      if index > start { found += Self.repetitions(lines[start...index]) }
      start = next
    }
    return found
  }

  /// Those of one place.
  private static func repetitions(
    _ group: ArraySlice<Line>
  ) -> [(line: Int, problem: Problem)] {
    let inOrder = group.sorted { $0.line < $1.line }
    return inOrder.dropFirst().compactMap { line in
      line.repetition(of: inOrder[0]).map { (line.line, $0) }
    }
  }

  /// Those with a better mark than the one placed just ahead. Where two lists of places stand one
  /// behind the other, that is told once, where the second begins.
  package var contradictions: [(line: Int, problem: Problem)] {
    var found: [(line: Int, problem: Problem)] = []
    var ahead: Int?
    for index in lines.indices where lines[index].mark != nil {
      if let ahead, lines[index].isBetter(than: lines[ahead]) {
        found.append((lines[index].line, lines[index].contradiction(of: lines[ahead])))
      }
      ahead = index
    }
    return found
  }
}

extension ReportedPlaces.Line {
  /// The best that the mark may be and the worst, the less the better.
  fileprivate var order: (best: Int64, worst: Int64) {
    switch mark {
    case .time(let reading): (reading.range.lower.ticks, reading.range.upper.ticks)
    case .field(let mark): (Int64(-mark.count), Int64(-mark.count))
    case nil: (0, 0)
    }
  }

  fileprivate func isBetter(than other: Self) -> Bool {
    place.number != other.place.number && order.worst < other.order.best
  }

  /// Nothing where the place is shared.
  fileprivate func repetition(of first: Self) -> Problem? {
    if place.isShared, first.place.isShared { return nil }
    if shares(first) { return nil }
    return problem(
      found: "\(text.quoted) a second time",
      expected: "a place of its own; line \(first.line) has it with another \(word), or without one"
    )
  }

  /// Whether the marks of both allow that they share a place.
  package func shares(_ other: Self) -> Bool {
    mark != nil && other.mark != nil && order.best <= other.order.worst
      && other.order.best <= order.worst
  }

  fileprivate func contradiction(of other: Self) -> Problem {
    problem(
      found: "\(text.quoted) with \(shown)",
      expected: "a place before \(other.text.quoted) with \(other.shown) (line \(other.line))")
  }

  private func problem(found: String, expected: Expectation) -> Problem {
    Problem(column: column, key: "place", found: found, expected: expected)
  }

  private var word: String { if case .field = mark { "mark" } else { "time" } }

  private var shown: String {
    switch mark {
    case .time(let reading): reading.text
    case .field(let mark): mark.text
    case nil: ""
    }
  }
}
