import ArgumentParser

/// `lastlap check`: what is wrong with files, for people or programs.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read files and print what is wrong with them; exit 1 if one has an error.",
    discussion: """
      An error is what keeps a file, or an athlete in it, from being used; everything else that is odd \
      is a warning. Each has its file, line and column, what was found and what was expected. Of more \
      than five of a kind the first five are printed, and how many there are.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders or patterns; - is standard input.", valueName: "file"))
  var subjects: [String]

  @Flag(help: "Print every warning, however many are of a kind.")
  var all = false

  @Flag(help: "Print one JSON object, with every warning.")
  var json = false

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    let files = try FileReading.read(try InputFile.files(of: subjects), reading)
    let report = CheckReport(files: CheckedFile.all(of: files))
    try Output.print(json ? report.json : report.text(isWhole: all))
    if report.errorCount > 0 { throw ExitCode(1) }
  }
}
