import Athletics
import RaceReplay

/// Reads a race log (`.race.jsonl`) line by line as its bytes come in.
package struct RaceLogReader: LogReader {
  static let kindOfLog = "a race log"
  var log: LogProgress
  private var context: RaceContext?
  private var order = PassOrder()

  package init(file: String) { log = LogProgress(file: file) }

  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    readLines(bytes, isLast: isLast)
  }

  mutating func readHeader(
    _ element: JSONElement, into readout: inout Readout, _ problems: inout [Problem]
  ) throws(Problem) {
    var line = RaceLogHeaderLine()
    defer { problems += line.problems }
    let header = try line.header(element)
    readout.header = header
    readout.startList = header.startList
    context = RaceContext(
      race: header.startList.race, directory: line.directory,
      sources: Set(header.sources.map(\.key)))
  }

  mutating func readItem(
    _ element: JSONElement, line number: Int, into readout: inout Readout,
    _ problems: inout [Problem]
  ) throws(Problem) {
    guard let context else { return }
    let report = try Self.report(element, context, number, &problems)
    noteBackwards(report.report, element, context, number, &problems)
    readout.logged.append(report)
  }

  private static func report(
    _ element: JSONElement, _ context: RaceContext, _ number: Int, _ problems: inout [Problem]
  ) throws(Problem) -> LoggedReport {
    var line = try ReportLine(element, context)
    defer { problems += line.object.problems }
    return try line.report(line: number)
  }

  /// Warns about a time that is earlier than one at a mark point before; doubtful ones and
  /// corrections are expected to contradict.
  private mutating func noteBackwards(
    _ report: Report, _ element: JSONElement, _ context: RaceContext, _ number: Int,
    _ problems: inout [Problem]
  ) {
    guard !report.isDoubtful, let (entry, markPoint, reading) = report.timedPass(in: context.race)
    else { return }
    let time = PrintedTime(time: reading.time, decimals: reading.decimals)
    guard let expected = order.contradiction(entry, at: markPoint, time, line: number) else {
      return
    }
    var column: Int?
    if case .object(let members) = element.value {
      column = members.first { $0.key == "time" }?.element.column
    }
    problems.append(
      Problem(column: column, key: "time", found: time.text.quoted, expected: expected))
  }
}

extension Report {
  /// Which entry passed what mark point when, where the report says that; the finish is one.
  fileprivate func timedPass(in race: Race) -> (EntryID, Distance, Reading)? {
    switch (stage, claim) {
    case (.markPoint(let markPoint), .pass(let entry, _, let reading?)):
      (entry, markPoint, reading)
    case (.finish, .result(let result)):
      result.reading.map { (result.entry, race.discipline.raceDistance ?? .longest, $0) }
    default: nil
    }
  }
}
