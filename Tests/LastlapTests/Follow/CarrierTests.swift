import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("What carries a race from a publisher to a screen")
struct CarrierTests {
  /// Those that this machine can have.
  private static let carriers = Carrier.allCases.filter { $0 != .nats || NatsServer.isUsable }
  /// Those whose other end outlives a publisher.
  private static let lasting = carriers.filter { [.tcp, .nats].contains($0) }

  @Test("all that is published comes, once and in order", arguments: carriers)
  func conformance(carrier: Carrier) throws {
    let chain = try CarrierChain(carrier)
    for part in 1...20 {
      try chain.race.write(part: part, of: 20)
      usleep(10_000)
    }
    #expect(chain.hasCome())
    chain.expectAllOnce()
    let arguments = ["--view", "splits", "--format", "csv"]
    let shown = try Lastlap.run(["show", chain.kept] + arguments)
    #expect(shown.lines.count > LongRace.runners)
    #expect(shown.text == (try Lastlap.run(["show", chain.race.path] + arguments)).text)
  }

  @Test(
    "a publisher that is killed and comes back goes on where it was: nothing is lost, nothing comes twice",
    arguments: lasting)
  func killedPublisher(carrier: Carrier) throws {
    let chain = try CarrierChain(carrier)
    for part in 1...12 {
      try chain.race.write(part: part, of: 12)
      usleep(UInt32.random(in: 0...60_000))
      guard part.isMultiple(of: 3) else { continue }
      chain.killPublisher()
      if part == 6 { try chain.race.write(part: 7, of: 12) }
      try chain.publish()
    }
    #expect(chain.hasCome())
    chain.expectAllOnce()
  }

  @Test(
    "a broker that is killed and comes back has all that it acknowledged, and the rest comes after",
    .enabled(if: NatsServer.isUsable, "\(NatsServer.why)"))
  func killedBroker() throws {
    let chain = try CarrierChain(.nats)
    for part in 1...12 {
      try chain.race.write(part: part, of: 12)
      usleep(UInt32.random(in: 0...60_000))
      guard part.isMultiple(of: 4) else { continue }
      chain.server?.kill()
      usleep(UInt32.random(in: 0...300_000))
      try chain.server?.start()
    }
    #expect(chain.hasCome())
    chain.expectAllOnce()
  }

  @Test("half a line that a publisher was killed in is written anew")
  func halfLine() throws {
    let chain = try CarrierChain(.tcp)
    try chain.race.write(part: 1, of: 2)
    #expect(chain.hasCome())
    chain.killPublisher()
    let log = try #require(FileHandle(forWritingAtPath: chain.race.folder.path + "/own.race.jsonl"))
    try log.seekToEnd()
    try log.write(contentsOf: Data(#"{"at":"11km","ent"#.utf8))
    try log.close()
    try chain.publish()
    try chain.race.write(part: 2, of: 2)
    #expect(chain.hasCome())
    chain.expectAllOnce()
  }

  @Test("a log that another publisher writes, or that none wrote, is left alone")
  func strangeLogs() throws {
    let chain = try CarrierChain(.tcp)
    try chain.race.write(part: 1, of: 2)
    #expect(chain.hasCome())
    let own = chain.race.folder.path + "/own.race.jsonl"
    let second = try Lastlap.run("publish", chain.race.path, "--to", "-", "--log", own)
    #expect(second.status == .exited(1))
    #expect(second.complaint.contains("another publisher"))
    for text in ["my notes\n", try String(contentsOfFile: chain.race.path, encoding: .utf8)] {
      let log = try chain.race.folder.write(text, to: "other")
      let run = try Lastlap.run("publish", chain.race.path, "--to", "-", "--log", log)
      #expect(run.status == .exited(1))
      #expect(run.complaint.contains("a log that lastlap publish wrote"))
      #expect(try String(contentsOfFile: log, encoding: .utf8) == text)
    }
  }
}
