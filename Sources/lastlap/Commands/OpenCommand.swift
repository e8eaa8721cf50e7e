import ArgumentParser
import CursesTerminal
import Glibc
import RaceBoard
import RaceReplay
import ResultFormats

/// `lastlap [RACE | FILE …]`: the dashboard.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the dashboard (what happens without a command).")

  @Argument(
    help: ArgumentHelp(
      """
      Files with results, folders of them or patterns (- is standard input), or words that name a \
      race.
      """,
      valueName: "race-or-file"))
  var subjects: [String] = []

  @Option(help: "Where to open it: the words of `lastlap show --at`.")
  var at: String?

  @Option(
    help: ArgumentHelp(
      """
      Play it, from the gun or from --at: 0.25, 0.5, 1, 2, 4 … 128 times; without a speed at that of \
      the race’s own.
      """,
      valueName: "speed"))
  var play: String?

  @Option(help: "The panel that has the keys: \(PanelWord.all.joined(separator: ", ")).")
  var view: String?

  @Flag(
    help: """
      Open at the gun, and hide every result later than where one stands until H shows them.
      """)
  var noSpoilers = false

  @Option(help: "A theme’s name, or its file.")
  var theme: String?

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    let environment = ProcessEnvironment()
    let speed = try play.flatMap {
      $0 == SpeedWord.own ? nil : try SpeedWord.exponent($0, option: "--play")
    }
    if let view { try PanelWord.check(view) }
    let outcome = try RaceFinding.look(for: subjects, reading)
    let isTerminal = isatty(STDOUT_FILENO) == 1
    if case .open(let search) = outcome { try refuse(search, isTerminal: isTerminal) }
    guard isTerminal else {
      throw UsageError(
        "standard output is no terminal: use `lastlap show` to print a race, or `lastlap --help`")
    }
    let (library, path) = outcome.opened
    let race = try library.boardRace(path)
    let opening = RaceOpening(at: at, view: view, plays: play != nil)
    if case .race = outcome { _ = try at.map { try PositionWord.watched($0, in: race.replay) } }
    let stage = try Stage(
      theme: theme, environment, readsStandardInput: subjects.contains("-"))
    defer { stage.terminal.close() }
    var state = stage.board(
      exponent: speed, race: race, warnings: library.warnings,
      spoilers: Spoilers(areHidden: noSpoilers))
    var search: RaceSearch?
    if case .open(let several) = outcome { search = several } else { opening.open(&state) }
    var loop = try RunLoop(
      terminal: stage.terminal, themes: stage.themes, library: library, path: path, state: state)
    if let search {
      loop.opening = opening
      try loop.run(after: .searched(search))
    } else {
      try loop.run()
    }
  }

  /// Throws what words that don't name one race have to be told, where that cannot be shown in the
  /// list of races: for a mistyped command, or without a terminal.
  private func refuse(_ search: RaceSearch, isTerminal: Bool) throws {
    let commands = Lastlap.configuration.subcommands.compactMap { $0.configuration.commandName }
    if let failure = search.mistypedCommand(of: commands) { throw failure }
    if !isTerminal { throw search.failure }
  }
}
