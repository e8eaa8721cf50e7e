import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("Killed in the middle, and started again")
struct KillTests {
  /// A race log that is written line by line by a thread of the test.
  private final class GrowingLog: Sendable {
    let path: String
    private static let entries = 20
    private static let markPoints = 24
    static let count = entries * markPoints

    init(in folder: TemporaryFolder) throws {
      let entries = (1...Self.entries).map { #"{"bib":"\#($0)","athlete":"Runner \#($0)"}"# }
      path = try folder.write(
        #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"hall","name":"Hall"},"#
          + #""race":{"discipline":"5000m","category":"m","round":"final"},"entries":["#
          + entries.joined(separator: ",") + "]}\n", to: "live.race.jsonl")
    }

    /// Writes all reports, one after the other.
    func write() {
      Thread.detachNewThread { [self] in
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        for point in 1...Self.markPoints {
          for bib in 1...Self.entries {
            let time = Double(point) * 33 + Double(bib) / 10
            let line = #"{"at":"\#(point * 200)m","entry":"\#(bib)","time":"\#(Self.text(time))"}"#
            _ = try? file.seekToEnd()
            try? file.write(contentsOf: Data((line + "\n").utf8))
            usleep(8000)
          }
        }
      }
    }

    private static func text(_ seconds: Double) -> String {
      let tenths = Int((seconds * 10).rounded())
      let rest = tenths % 600
      let padded = rest < 100 ? "0\(rest / 10)" : "\(rest / 10)"
      return "\(tenths / 600):\(padded).\(rest % 10)"
    }
  }

  /// What each report of a kept log says, without how it came.
  private static func said(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix(#"{"format""#) else { return nil }
      guard
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let at = object["at"] as? String, let entry = object["entry"] as? String
      else { return "unread: \(line)" }
      return "\(at) \(entry) \(object["time"] as? String ?? "")"
    }
  }

  private static func numbers(_ path: String) throws -> [Int] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["seq"] as? Int
    }
  }

  /// Waits until a kept log holds all reports.
  private func waitForAll(in path: String) throws {
    for _ in 0..<600 where (try? Self.numbers(path).count) ?? 0 < GrowingLog.count {
      usleep(50_000)
    }
    let said = try Self.said(path)
    #expect(said.count == GrowingLog.count)
    #expect(Set(said).count == GrowingLog.count)
    #expect(try Self.numbers(path) == Array(0..<GrowingLog.count))
  }

  /// Starts a command whose lines nobody reads.
  private func start(_ arguments: [String]) throws -> PtyProcess {
    let words = ([Lastlap.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    return try Lastlap.terminal("exec \(words) > /dev/null")
  }

  private func instants(_ seed: UInt64) -> [UInt32] {
    var state = seed
    return (0..<3).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt32(truncatingIfNeeded: 200_000 + (state >> 33) % 900_000)
    }
  }

  @Test("follow goes on from what it kept: nothing that it had is lost, and nothing is doubled")
  func follow() throws {
    let folder = try TemporaryFolder()
    let log = try GrowingLog(in: folder)
    let kept = folder.path + "/kept.race.jsonl"
    log.write()
    var before: [String] = []
    for instant in instants(417) {
      let follower = try start(["follow", log.path, "--save", kept])
      usleep(instant)
      follower.signal(SIGKILL)
      #expect(follower.exit() == .signalled(SIGKILL))
      let now = try Self.said(kept).filter { !$0.hasPrefix("unread") }
      #expect(now.starts(with: before))
      before = now
    }
    #expect(!before.isEmpty)
    let follower = try start(["follow", log.path, "--save", kept])
    defer { follower.signal(SIGTERM) }
    try waitForAll(in: kept)
    let (live, original) = try (Lastlap.run("show", kept), Lastlap.run("show", log.path))
    #expect(live.text == original.text)
  }

  @Test("publish goes on with its log: screens that stayed lose nothing, and get nothing twice")
  func publish() throws {
    let folder = try TemporaryFolder()
    let log = try GrowingLog(in: folder)
    let (published, kept) = (folder.path + "/published", folder.path + "/kept")
    let address = "tcp://127.0.0.1:\(try Loopback.freePort())"
    let screen = try start(["follow", address, "--save", kept])
    defer { screen.signal(SIGTERM) }
    log.write()
    let arguments = ["publish", log.path, "--log", published, "--to", address]
    for instant in instants(88) {
      let publisher = try start(arguments)
      usleep(instant)
      publisher.signal(SIGKILL)
      #expect(publisher.exit() == .signalled(SIGKILL))
    }
    let publisher = try start(arguments)
    defer { publisher.signal(SIGTERM) }
    try waitForAll(in: published)
    try waitForAll(in: kept)
  }
}
