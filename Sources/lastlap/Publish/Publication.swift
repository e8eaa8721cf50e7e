import Glibc
import LiveFeed

/// Where what is followed is handed on to, and what was handed on before.
struct Publication {
  let outputs: [any LiveOutput]
  /// What a publisher that comes back has published already.
  let before: [LiveChange]

  /// Opens all destinations.
  ///
  /// - Parameter log: the publisher’s own log, where it keeps one; through NATS it always does.
  init(to destinations: [String], log path: String?) throws {
    let addresses = try destinations.compactMap { try NatsAddress($0) }
    let path = try path ?? addresses.first.map { try KeptRaces.publishedFile(of: $0) }
    let log = try path.map { try PublishedLog($0) }
    let feed = log?.feed ?? LiveSources.newFeed
    before = log?.changes ?? []
    var outputs: [any LiveOutput] = log.map { [$0] } ?? []
    for name in destinations {
      let output = try LiveSources.output(name, feed: feed, log)
      try output.advance(before, [], at: MonotonicClock.microseconds)
      outputs.append(output)
    }
    self.outputs = outputs
  }
}
