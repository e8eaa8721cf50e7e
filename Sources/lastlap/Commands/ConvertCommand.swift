import ArgumentParser
import CellGrid
import Glibc
import RaceBoard
import RaceReplay
import ResultFormats

/// `lastlap convert`: writes results in another format.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write results in another format; what it can’t say is listed.",
    discussion: """
      Without --output the file goes to standard output. A race log and a .lif hold one race: several \
      races go into a folder, a file each.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders or patterns (- is standard input), or words that name a race.",
      valueName: "race-or-file"))
  var subjects: [String]

  @Option(help: "\(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var to: ExportFormat

  @Option(name: .shortAndLong, help: "The file to write, or the folder for several.")
  var output: String?

  @Flag(help: "CSV without the apostrophe that keeps spreadsheets from running text as formulas.")
  var raw = false

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    let races = try races()
    if races.count == 1 || to.holdsManyRaces {
      complain(of: races)
      let export = to.export(races.map(\.readout), isRaw: raw)
      if let output {
        try FileWriting.replace(output, with: export.bytes)
      } else {
        try print(export.bytes)
      }
      tell(export.unsaid)
      return
    }
    guard let output else {
      throw UsageError(
        "\(to.name): found \(races.count) races, expected one; --output FOLDER writes a file each")
    }
    complain(of: races)
    try write(races, into: output)
  }

  private func complain(of races: [RaceLibrary.OpenedFile]) {
    Output.complain(of: races.flatMap(\.readout.warnings))
    Output.complain(
      alike: races.flatMap { race -> [String] in
        guard let startList = race.readout.startList else { return [] }
        let replay = Replay(startList, reports: race.readout.reports)
        return replay.inconsistencies(.impossibleTimes).map(InconsistencyText(replay).text)
      })
  }

  /// The races to write; throws where there is none.
  private func races() throws -> [RaceLibrary.OpenedFile] {
    guard InputFile.exists(subjects[0]) else {
      let (library, path) = try RaceFinding.find(subjects, reading)
      return [try library.file(of: path)]
    }
    let library = try RaceFinding.library(subjects, reading)
    let races = library.opened.filter { $0.readout.startList != nil }
    Output.complain(of: library.unusable)
    guard !races.isEmpty else { throw CommandFailure("\(subjects[0]): found no race") }
    return races
  }

  private func write(_ races: [RaceLibrary.OpenedFile], into folder: String) throws {
    if mkdir(SystemPath.bytes(folder), 0o755) != 0, errno != EEXIST {
      throw CommandFailure(of: folder)
    }
    var names = GivenNames()
    var unsaid: [String] = []
    for race in races {
      guard let heading = race.readout.startList?.race else { continue }
      let name = names.give(to.offer.fileName(of: heading), ending: to.offer.ending)
      let export = to.export([race.readout], isRaw: raw)
      try FileWriting.replace(folder + "/" + name, with: export.bytes)
      unsaid += export.unsaid.map { "\(name): \($0)" }
    }
    tell(unsaid)
  }

  private func tell(_ unsaid: [String]) {
    for line in unsaid { Output.complain("not said in \(to.name): " + line) }
  }

  /// Writes to standard output as it is, but on a terminal with marks for what would steer it.
  private func print(_ bytes: [UInt8]) throws {
    guard isatty(STDOUT_FILENO) == 1 else { return try Output.print(bytes) }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    try Output.print(lines.map { VisibleText.of(String($0)) }.joined(separator: "\n"))
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension ExportFormat {
  /// How the dashboard offers it.
  var offer: ExportOffer { ExportOffer(name: name, purpose: purpose, ending: ending) }
}
