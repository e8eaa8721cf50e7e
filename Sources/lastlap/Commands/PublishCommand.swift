import ArgumentParser

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
