import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("Simulated timing systems, followed by wire")
struct SimulatedSystemTests {
  /// What is followed of a simulation until its sources are told.
  private func followed(
    _ source: String, _ destination: String, _ more: [String] = [], until text: String
  ) throws -> (lines: String, kept: String) {
    let folder = try TemporaryFolder()
    let kept = folder.path + "/kept"
    let output = folder.path + "/lines"
    let follower = try Lastlap.terminal(
      "exec '\(Lastlap.path)' follow '\(source)' --save '\(kept)' > '\(output)'")
    defer { follower.signal(SIGKILL) }
    let system = try Lastlap.terminal(
      "exec '\(Lastlap.path)' simulate paris 1500m men final --speed 1000 --to '\(destination)' "
        + more.joined(separator: " "))
    defer { system.signal(SIGKILL) }
    func lines() -> String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }
    for _ in 0..<400 where !lines().contains(text) { usleep(50_000) }
    return (lines(), (try? String(contentsOfFile: kept, encoding: .utf8)) ?? "")
  }

  @Test(
    "what a system sends is followed to its result, whatever goes wrong",
    arguments: [
      ("lss", "lss", "--faults delay,duplicate,reorder,tear,drop,recall,correct --seed 7"),
      ("osv", "osv", "--faults tear,duplicate"), ("alge", "alge", "--faults tear,correct"),
      ("odf", "odf", "--faults reorder,drop --seed 3"), ("http", "http", "--faults tear,duplicate"),
      ("http", "http", ""),
    ])
  func systems(source: String, destination: String, faults: String) throws {
    let port = try Loopback.freePort()
    let address = "://127.0.0.1:\(port)"
    let winner = source == "osv" ? "BIB 1312 3:27.65" : "HOCKER 3:27.65"
    let (lines, kept) = try followed(
      source + address, destination + address, [faults], until: "1 \(winner)")
    #expect(lines.contains("result · 1 \(winner)"))
    #expect(kept.contains("3:27.65"))
    #expect(kept.contains("3:27.79"))
  }

  @Test("messages of the Olympic Data Feed are followed from a pipe and from a folder as they come")
  func dataFeed() throws {
    let port = try Loopback.freePort()
    let folder = try TemporaryFolder()
    let system = try Lastlap.terminal(
      "exec '\(Lastlap.path)' simulate paris 1500m men final --speed 1000 --to odf://:\(port)")
    defer { system.signal(SIGKILL) }
    let stream = folder.path + "/stream.xml"
    usleep(500_000)
    _ = try Lastlap.shell(
      "bash -c 'timeout 3 cat < /dev/tcp/127.0.0.1/\(port) > \(stream)'")
    let run = try Lastlap.shell("\(Lastlap.path) follow - < \(stream)")
    #expect(run.lines.contains { $0.contains("result · 1 HOCKER 3:27.65") })
    #expect(run.lines.contains { $0.contains("400 m") })
    let messages = try String(contentsOfFile: stream, encoding: .utf8)
      .split(separator: "<?xml").map { "<?xml" + $0 }
    #expect(messages.count > 3)
    let board = try Lastlap.open(["follow", folder.path + "/in"])
    defer { board.send("\u{3}") }
    mkdir(folder.path + "/in", 0o755)
    for (number, message) in messages.enumerated() {
      _ = try folder.write(message, to: "in/\(1000 + number).xml")
    }
    #expect(board.wait(forAll: "3:27.65", "1200 m"))
  }

  @Test("who sends the Olympic Data Feed to a listener is followed, and two at once")
  func listening() throws {
    let port = try Loopback.freePort()
    let board = try Lastlap.open(["follow", "odf-listen://:\(port)"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "waits for the Olympic Data Feed"))
    let other = try Loopback.freePort()
    let system = try Lastlap.terminal(
      "exec '\(Lastlap.path)' simulate paris 1500m men final --speed 1000 --to odf://:\(other)")
    defer { system.signal(SIGKILL) }
    usleep(500_000)
    _ = try Lastlap.shell(
      "bash -c 'timeout 3 cat < /dev/tcp/127.0.0.1/\(other) > /dev/tcp/127.0.0.1/\(port)'")
    #expect(board.wait(for: "3:27.65"))
  }

  @Test("a gap of a source is told once it is over")
  func gaps() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      RaceLogText().text, to: "live.race.jsonl")
    let address = "tcp://127.0.0.1:\(try Loopback.freePort())"
    let output = folder.path + "/lines"
    var publisher = try Lastlap.open(["publish", log, "--to", address], output: .pipe)
    let follower = try Lastlap.terminal(
      "exec '\(Lastlap.path)' follow '\(address)' --json > '\(output)'")
    defer { follower.signal(SIGKILL) }
    func wait(for text: String) -> Bool {
      for _ in 0..<300 {
        if let lines = try? String(contentsOfFile: output, encoding: .utf8), lines.contains(text) {
          return true
        }
        usleep(50_000)
      }
      return false
    }
    #expect(wait(for: "1:52.30"))
    publisher.signal(SIGKILL)
    #expect(wait(for: "nothing since "))
    publisher = try Lastlap.open(["publish", log, "--to", address], output: .pipe)
    defer { publisher.signal(SIGTERM) }
    #expect(wait(for: "no data "))
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(text.contains(/"text":"no data \d\d:\d\d:\d\d–\d\d:\d\d:\d\d"/))
  }

  @Test("faults that are none, or that a destination cannot have, are told")
  func usage() throws {
    for arguments in [
      ["--faults", "gremlins", "--to", "osv://:4600"],
      ["--faults", "drop", "--to", "http://:4600"],
      ["--faults", "tear", "--to", "-"],
    ] {
      let run = try Lastlap.run(["simulate", "paris", "1500m", "men", "final"] + arguments)
      #expect(run.status == .exited(2), "\(arguments)")
      #expect(run.complaint.contains("--faults"))
    }
  }
}
