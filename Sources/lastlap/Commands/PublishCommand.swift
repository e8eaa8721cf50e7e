import ArgumentParser

/// `lastlap publish`: hands on what it follows.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Follow races, and hand on what comes to files, programs and other screens.",
    discussion: "Other screens follow it with lastlap follow and the same address.")

  @Argument(help: ArgumentHelp(LiveSources.help, valueName: "source"))
  var sources: [String]

  @Option(name: .customLong("to"), help: ArgumentHelp(LiveSources.destinations, valueName: "dest"))
  var destinations: [String]

  @Option(
    help: ArgumentHelp(
      """
      Keep all that is published in this file, and go on from it when one comes back; through NATS \
      it is kept in the user’s state folder where nothing else is said.
      """, valueName: "file"))
  var log: String?

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    try LiveSources.check(sources)
    let publication = try Publication(to: destinations, log: log)
    let inputs = try LiveSources.inputs(sources, reading)
    try LiveLoop([.init(inputs, publication.outputs, kept: publication.kept)]).runToItsEnd()
  }
}
