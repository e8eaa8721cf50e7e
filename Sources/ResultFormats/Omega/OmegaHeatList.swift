import Athletics
import RaceReplay
import ResultReading
import ResultTables

/// The list of heats that Scan'O'Vision writes beside a result file: when each was run, the wind,
/// and whether its result is official. It has no results.
struct OmegaHeatList: Hashable, Sendable {
  struct Heat: Hashable, Sendable {
    let day: DatedDay?
    let start: TimeOfDay?
    /// As printed, in m/s; nothing where there is no information.
    let wind: String?
    let isOfficial: Bool
  }

  /// Where the list begins.
  let line: Int
  private(set) var heats: [OmegaRow.Start: Heat] = [:]
  /// The columns by their heads.
  private let columns: [String: Int]

  /// Nothing where the row is not the head of such a list.
  init?(head: TableRow) {
    guard OmegaColumn.isListOfHeats(head) else { return nil }
    line = head.line
    columns = Dictionary(
      head.cells.enumerated().map { ($0.element.text.lowercased(), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Takes in a row; what it has that is odd goes into the problems.
  mutating func read(_ row: TableRow, _ problems: inout [Problem]) {
    let numbers = (0...2).compactMap { Int(row[$0].text) }.filter { (0...99_999).contains($0) }
    guard numbers.count == 3 else {
      problems.append(
        Problem(
          column: row[0].column, found: row.shown,
          expected: "event, round and heat in numbers; the row was not read"))
      return
    }
    let start = OmegaRow.Start(event: numbers[0], round: numbers[1], heat: numbers[2])
    guard heats[start] == nil else {
      problems.append(
        Problem(
          column: row[0].column,
          found: "\(row[0].text);\(row[1].text);\(row[2].text) a second time",
          expected: "each heat once; the first was read"))
      return
    }
    func read<Value>(
      _ head: String, _ expected: String, _ value: (String) -> Value?
    ) -> Value? {
      guard let column = columns[head] else { return nil }
      let cell = row[column]
      guard !cell.isEmpty, cell.text.uppercased() != "N/A" else { return nil }
      if let value = value(cell.text) { return value }
      problems.append(
        Problem(column: cell.column, key: head, found: cell.text.quoted, expected: expected))
      return nil
    }
    heats[start] = Heat(
      day: read("date", "a day such as 22.02.2025", Self.day),
      start: read("hour", "a time of day such as 10:29:35.3378") {
        LynxHeader.timeOfDay($0)?.time
      },
      wind: read("wind", "m/s with its sign, such as +0.6, or N/A") { text in
        let digits = text.hasPrefix("+") ? String(text.dropFirst()) : text
        return RaceTime(reaction: digits) == nil ? nil : text
      },
      isOfficial: columns["official"].map { row[$0].text.lowercased() == "official" } ?? false)
  }

  /// Reads `22.02.2025`.
  private static func day(_ text: String) -> DatedDay? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return Day(parts.reversed().joined(separator: "-")).map { DatedDay($0) }
  }
}

extension OmegaHeatList.Heat {
  /// The race with what the list tells of it.
  func told(of readout: Readout, in file: String) -> Readout {
    guard let list = readout.startList else { return readout }
    var readout = readout
    readout.startList = StartList(
      race: list.race.with(day: day, start: start), entries: list.entries)
    if !readout.logged.isEmpty {
      if let wind { readout.logged.append(LoggedReport(Report(.finish, .wind(wind)))) }
      if isOfficial { readout.logged.append(LoggedReport(Report(.after, .official(nil)))) }
    }
    readout.guess.append("day, start and wind read in \(file)")
    return readout
  }
}
