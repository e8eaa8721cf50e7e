import LiveFeed

/// Where what is followed is handed on to, and what was handed on before.
struct Publication {
  let outputs: [any LiveOutput]
  /// What a publisher that comes back has published already.
  let kept: LogSoFar?

  /// Opens all destinations.
  ///
  /// - Parameter log: the publisher’s own log, where it keeps one; through NATS it always does.
  init(to destinations: [String], log path: String?) throws {
    let addresses = try destinations.compactMap { try NatsAddress($0) }
    let path = try path ?? addresses.first.map { try KeptRaces.publishedFile(of: $0) }
    let kept = try path.map { try KeptLog($0, isPublished: true) }
    let log = kept.map { PublishedLog($0) }
    let feed = log?.feed ?? LiveSources.newFeed
    self.kept = kept?.log
    // What is handed on is kept first.
    outputs =
      (log.map { [$0] } ?? [])
      + (try destinations.map { try LiveSources.output($0, feed: feed, log) })
  }
}
