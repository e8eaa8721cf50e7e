import ArgumentParser
import CellGrid
import RaceBoard
import RaceReplay

/// `lastlap cast`: a replay as a recording that players of asciicasts show.
struct CastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cast",
    abstract: "Record a replay, from the gun to the latest result, as an asciicast.",
    discussion: "The file is for players such as asciinema; the same race gives the same file.")

  @Argument(
    help: ArgumentHelp(
      "A race (paris-2024/1500m-m/final, or words such as: tokyo 1500m men), or a file.",
      valueName: "race-or-file"))
  var subjects: [String] = []

  @Option(help: "How fast the race is run: 0.25, 0.5, 1, 2, 4 … 64 times.")
  var speed: String = "8"

  @Option(help: "Columns and rows.")
  var size: String = "118x32"

  @Option(help: "The panel that has the keys: \(PanelWord.all.joined(separator: ", ")).")
  var view: String = "results"

  @Option(help: "A theme’s name, or its file.")
  var theme: String = "dusk"

  @Option(name: .shortAndLong, help: "The file to write, instead of standard output.")
  var output: String?

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    let exponent = try SpeedWord.exponent(speed, option: "--speed")
    try PanelWord.check(view)
    let size = try Self.size(size)
    let (library, path) = try RaceFinding.find(subjects, reading)
    let races = library.filesWithRace
    guard races < 2 else {
      throw UsageError("cast records one race: found \(races) files with one")
    }
    let loaded = try library.race(path)
    Output.complain(of: loaded.warnings + library.unusable)
    var themes = ThemeLibrary()
    let index = try themes.find(theme, folder: ProcessEnvironment().configurationFolder)
    let race = LoadedRace(replay: loaded.replay, competition: loaded.competition)
    var board = BoardState(size: size, exponent: exponent, race: race)
    _ = board.show(panel: view)
    let heading = loaded.replay.race
    try Self.check(loaded.replay, exponent: exponent, speed)
    let recording = CastRecording(
      of: board, theme: try themes.theme(at: index),
      title: VisibleText.of(
        [heading.competition.name, heading.eventName, heading.roundName].joined(separator: " › ")))
    if let output {
      try FileWriting.replace(output, with: recording.file)
    } else {
      try Output.print(String(decoding: recording.file, as: UTF8.self))
    }
  }

  /// Throws where the recording would be longer than anyone watches, and fill the memory.
  private static func check(_ replay: Replay, exponent: Int, _ speed: String) throws {
    let end = replay.timeline.end
    func milliseconds(_ exponent: Int) -> Int64 {
      let whole = end.ticks / 10
      return exponent < 0 ? whole << Int64(-exponent) : whole >> Int64(exponent)
    }
    guard milliseconds(exponent) > CastRecording.longest else { return }
    let enough = Play.exponents.first { milliseconds($0) <= CastRecording.longest }
    let advice = enough.map { exponent -> String in
      let speed = Settings.speeds[exponent - Play.exponents.lowerBound]
      return "--speed " + (speed < 1 ? "\(speed)" : "\(Int(speed))")
    }
    throw UsageError(
      "--speed \(speed): the recording of \(end.text(decimals: 0)) would last over two hours; "
        + (advice.map { "use " + $0 } ?? "no speed makes it shorter"))
  }

  /// Columns and rows as `118x32`.
  private static func size(_ text: String) throws -> GridSize {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (20...500).contains(width), (5...200).contains(height)
    else {
      throw UsageError(
        "--size: found “\(text)”, expected columns and rows such as 118x32, from 20x5 to 500x200")
    }
    return GridSize(width: width, height: height)
  }
}
