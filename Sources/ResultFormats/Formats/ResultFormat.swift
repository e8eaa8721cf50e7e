import RaceReplay

/// A format that lastlap reads, recognised by what a file says and not by its name.
package struct ResultFormat: Sendable {
  /// The word that names it on the command line: `race-log`.
  package let code: String
  /// The name for people: `race log`.
  package let name: String
  /// Whether a file that opens like this is in the format.
  let recognises: @Sendable (FileOpening) -> Bool
  let makeReader: @Sendable (FileRequest) -> any ResultReader

  /// Every format, in the order in which they are tried.
  package static let all: [ResultFormat] = [
    .raceLog, .competitionLog, .lynxResult, .isoLynx, .omega, .splitTable, .romeJSON,
    .worldAthletics, .openTrack,
  ]

  /// A reader for a file of this format.
  package func reader(_ request: FileRequest) -> any ResultReader { makeReader(request) }

  /// The format of a file that begins with these bytes; 64 KiB are enough for every format.
  ///
  /// Throws the error to be shown where the file is empty or none of ours: it says what the file
  /// looks like.
  package static func recognise(
    _ bytes: ArraySlice<UInt8>, file: String
  ) throws(Warning) -> ResultFormat {
    let opening = FileOpening(bytes)
    let expected = Self.expected(in: file)
    if let foreign = opening.foreignKind {
      throw Warning(
        file: file, found: foreign, expected: expected, isError: true)
    }
    if let format = all.first(where: { $0.recognises(opening) }) { return format }
    throw Warning(
      file: file, line: 1, found: opening.shown, expected: expected, isError: true)
  }

  /// What a file of this name should be; only one that bears the name of a single format is told
  /// what a file of it looks like.
  private static func expected(in file: String) -> String {
    switch file.split(separator: ".").last?.lowercased() {
    case "lif": LynxHeader.expected + ", then a row a competitor"
    case "evt", "ppl", "sch": "a result; the start lists of FinishLynx are not read"
    default: "a " + all.map(\.name).joined(separator: ", a ")
    }
  }
}
