import RaceReplay

/// A format that lastlap reads, recognised by what a file says and not by its name.
package struct ResultFormat: Sendable {
  /// The name for people: `race log`.
  package let name: String
  /// Whether a file that opens like this is in the format.
  let recognises: @Sendable (FileOpening) -> Bool
  /// A reader of the file; the hint is its name or what else is known about the race.
  let makeReader: @Sendable (_ file: String, _ hint: String) -> any ResultReader

  /// Every format, in the order in which they are tried.
  package static let all: [ResultFormat] = [
    .raceLog, .competitionLog, .lynxResult, .isoLynx, .omega, .splitTable,
  ]

  /// A reader for a file of this format.
  ///
  /// - Parameters:
  ///   - file: the name that warnings bear.
  ///   - hint: what tells about the race where the file does not, as a rule its name.
  package func reader(file: String, hint: String = "") -> any ResultReader {
    makeReader(file, hint)
  }

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
