import ArgumentParser
import Glibc
import LiveFeed
import RaceBoard
import RaceReplay

/// `lastlap follow`: the dashboard, or a line for each thing that happens, while a race is run.
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Follow races while they are run.",
    discussion: """
      On a terminal this is the dashboard, in which all that a replay can do goes on while reports \
      come; elsewhere each thing that happens is printed as a line.
      """)

  @Argument(help: ArgumentHelp(LiveSources.help, valueName: "source"))
  var sources: [String] = []

  @Flag(help: "Print the scoreboard script for FinishLynx, and how to set it up.")
  var printLss = false

  @Option(
    help: ArgumentHelp(
      "Keep all that comes in this file, a race log, and go on with it when started again.",
      valueName: "file"))
  var save: String?

  @Flag(help: "Keep nothing of what comes.")
  var noSave = false

  @Flag(help: "Stay with a race when another one starts.")
  var stay = false

  @Option(
    help: ArgumentHelp(
      "Show all so much later, to go with pictures that are late: up to 300s.",
      valueName: "seconds"))
  var delay: DelayWord?

  @Option(
    help: ArgumentHelp(
      "Mark athletes and nations in every race: Kerr,Hocker,@NOR.", valueName: "names"))
  var mark: String?

  @Option(
    help: ArgumentHelp(
      "Show who goes on from heats as of now: 3+6 for the first 3 of each and the next 6 by time.",
      valueName: "places+times"))
  var qualify: String?

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(MomentCommand.help, valueName: "moment command"))
  var commands: [MomentCommand] = []

  @Flag(help: "Ring at the bell, the finish, official results and corrections.")
  var bell = false

  @Flag(help: "Print lines though the output is a terminal.")
  var lines = false

  @Flag(help: "Print an object of JSON for each thing that happens.")
  var json = false

  @Option(help: "A theme’s name, or its file.")
  var theme: String?

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    if printLss {
      for step in LynxScoreboardScript.steps { Output.complain(step) }
      return try Output.print(LynxScoreboardScript.text)
    }
    try LiveSources.check(sources)
    let favourites = Favourites(mark ?? "")
    if let issue = favourites.issues.first {
      throw UsageError("--mark: “\(issue.word)”: \(issue.explanation)")
    }
    let qualifying = try qualify.map { word in
      guard let rule = QualifyingRule(word) else {
        throw UsageError("--qualify: “\(word)” is not such as 3+6: by place in each heat, by time")
      }
      return rule
    }
    let kept = try keeping()
    let isPrinted = json || lines || isatty(STDOUT_FILENO) != 1
    let keptDelay = isPrinted ? nil : KeptDelay(of: sources)
    let shown = LiveDelay(
      microseconds: (delay ?? keptDelay?.delay)?.microseconds ?? 0)
    let made = MadeOnce { [sources, reading] in
      var circuit = LiveLoop.Circuit(
        try LiveSources.inputs(sources, reading), kept.map { [StreamOutput($0)] } ?? [],
        kept: kept?.log)
      circuit.outlivesOutputs = true
      return LiveLoop([circuit], delay: shown.microseconds)
    }
    let moments = MomentRunner(
      commands, rings: bell, isHeard: isPrinted, delay: shown.microseconds)
    if isPrinted {
      try LivePrinter(isForPrograms: json, moments: moments).run(try made())
    } else {
      try LiveDashboard.run(
        theme: theme,
        LiveView(stays: stay, delay: shown, favourites: favourites, qualifying: qualifying),
        readsStandardInput: sources.contains("-"), moments, keptDelay, made)
    }
  }
}

extension FollowCommand {
  /// What keeps all that comes: the file that is named, else one in the user’s state folder, where that
  /// can be.
  private func keeping() throws -> KeptLog? {
    if let save { return try KeptLog(save) }
    if noSave { return nil }
    do {
      let environment = ProcessEnvironment()
      let file = try KeptRaces.file(of: sources, in: environment)
      // Another terminal may follow the same.
      if let kept = try? KeptLog(file) { return kept }
      return try KeptLog(try KeptRaces.file(of: sources, in: environment, isNew: true))
    } catch let failure as CommandFailure {
      Output.complain("what comes is not kept: \(failure)")
      return nil
    }
  }
}
