import Athletics
import RaceReplay

/// Reads a competition log (`.competition.jsonl`) line by line as its bytes come in, by the same
/// rules as a race log.
package struct CompetitionLogReader: ResultReader {
  private let file: String
  private var lines = LineSplitter()
  private var progress = Progress.expectsHeader

  private enum Progress {
    case expectsHeader
    case finals(sources: Set<String>)
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
        Problem(found: "no header line", expected: "a competition log", isError: true)
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
      case .expectsHeader: readout.competition = try header(element, &problems)
      case .finals(let sources):
        var finalLine = try DecidedFinalLine(element, sources: sources)
        defer { problems += finalLine.object.problems }
        readout.finals.append(try finalLine.final())
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

  private mutating func header(
    _ element: JSONElement, _ problems: inout [Problem]
  ) throws(Problem) -> CompetitionLogHeader {
    var object = try OpenObject(element)
    defer { problems += object.problems }
    try LogPreamble.check(&object, kind: "competition")
    let (competition, keptOfCompetition) = try LogPreamble.competition(&object)
    let count = object.optional("finals", .wholeNumber(1...100_000))
    let sources = LogPreamble.sources(&object)
    object.noteMisspelled(
      known: ["format", "version", "kind", "competition", "finals", "sources"])
    progress = .finals(sources: Set(sources.map(\.key)))
    return CompetitionLogHeader(
      competition: competition, finalCount: count, sources: sources, kept: object.members,
      keptOfCompetition: keptOfCompetition)
  }
}
