import Athletics
import ResultReading

/// Times that a spreadsheet gave as parts of a day, of which the first is told.
struct DayParts {
  private(set) var problem: (line: Int, problem: Problem)?

  mutating func add(_ head: String, _ line: Int, _ cell: TableCell, _ time: PrintedTime) {
    guard problem == nil else { return }
    problem = (
      line,
      Problem(
        column: cell.column, key: head, found: cell.text.quoted,
        expected: "a time; read as part of a day, \(time.text), and so are others like it")
    )
  }

  mutating func add(_ other: DayParts) { problem = problem ?? other.problem }
}
