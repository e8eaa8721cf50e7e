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

  @Option(
    help: ArgumentHelp(
      "Keep all that is handed on in this file, a race log, and go on with it when started again.",
      valueName: "file"))
  var save: String?

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    try LiveSources.check(sources)
    let kept = try save.map { try KeptLog($0, holdsLines: true) }
    // What is handed on is kept first.
    let outputs =
      (kept.map { [StreamOutput($0, isSecuredFirst: true)] } ?? [])
      + (try destinations.map { try LiveSources.output($0, kept: kept) })
    let inputs = try LiveSources.inputs(sources, reading)
    try LiveLoop([.init(inputs, outputs, kept: kept?.races ?? [])]).runToItsEnd()
  }
}
