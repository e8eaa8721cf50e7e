import Athletics
import RaceReplay

/// Reads a race log (`.race.jsonl`) line by line as its bytes come in.
///
/// A line that cannot be read becomes a warning and the rest goes on; without a header that can be
/// read the file says nothing, which is told once.
package struct RaceLogReader: ResultReader {
  private let file: String
  private var lines = LineSplitter()
  private var progress = Progress.expectsHeader
  private var order = PassOrder()

  private enum Progress {
    case expectsHeader
    case reports(RaceContext)
    /// The header could not be read: what follows means nothing.
    case failed
  }

  package init(file: String) { self.file = file }

  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for line in lines.consume(bytes, isLast: isLast) {
      if case .failed = progress { break }
      read(line, into: &readout)
    }
    if isLast, case .expectsHeader = progress {
      progress = .failed
      readout.warnings.append(
        Problem(found: "no header line", expected: "a race log", isError: true)
          .warning(file: file, line: nil))
    }
    return readout
  }

  private mutating func read(_ line: Line, into readout: inout Readout) {
    var problems: [Problem] = []
    defer {
      readout.warnings += problems.inOrder.map { $0.warning(file: file, line: line.number) }
    }
    do {
      guard let element = try LogLine.element(line, &problems) else { return }
      switch progress {
      case .expectsHeader: try readHeader(element, into: &readout, &problems)
      case .reports(let context):
        let report = try Self.report(element, context, line.number, &problems)
        noteBackwards(report.report, element, context, line.number, &problems)
        readout.logged.append(report)
      case .failed: break
      }
    } catch {
      guard case .expectsHeader = progress else {
        problems.append(error)
        return
      }
      progress = .failed
      problems.append(error.asError)
    }
  }

  private mutating func readHeader(
    _ element: JSONElement, into readout: inout Readout, _ problems: inout [Problem]
  ) throws(Problem) {
    var line = RaceLogHeaderLine()
    defer { problems += line.problems }
    let header = try line.header(element)
    readout.header = header
    readout.startList = header.startList
    progress = .reports(
      RaceContext(
        race: header.startList.race, directory: line.directory,
        sources: Set(header.sources.map(\.key))))
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
