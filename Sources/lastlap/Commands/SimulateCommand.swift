import ArgumentParser

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
    let publication = try Publication(to: destinations, log: nil)
    try LiveLoop([.init([input], publication.outputs, after: publication.before)]).runToItsEnd()
  }
}
