import Athletics
import RaceReplay
import ResultReading

/// Reads a competition log (`.competition.jsonl`) line by line as its bytes come in, by the same
/// rules as a race log.
package struct CompetitionLogReader: LogReader {
  static let kindOfLog = "a competition log"
  var log: LogProgress
  private var sources: Set<String> = []

  /// A reader of a log whose warnings bear this name.
  package init(file: String) { log = LogProgress(file: file) }

  /// Reads the lines that end in these bytes.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    readLines(bytes, isLast: isLast)
  }

  mutating func readItem(
    _ element: JSONElement, line number: Int, into readout: inout Readout,
    _ problems: inout [Problem]
  ) throws(Problem) {
    var finalLine = try DecidedFinalLine(element, sources: sources)
    defer { problems += finalLine.object.problems }
    readout.finals.append(try finalLine.final())
  }

  mutating func readHeader(
    _ element: JSONElement, into readout: inout Readout, _ problems: inout [Problem]
  ) throws(Problem) {
    readout.competition = try header(element, &problems)
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
    self.sources = Set(sources.map(\.key))
    return CompetitionLogHeader(
      competition: competition, finalCount: count, sources: sources, kept: object.members,
      keptOfCompetition: keptOfCompetition)
  }
}
