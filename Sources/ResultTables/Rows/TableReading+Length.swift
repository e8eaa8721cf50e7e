import Athletics
import ResultReading

extension TableReading {
  /// What is to be said of a row with other than as many cells as the head has.
  mutating func checkLength(_ columns: TableColumns, isEnded: Bool) -> [Problem] {
    let count = columns.heads.count
    if line.count == count { return [] }
    let expected = "\(count) as " + (columns.line == nil ? "given" : "in the head line")
    if line.count < count {
      guard isEnded else {
        let problem = Problem(
          column: line.start(of: line.count - 1), found: "half a line, \(line.count) columns",
          expected: expected + "; the last of these was not read")
        line.dropLast()
        return [problem]
      }
      return [
        Problem(
          column: line.start(of: line.count - 1),
          found: line.count == 1 ? "1 column" : "\(line.count) columns",
          expected: expected + "; the rest is taken as empty")
      ]
    }
    guard line.count > count,
      let extra = (count..<line.count).map({ line[$0] }).first(where: { !$0.text.isEmpty })
    else { return [] }
    return [
      Problem(
        column: extra.column, found: "\(line.count) columns",
        expected: expected + "; the rest was not read")
    ]
  }
}
