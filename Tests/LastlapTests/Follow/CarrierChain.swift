import Glibc
import Testing
import VirtualTerminal

/// What a publisher hands on by: whatever carries it, the same comes.
enum Carrier: String, CaseIterable, CustomTestStringConvertible {
  case file, pipe, tcp, nats

  var testDescription: String { rawValue }
}

/// A publisher of a race that is being run, and whoever keeps what it hands on.
final class CarrierChain {
  var race: LongRace
  let kept: String
  /// The one server, where that is the carrier.
  let server: NatsServer?
  private let destination: String
  /// What the publisher is started by.
  private let starter: [String]
  private(set) var publisher: PtyProcess?
  private(set) var follower: PtyProcess?

  init(_ carrier: Carrier) throws {
    let race = try LongRace()
    let server = carrier == .nats ? try NatsServer() : nil
    let destination =
      switch carrier {
      case .file: race.folder.path + "/out.race.jsonl"
      case .pipe: "-"
      case .tcp: "tcp://127.0.0.1:\(try Loopback.freePort())"
      case .nats: "nats://127.0.0.1:\(server?.port ?? 0)/MEET/meet.town"
      }
    (self.race, self.server, self.destination, starter) = (race, server, destination, [])
    kept = race.folder.path + "/kept.race.jsonl"
    if carrier == .pipe {
      follower = try Lastlap.terminal(
        "\(Lastlap.path) publish \(race.path) --to - | "
          + "\(Lastlap.path) follow - --lines --save \(kept)")
    } else {
      try publish()
      try follow()
    }
  }

  /// One by an address.
  ///
  /// - Parameter starter: a program and its arguments that starts the publisher.
  init(_ destination: String, starter: [String] = []) throws {
    (race, server, self.destination, self.starter) = (try LongRace(), nil, destination, starter)
    kept = race.folder.path + "/kept.race.jsonl"
    try publish()
    try follow()
  }

  func publish() throws {
    let log = race.folder.path + "/own.race.jsonl"
    publisher = try PtyProcess(
      starter + [Lastlap.path, "publish", race.path, "--to", destination, "--log", log],
      environment: Lastlap.environment + ["TERM=xterm-256color"], output: .pipe)
  }

  func killPublisher() {
    publisher?.signal(SIGKILL)
    _ = publisher?.exit()
  }

  private func follow() throws {
    follower = try Lastlap.open(
      ["follow", destination, "--lines", "--save", kept], output: .pipe)
  }

  /// How many reports have come.
  var count: Int { LongRace.kept(in: kept).sequences.count }

  /// Whether all that was written so far has come, waiting for it.
  func hasCome(milliseconds: Int = 40_000) -> Bool {
    let expected = race.told.count
    return follower?.wait(milliseconds: milliseconds, polling: { count >= expected }) ?? false
  }

  func expectAllOnce() {
    let (sequences, reports) = LongRace.kept(in: kept)
    let told = race.told
    #expect(reports.count == told.count)
    #expect(zip(sequences, 0...).first { $0 != $1 }?.1 == nil)
    #expect(zip(reports, told).first { $0 != $1 }?.1 == nil)
  }

  deinit {
    publisher?.signal(SIGKILL)
    follower?.signal(SIGKILL)
  }
}
