import ArgumentParser
import Athletics
import RaceBoard
import ResultFormats
import ResultReading
import ResultTables

/// How files are to be read, where what they say is not to decide.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the files: \(ResultFormat.all.map(\.code).joined(separator: ", ")).",
      valueName: "format"))
  var from: String?

  // What begins with “-” leaves the first column out and is no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      What the columns of a table are, in their order, such as place,bib,last,first,nation,400m,mark; \
      - leaves one out.
      """,
      valueName: "roles"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      """
      What is contested, in words, such as "5 km" or "Women’s 3000m steeplechase"; it goes before what \
      names of files and titles tell.
      """,
      valueName: "event"))
  var event: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of text files, such as windows-1250, shift-jis or utf-8; guessed if not said.",
      valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "How far apart splits from tracking are, 100m if not said.", valueName: "distance"))
  var splitsEvery: String?

  /// The format that is named; throws ``UsageError`` for a word that is none.
  func format() throws -> ResultFormat? {
    guard let from else { return nil }
    guard let format = ResultFormat.all.first(where: { $0.code == from }) else {
      let codes = ResultFormat.all.map(\.code)
      let near = NearestName.of(from, among: codes).map { "; did you mean \($0)?" } ?? ""
      throw UsageError("--from: found “\(from)”, expected \(codes.joined(separator: ", "))\(near)")
    }
    return format
  }

  /// What is said of a file to its reader; throws ``UsageError`` for what cannot be.
  func request(_ file: InputFile) throws -> FileRequest {
    // The name of the file and that of its folder tell about a race; those above are anything.
    var hint = SystemPath.words(file.path).split(separator: "/").suffix(2).joined(separator: "/")
    if hint.lowercased().hasSuffix(".gz") { hint.removeLast(3) }
    var request = FileRequest(file: file.name, hint: hint)
    if let columns {
      do throws(ColumnChoice.Failure) { _ = try ColumnChoice(columns) } catch {
        throw UsageError("--columns: " + error.text)
      }
      request.columns = columns
    }
    if let event {
      guard let given = GivenEvent(event) else {
        throw UsageError("--event: found “\(event)”, expected \(GivenEvent.expected)")
      }
      request.event = given
    }
    if let encoding {
      guard let known = TextEncoding(named: encoding) else {
        throw UsageError(
          "--encoding: found “\(encoding)”, expected \(TextEncoding.expected(insteadOf: encoding))")
      }
      request.encoding = known
    }
    if let splitsEvery {
      guard let step = Distance(splitsEvery), step >= Distance(metres: 10) else {
        throw UsageError("--splits-every: found “\(splitsEvery)”, expected a distance from 10m up")
      }
      request.splitStep = step
    }
    return request
  }
}
