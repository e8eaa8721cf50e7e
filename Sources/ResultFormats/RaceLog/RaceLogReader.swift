import Athletics
import RaceReplay
import ResultReading

/// Reads a race log (`.race.jsonl`) line by line as its bytes come in.
///
/// A further header begins another race of the same log: reports say with `of` which race they belong
/// to, else they are of the one whose header came last. A race without `of` in its header goes by its
/// path. A header that comes again, as a carrier that was cut off sends it, changes nothing; another
/// one of the same name begins the race anew, as a further one.
package struct RaceLogReader: LogReader {
  static let kindOfLog = "a race log"
  /// The key by which a header names its race, and a report the race that it belongs to.
  static let raceKey = "of"
  var log: LogProgress
  private var races: [RaceBeingRead] = []
  /// The number of each race, by its name.
  private var numbers: [String: Int] = [:]
  /// The race of the header that came last.
  private var latest = 0
  /// What was read of the races after the first, and has not been handed out.
  private var further: [Int: Readout] = [:]
  private var deliveries = SharedDeliveries()
  private var zeros = ZeroTimes()

  /// A reader of a log whose warnings bear this name.
  package init(file: String) { log = LogProgress(file: file) }

  /// What some bytes have added to one of the races of a log.
  package struct Addition: Sendable {
    /// What the log calls the race.
    package let race: String
    package let readout: Readout
  }

  /// Reads the lines that end in these bytes; half a line waits for its rest.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = readWhole(bytes, isLast: isLast)
    if isLast {
      readout.otherRaces = further.sorted { $0.key < $1.key }.map(\.value)
      further = [:]
    }
    return readout
  }

  /// Reads on, and tells the races apart, for whoever follows a log while it is written; the warnings
  /// about lines of no race come with the first.
  package mutating func additions(_ bytes: ArraySlice<UInt8>, isLast: Bool = false) -> [Addition] {
    let first = readWhole(bytes, isLast: isLast)
    var added = further
    further = [:]
    if first != Readout() { added[0] = first }
    return added.sorted { $0.key < $1.key }.map { number, readout in
      Addition(race: races.indices.contains(number) ? races[number].name : "", readout: readout)
    }
  }

  private mutating func readWhole(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
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
    let name = line.name ?? header.startList.race.path
    if let known = numbers[name], races[known].header == header {
      latest = known
      return
    }
    latest = races.count
    numbers[name] = latest
    races.append(
      RaceBeingRead(
        name: name, header: header,
        context: RaceContext(
          startList: header.startList, directory: line.directory,
          sources: Set(header.sources.map(\.key)))))
    add(to: latest, &readout) {
      $0.header = header
      $0.startList = header.startList
    }
  }

  mutating func readItem(
    _ element: JSONElement, line number: Int, into readout: inout Readout,
    _ problems: inout [Problem]
  ) throws(Problem) {
    if case .object(let members) = element.value {
      // What a log says first of its line tells which it is.
      for member in members.prefix(2) where member.key == "format" {
        return try readHeader(element, into: &readout, &problems)
      }
    }
    let race = try race(of: element)
    guard let report = try report(element, number, race, &problems) else { return }
    take(report, race, into: &readout)
    while let next = races[race].held.takeReady() {
      var found: [Problem] = []
      do throws(Problem) {
        if let report = try self.report(next.element, next.line, race, &found) {
          take(report, race, into: &readout)
        }
      } catch { found.append(error) }
      problems += found.map { $0.on(line: next.line) }
    }
  }

  /// The problems of the lines about those who were never entered, where there is no more to come.
  mutating func finish() -> [Problem] {
    races.indices.flatMap { races[$0].finish(&deliveries) }
  }

  /// The number of the race that a report belongs to.
  private func race(of element: JSONElement) throws(Problem) -> Int {
    guard races.count > 1, case .object(let members) = element.value,
      let member = members.first(where: { $0.key == Self.raceKey })
    else { return latest }
    guard case .string(let name) = member.element.value, let number = numbers[name] else {
      throw member.element.mismatch("a race whose header came before").under(Self.raceKey)
    }
    return number
  }

  /// The report of a line; nothing where it waits for someone to be entered.
  private mutating func report(
    _ element: JSONElement, _ number: Int, _ race: Int, _ problems: inout [Problem]
  ) throws(Problem) -> LoggedReport? {
    guard races.indices.contains(race) else { return nil }
    var line = try ReportLine(element, races[race].context)
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
      races[race].held.hold(element, line: number, for: name)
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

  private mutating func take(_ logged: LoggedReport, _ race: Int, into readout: inout Readout) {
    add(to: race, &readout) { $0.logged.append(logged) }
    if !logged.report.isDoubtful { races[race].take(logged.report.claim) }
  }

  /// Adds to what is told of the first race, or of a further one.
  private mutating func add(
    to race: Int, _ first: inout Readout, _ change: (inout Readout) -> Void
  ) {
    if race == 0 { change(&first) } else { change(&further[race, default: Readout()]) }
  }
}

/// A race of a log, as far as it has been read.
private struct RaceBeingRead: Sendable {
  let name: String
  let header: RaceLogHeader
  var context: RaceContext
  /// Lines about someone who is not entered yet.
  var held = HeldLines()

  mutating func take(_ claim: Claim) {
    let names = context.apply(claim)
    if !names.isEmpty { held.announce(names) }
  }

  /// The problems of its lines about those who were never entered.
  mutating func finish(_ deliveries: inout SharedDeliveries) -> [Problem] {
    held.takeRest().compactMap { rest in
      do throws(Problem) {
        var line = try ReportLine(rest.element, context)
        _ = try line.report(line: rest.line, &deliveries)
        return nil
      } catch { return error.on(line: rest.line) }
    }
  }
}
