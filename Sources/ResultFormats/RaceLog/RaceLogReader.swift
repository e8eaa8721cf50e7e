import Athletics
import RaceReplay

/// Reads a race log (`.race.jsonl`) line by line as its bytes come in.
package struct RaceLogReader: LogReader {
  static let kindOfLog = "a race log"
  var log: LogProgress
  private var context: RaceContext?
  private var order = PassOrder()
  private var deliveries = SharedDeliveries()
  /// Lines about someone who is not entered yet.
  private var held = HeldLines()

  package init(file: String) { log = LogProgress(file: file) }

  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = readLines(bytes, isLast: isLast)
    if isLast {
      readout.warnings += finish().map { $0.warning(file: log.file, line: nil) }
    }
    return readout
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
      startList: header.startList, directory: line.directory,
      sources: Set(header.sources.map(\.key)))
  }

  mutating func readItem(
    _ element: JSONElement, line number: Int, into readout: inout Readout,
    _ problems: inout [Problem]
  ) throws(Problem) {
    guard let report = try report(element, number, &problems) else { return }
    take(report, of: element, into: &readout, &problems)
    while let next = held.takeReady() {
      var found: [Problem] = []
      do throws(Problem) {
        if let report = try self.report(next.element, next.line, &found) {
          take(report, of: next.element, into: &readout, &found)
        }
      } catch { found.append(error) }
      problems += found.map { $0.on(line: next.line) }
    }
  }

  /// The problems of the lines about those who were never entered, where there is no more to come.
  mutating func finish() -> [Problem] {
    guard let context else { return [] }
    return held.takeRest().compactMap { rest in
      do throws(Problem) {
        var line = try ReportLine(rest.element, context)
        _ = try line.report(line: rest.line, &deliveries)
        return nil
      } catch { return error.on(line: rest.line) }
    }
  }

  /// The report of a line; nothing where it waits for someone to be entered.
  private mutating func report(
    _ element: JSONElement, _ number: Int, _ problems: inout [Problem]
  ) throws(Problem) -> LoggedReport? {
    guard let context else { return nil }
    var line = try ReportLine(element, context)
    do {
      let report = try line.report(line: number, &deliveries)
      problems += line.object.problems
      return report
    } catch {
      guard let name = error.awaited else {
        problems += line.object.problems
        throw error
      }
      held.hold(element, line: number, for: name)
      return nil
    }
  }

  private mutating func take(
    _ logged: LoggedReport, of element: JSONElement, into readout: inout Readout,
    _ problems: inout [Problem]
  ) {
    let report = logged.report
    noteBackwards(report, element, &problems)
    readout.logged.append(logged)
    guard !report.isDoubtful, let names = context?.apply(report.claim), !names.isEmpty else {
      return
    }
    held.announce(names)
  }

  /// Warns about a time that is earlier than one at a mark point before; doubtful ones and
  /// corrections are expected to contradict.
  private mutating func noteBackwards(
    _ report: Report, _ element: JSONElement, _ problems: inout [Problem]
  ) {
    guard !report.isDoubtful, let race = context?.race, let line = report.line,
      let (entry, markPoint, reading) = report.timedPass(in: race)
    else { return }
    let time = PrintedTime(time: reading.time, decimals: reading.decimals)
    guard let expected = order.contradiction(entry, at: markPoint, time, line: line) else { return }
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
