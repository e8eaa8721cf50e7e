import ArgumentParser
import LiveFeed
import RaceBoard

/// `lastlap publish`: hands on what it follows.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Follow races, and hand on what comes to files, programs and other screens.",
    discussion: "Other screens follow it with lastlap follow tcp://HOST:PORT.")

  @Argument(help: ArgumentHelp(LiveSources.help, valueName: "source"))
  var sources: [String]

  @Option(name: .customLong("to"), help: ArgumentHelp(LiveSources.destinations, valueName: "dest"))
  var destinations: [String]

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    try LiveSources.check(sources)
    let outputs = try destinations.map { try LiveSources.output($0, feed: LiveSources.newFeed) }
    let loop = LiveLoop([.init(try LiveSources.inputs(sources, reading), outputs)])
    try loop.runToItsEnd()
  }
}

/// `lastlap simulate`: a race that is over, told as it was run.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Tell a race that is over as it was run, as a timing system would.")

  @Argument(
    help: ArgumentHelp(
      "A race, by the words of lastlap show, or a file.", valueName: "race-or-file"))
  var subjects: [String] = []

  @Option(name: .customLong("to"), help: ArgumentHelp(LiveSources.destinations, valueName: "dest"))
  var destinations: [String] = ["-"]

  @Option(help: "How fast the race is run: 0.1 to 1000 times.")
  var speed: Double = 1

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  /// Throws a usage error for a speed that no race is run at.
  static func check(speed: Double) throws {
    guard (0.1...1000).contains(speed) else {
      throw UsageError("--speed \(speed): expected 0.1 to 1000")
    }
  }

  func run() throws {
    try Self.check(speed: speed)
    let (library, path) = try RaceFinding.find(subjects, reading)
    let input = SimulationInput(try library.file(of: path).readout, speed: speed)
    let outputs = try destinations.map { try LiveSources.output($0, feed: LiveSources.newFeed) }
    try LiveLoop([.init([input], outputs)]).runToItsEnd()
  }
}

extension LiveLoop {
  /// Turns until all inputs have told all that they had to tell, and all of it is handed on.
  func runToItsEnd() throws {
    defer { close() }
    var quiet: Int64?
    while true {
      let changes = try turn(until: quiet)
      let now = MonotonicClock.microseconds
      guard isOver, changes.isEmpty, !isOwing else {
        quiet = isOver ? now + 50_000 : nil
        continue
      }
      if let end = quiet, end <= now { return }
      quiet = quiet ?? now + 50_000
    }
  }
}
