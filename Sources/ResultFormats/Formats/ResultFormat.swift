import Athletics
import ResultReading

/// A format that lastlap reads, recognised by what a file says and not by its name.
package struct ResultFormat: Sendable {
  /// The word that names it on the command line: `race-log`.
  package let code: String
  /// The name for people: `race log`.
  package let name: String
  /// Whether a file that opens like this is in the format.
  let recognises: @Sendable (FileOpening) -> Bool
  /// The ending of a name that decides where content alone cannot tell.
  var ending: String?
  /// Whether the content allows that a file of that ending is in the format.
  var allows: @Sendable (FileOpening) -> Bool = { _ in false }
  let makeReader: @Sendable (FileRequest) -> any ResultReader

  /// Every format, in the order in which they are tried.
  package static let all: [ResultFormat] = [
    .raceLog, .competitionLog, .resultsDocument, .dataFeed, .lynxResult, .isoLynx, .omega,
    .romeJSON, .worldAthletics, .openTrack, .polyField, .webPage, .workbook, .splitTable, .printed,
    .lynxStartList, .lynxSchedule,
    .lynxPeople,
  ]

  /// A reader for a file of this format.
  package func reader(_ request: FileRequest) -> any ResultReader { makeReader(request) }

  /// The format of a file that begins with these bytes; 64 KiB are enough for every format.
  ///
  /// Where content alone cannot tell, the ending of the hint decides between formats that the
  /// content allows. Throws the error to be shown where the file is empty or none of ours: it says
  /// what the file looks like.
  package static func recognise(
    _ bytes: ArraySlice<UInt8>, file: String, hint: String = ""
  ) throws(Warning) -> ResultFormat {
    let opening = FileOpening(bytes)
    func refused(_ refusal: Refusal) -> Warning {
      Warning(
        file: file, line: refusal.isOfText ? 1 : nil, found: refusal.found,
        expected: expected(in: file) ?? refusal.expected, isError: true)
    }
    if let refusal = Refusal(opening) { throw refused(refusal) }
    if let format = all.first(where: { $0.recognises(opening) }) { return format }
    let ending = Self.ending(of: hint) ?? Self.ending(of: file)
    if let format = all.first(where: { $0.ending == ending && ending != nil && $0.allows(opening) })
    {
      return format
    }
    var refusal = Refusal(text: opening)
    if ending == "evt" { refusal = refusal.asHeatSheet }
    throw refused(refusal)
  }

  /// The format of a table of which the columns are given, which need not have a head that tells it.
  static func table(_ bytes: ArraySlice<UInt8>) -> ResultFormat {
    let opening = FileOpening(bytes)
    return [.webPage, .workbook, .printed].first { $0.recognises(opening) } ?? .splitTable
  }

  /// What a file of this name should be, where it bears that of a single format.
  private static func expected(in file: String) -> String? {
    switch ending(of: file) {
    case "lif": LynxHeader.expected + ", then a row a competitor"
    case "evt": LynxHeader.startExpected
    case "ppl": LynxPerson.expected
    case "sch": LynxScheduledHeat.expected
    default: nil
    }
  }

  private static func ending(of name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last?.lowercased() : nil
  }
}
