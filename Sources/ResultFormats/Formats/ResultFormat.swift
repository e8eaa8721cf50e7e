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
    .raceLog, .competitionLog, .isoLynx, .omega, .splitTable,
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
    if let foreign = opening.foreignKind {
      throw Warning(
        file: file, found: foreign, expected: "a " + all.map(\.name).joined(separator: ", a "),
        isError: true)
    }
    if let format = all.first(where: { $0.recognises(opening) }) { return format }
    throw Warning(
      file: file, line: 1, found: opening.shown,
      expected: "a " + all.map(\.name).joined(separator: ", a "), isError: true)
  }
}
