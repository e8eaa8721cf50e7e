import ArgumentParser
import RaceBoard
import RaceReplay

/// `lastlap show`: prints a race, without a terminal.
struct ShowCommand: ParsableCommand {
  enum View: String, ExpressibleByArgument, CaseIterable {
    case results, medals, photo, splits
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a race at any step, for people or programs.")

  @Argument(
    help: ArgumentHelp(
      "A race (paris-2024/1500m-m/final, or words such as: tokyo 1500m men), or a file.",
      valueName: "race-or-file"))
  var subjects: [String] = []

  @Option(help: "What to print.")
  var view: View = .results

  @Option(
    help: """
      Where to stand: gun, a mark point (1200m, 5km, half), bell, lap:3, a race time (2:47.3), \
      finish, change:1 or official.
      """)
  var at: String = "official"

  @Option(help: "How to print it.")
  var format: Format = .text

  func run() throws {
    let (library, path) = try RaceFinding.find(subjects)
    let races = library.opened.count { $0.readout.startList != nil }
    guard races < 2 else { throw UsageError("show prints one race: found \(races) files with one") }
    let loaded = try library.race(path)
    for warning in loaded.warnings + library.unusable { Output.complain(warning.text) }
    for remark in loaded.remarks { Output.complain(remark) }
    for line in loaded.contradictions { Output.complain(line) }
    let (position, remark) = try PositionWord.position(at, in: loaded.replay)
    let shown = ShownRace(
      loaded: loaded, state: loaded.replay.state(at: position), remark: remark)
    let table = try table(shown)
    switch format {
    case .text: try Output.print(table.text)
    case .markdown: try Output.print(table.markdown)
    case .csv: try Output.print(table.csv)
    case .json: try Output.print(table.json)
    }
  }

  private func table(_ shown: ShownRace) throws -> PrintedTable {
    switch view {
    case .results: return shown.results
    case .splits: return shown.splits
    case .medals:
      guard let table = shown.medals else { throw CommandFailure("this race gives no medals") }
      return table
    case .photo:
      guard let table = shown.photo else {
        throw CommandFailure("nobody has finished by then, or no marks are known")
      }
      return table
    }
  }
}
