import ArgumentParser
import Glibc
import LiveFeed
import RaceBoard

/// `lastlap demo`: a race of the archive, published and followed at once.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "See how it is to follow a race: one of the archive is run live.",
    discussion: """
      What comes goes over a socket of this machine, as it would from another. Other terminals can \
      follow it as well: lastlap follow tcp://127.0.0.1:PORT, with the port of --port.
      """)

  @Argument(
    help: ArgumentHelp(
      "A race, by the words of lastlap show, or a file.", valueName: "race-or-file"))
  var subjects: [String] = ["tokyo", "1500m", "men"]

  @Option(help: "How fast the race is run: 0.1 to 1000 times.")
  var speed: Double = 4

  @Option(help: "The port that it is published at, on this machine alone.")
  var port: UInt16 = 4600

  @Flag(help: "Print lines though the output is a terminal.")
  var lines = false

  @Option(help: "A theme’s name, or its file.")
  var theme: String?

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    try SimulateCommand.check(speed: speed)
    let (library, path) = try RaceFinding.find(subjects, reading)
    let readout = try library.file(of: path).readout
    guard let address = try NetworkAddress("tcp://127.0.0.1:\(port)", scheme: "tcp") else {
      throw UsageError("--port \(port): expected 1 to 65535")
    }
    let output = try NetworkOutput(address, feed: LiveSources.newFeed)
    let made = MadeOnce { [speed] in
      LiveLoop([
        .init([DialledInput(address, RaceStream(name: address.text))]),
        .init([SimulationInput(readout, speed: speed)], [output]),
      ])
    }
    if lines || isatty(STDOUT_FILENO) != 1 {
      try LivePrinter(isForPrograms: false).run(try made())
    } else {
      try LiveDashboard.run(
        theme: theme, LiveView(rate: speed), readsStandardInput: false, nil, nil, made)
    }
  }
}
