import Athletics
import RaceReplay
import ResultReading

/// Reads a race log (`.race.jsonl`) line by line as its bytes come in.
package struct RaceLogReader: LogReader {
  static let kindOfLog = "a race log"
  var log: LogProgress
  private var context: RaceContext?
  private var deliveries = SharedDeliveries()
  /// Lines about someone who is not entered yet.
  private var held = HeldLines()
  private var zeros = ZeroTimes()

  /// A reader of a log whose warnings bear this name.
  package init(file: String) { log = LogProgress(file: file) }

  /// Reads the lines that end in these bytes; half a line waits for its rest.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = readLines(bytes, isLast: isLast)
    if isLast {
      readout.warnings += finish().map { $0.warning(file: log.file, line: nil) }
      readout.warnings += zeros.problems.map {
        $0.problem.warning(file: log.file, line: $0.line)
      }
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
    take(report, into: &readout)
    while let next = held.takeReady() {
      var found: [Problem] = []
      do throws(Problem) {
        if let report = try self.report(next.element, next.line, &found) {
          take(report, into: &readout)
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
      problems += countingZeros(line, number)
      return report
    } catch {
      guard let name = error.awaited else {
        problems += countingZeros(line, number)
        guard error.isZeroTime else { throw error }
        count(error, line, number)
        return nil
      }
      held.hold(element, line: number, for: name)
      return nil
    }
  }

  /// What is the matter with a line, but for the zeros, which are counted.
  private mutating func countingZeros(_ line: ReportLine, _ number: Int) -> [Problem] {
    for problem in line.object.problems where problem.isZeroTime { count(problem, line, number) }
    return line.object.problems.filter { !$0.isZeroTime }
  }

  /// Zeros of one mark point or stage are of one kind.
  private mutating func count(_ zero: Problem, _ line: ReportLine, _ number: Int) {
    let key = [line.at, zero.key].compactMap { $0 }.joined(separator: " ")
    zeros.add(key, line: number, column: zero.column)
  }

  private mutating func take(_ logged: LoggedReport, into readout: inout Readout) {
    let report = logged.report
    readout.logged.append(logged)
    guard !report.isDoubtful, let names = context?.apply(report.claim), !names.isEmpty else {
      return
    }
    held.announce(names)
  }
}
