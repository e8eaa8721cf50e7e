import Athletics
import ResultReading
import ResultTables

/// The three lines at the head of a tracking file: bibs, names, and what each column holds.
struct TrackingHead {
  /// How many cells a row has.
  let count: Int
  /// Which cell of a row has the time.
  let time: Int
  private(set) var athletes: [TrackedAthlete] = []
  /// What could not be used, with the line.
  private(set) var problems: [(line: Int, problem: Problem)] = []

  init(_ bibs: TableRow, _ names: TableRow, _ columns: TableRow) throws(Problem) {
    let columns = columns.withoutEmptyEnd
    count = columns.cells.count
    func position(_ head: String) -> Int? {
      columns.cells.firstIndex { $0.text.lowercased() == head.lowercased() }
    }
    guard let time = position("Time"), position(Self.pathHead) != nil else {
      throw Problem(
        column: 1, found: columns.cells.map(\.text).joined(separator: ",").quoted,
        expected: "columns Time and, for each athlete, X, Y, …, PathDist", isError: true)
    }
    self.time = time
    var tracked: Set<String> = []
    for (index, cell) in columns.cells.enumerated()
    where cell.text.lowercased() == Self.pathHead.lowercased() {
      let bib = Self.bib(bibs[index])
      tracked.insert(bibs[index].text)
      let name = names[index].text
      if name.isEmpty {
        problems.append(
          (
            names.line,
            Problem(
              column: names[index].column, found: "an empty cell", expected: "an athlete’s name")
          ))
      }
      let standIn = bib.map { "Bib \($0)" } ?? "Athlete \(athletes.count + 1)"
      athletes.append(
        TrackedAthlete(bib: bib, name: name.isEmpty ? standIn : name, cell: index))
    }
    for cell in bibs.cells where !cell.text.isEmpty && tracked.insert(cell.text).inserted {
      problems.append(
        (
          bibs.line,
          Problem(
            column: cell.column, found: "\(cell.text.quoted) without a column PathDist",
            expected: "one, from which the splits come; the athlete was not read")
        ))
    }
  }

  private static let pathHead = "PathDist"

  /// `ID 718` without its `ID`.
  private static func bib(_ cell: TableCell) -> String? {
    let text = cell.text.uppercased().hasPrefix("ID ") ? cell.text.dropFirst(3) : cell.text[...]
    let bib = String(text).trimmingSpaces
    return bib.isEmpty ? nil : String(bib)
  }
}
