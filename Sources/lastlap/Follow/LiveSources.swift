import LiveFeed
import RaceBoard

/// What the command line names to be followed, and where it is to go.
enum LiveSources {
  /// What the words mean that sources are named by.
  static let help = """
    A folder or file that a timing system writes, a race log that grows, - for standard input, \
    tcp://HOST:PORT where lastlap publishes, lss://:PORT to listen to FinishLynx as a scoreboard, \
    lss-dial://HOST:PORT, osv://HOST:PORT (Scan’O’Vision), alge://HOST:PORT or odf://HOST:PORT \
    (Olympic Data Feed) to dial them, odf-listen://:PORT to listen for the latter, \
    nats://HOST/STREAM/SUBJECT, or http:// and https:// addresses of results.
    """

  /// The addresses that are dialled, by their scheme: what reads what comes from there.
  private static let dialled: [(scheme: String, reader: @Sendable (String) -> any WireReader)] = [
    ("tcp", { RaceStream(name: $0) }), ("lss-dial", { LynxScoreboard(name: $0) }),
    ("osv", { ScanOVision(name: $0) }), ("alge", { VersatileExchange(name: $0) }),
    ("odf", { DataFeedStream(name: $0) }),
  ]
  private static let scoreboard = "lss"
  private static let dataFeed = "odf-listen"
  private static let web = ["http", "https"]

  /// Throws ``UsageError`` for a source that is none.
  static func check(_ names: [String]) throws {
    for name in names where name != "-" {
      guard let scheme = scheme(of: name) else { continue }
      if web.contains(scheme) {
        guard !WebAddress(name).hasCredentials else {
          throw UsageError("a web address with a password: expected it in ~/.netrc")
        }
        continue
      }
      if try NatsAddress(name) != nil { continue }
      guard
        [scoreboard, dataFeed].contains(scheme) || dialled.contains(where: { $0.scheme == scheme })
      else {
        throw UsageError("\(name): \(scheme) is no kind of source; expected " + help)
      }
      _ = try NetworkAddress(name, scheme: scheme)
    }
    if names.isEmpty { throw UsageError("nothing to follow: expected " + help) }
    if names.count(where: { $0 == "-" }) > 1 {
      throw UsageError("standard input can be followed once")
    }
  }

  /// The inputs; to be made on the thread that asks them.
  static func inputs(_ names: [String], _ options: ReadingOptions) throws -> [any LiveInput] {
    try names.map { name in
      let file = InputFile(path: name, isFound: false, size: 0)
      if name == "-" { return StandardInput(try options.request(file)) }
      if let address = try NetworkAddress(name, scheme: scoreboard) {
        return try ListeningInput.scoreboard(address)
      }
      if let address = try NetworkAddress(name, scheme: dataFeed) {
        return try ListeningInput(
          address, DataFeedStream(name: name), waiting: "waits for the Olympic Data Feed")
      }
      for (scheme, reader) in dialled {
        guard let address = try NetworkAddress(name, scheme: scheme) else { continue }
        return DialledInput(address, reader(name))
      }
      if let address = try NatsAddress(name) { return try input(address) }
      if let scheme = scheme(of: name), web.contains(scheme) {
        return WebInput(name, try options.request(file))
      }
      return FolderInput(name, options)
    }
  }

  /// What the words mean that say where it is to go.
  static let destinations = """
    A new file, - for standard output, tcp://HOST:PORT to listen for lastlap follow, \
    nats://HOST/STREAM/SUBJECT, or folder:DIR to write FinishLynx results into.
    """

  /// - Parameter log: what is handed on, where a log of it is kept; its feed is the same.
  static func output(
    _ name: String, feed: String, _ log: PublishedLog?
  ) throws -> any LiveOutput {
    if let address = try NatsAddress(name), let log { return try output(address, log) }
    if name == "-" { return StreamOutput(feed: feed) }
    if name.hasPrefix("folder:") { return try LynxFolderOutput(String(name.dropFirst(7))) }
    if let address = try NetworkAddress(name, scheme: "tcp") {
      return try NetworkOutput(address, feed: feed)
    }
    if let scheme = scheme(of: name) {
      throw UsageError("\(name): \(scheme) is no kind of destination; expected " + destinations)
    }
    return try StreamOutput(file: name, feed: feed)
  }

  #if NATS
    private static func input(_ address: NatsAddress) throws -> any LiveInput {
      try NatsInput(address, NatsAccess(ProcessEnvironment()))
    }

    private static func output(
      _ address: NatsAddress, _ log: PublishedLog
    ) throws -> any LiveOutput {
      guard address.start == .first else {
        throw UsageError("\(address.text): expected \(NatsAddress.form)")
      }
      return try NatsOutput(address, NatsAccess(ProcessEnvironment()), log)
    }
  #else
    private static func input(_ address: NatsAddress) throws -> any LiveInput {
      throw missing(address)
    }

    private static func output(
      _ address: NatsAddress, _ log: PublishedLog
    ) throws -> any LiveOutput {
      throw missing(address)
    }

    private static func missing(_ address: NatsAddress) -> CommandFailure {
      CommandFailure(
        "\(address.text): this lastlap was built without NATS: apt-get install libnats-dev, then "
          + "swift build -c release --static-swift-stdlib --product lastlap --traits NATS")
    }
  #endif

  /// A name for a feed that no other has.
  static var newFeed: String {
    "lastlap-" + String(UInt64.random(in: 0 ... .max), radix: 36)
  }

  private static func scheme(of name: String) -> String? {
    name.firstRange(of: "://").map { String(name[..<$0.lowerBound]) }
  }
}
