import ArgumentParser
import RaceBoard
import RaceReplay

/// `lastlap show`: prints a race, without a terminal.
struct ShowCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, csv, json, svg
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
  var view: ShownView = .results

  @Option(
    help: """
      Where to stand: gun, a mark point (1200m, 5km, half), bell, lap:3, a race time (2:47.3), \
      finish, change:1 or official, the result as it was declared. Without it, the latest.
      """)
  var at: String?

  @Option(help: "How to print it; svg is a picture of gaps, positions, pace or photo.")
  var format: Format = .text

  @Option(help: "How many columns wide a chart or picture is, 40 to 400.")
  var width: Int = 80

  @Flag(help: "CSV without the apostrophe that keeps spreadsheets from running text as formulas.")
  var raw = false

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  private static let widths = 40...400

  /// Throws a usage error for a width that no chart is drawn in.
  static func check(width: Int) throws {
    guard widths.contains(width) else {
      throw UsageError("--width \(width): expected \(widths.lowerBound) to \(widths.upperBound)")
    }
  }

  func run() throws {
    try Self.check(width: width)
    if format == .svg, !view.hasPicture {
      let others = ShownView.allCases.filter(\.hasPicture).map(\.rawValue)
      throw UsageError(
        "--format svg: \(view.rawValue) has no picture; " + others.joined(separator: ", ") + " have"
      )
    }
    let (library, path) = try RaceFinding.find(subjects, reading)
    let races = library.filesWithRace
    guard races < 2 else { throw UsageError("show prints one race: found \(races) files with one") }
    let loaded = try library.race(path)
    Output.complain(of: loaded.warnings + library.unusable)
    for remark in loaded.remarks { Output.complain(remark) }
    for lines in InconsistencyText(loaded.replay).kinds { Output.complain(alike: lines) }
    let (position, remark) = try PositionWord.position(at, in: loaded.replay)
    let shown = ShownRace(
      loaded: loaded, state: loaded.replay.state(at: position), remark: remark)
    switch format {
    case .text: try Output.print(view.text(shown, columns: width))
    case .markdown: try Output.print(view.table(shown).markdown)
    case .csv: try Output.print(view.table(shown).csv(isRaw: raw))
    case .json: try Output.print(view.table(shown).json)
    case .svg: try Output.print(view.svg(shown, columns: width))
    }
  }
}
