import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("Publishing and following through NATS")
struct NatsTests {
  private static let log = RaceLogText()

  @Test("an address that is none is told, and a password in one is not repeated")
  func addresses() throws {
    for address in [
      "nats://host", "nats://host/STREAM", "nats:///STREAM/subject", "nats://host/S/a.*",
      "nats://host/S/a..b", "nats://host/S.T/a", "nats://host:0/S/a", "nats://host/S/a/then",
      "nats://me:secret@host/S/a", "nats://host/S/a/0",
    ] {
      for arguments in [["follow", address, "--no-save"], ["publish", "x", "--to", address]] {
        let run = try Lastlap.run(arguments)
        #expect(run.status == .exited(2), "\(arguments)")
        #expect(run.complaint.contains("expected"))
        #expect(!run.complaint.contains("secret"))
      }
    }
  }

  #if !NATS
    @Test("a program that was built without it says how it is built with it")
    func missing() throws {
      let folder = try TemporaryFolder()
      let log = folder.path + "/log"
      for arguments in [
        ["follow", "nats://127.0.0.1/MEET/town", "--no-save"],
        ["publish", "-", "--to", "nats://127.0.0.1/MEET/town", "--log", log],
      ] {
        let run = try Lastlap.run(arguments)
        #expect(run.status == .exited(1))
        #expect(run.complaint.contains("--traits NATS"))
        #expect(run.complaint.split(separator: "\n").count == 1)
      }
    }
  #endif

  /// A server, and a small race that was published through it.
  private struct Published {
    let folder: TemporaryFolder
    let server: NatsServer

    init(_ options: [String] = []) throws {
      folder = try TemporaryFolder()
      server = try NatsServer(options)
      _ = try folder.write(NatsTests.log.text, to: "source")
    }

    func address(_ more: String = "") -> String {
      "nats://127.0.0.1:\(server.port)/MEET/meet.town" + more
    }

    func publish(_ environment: String = "", log: String = "own", address: String? = nil) throws
      -> Lastlap.Run
    {
      try Lastlap.shell(
        "\(environment) \(Lastlap.path) publish - --to \(address ?? self.address()) "
          + "--log \(folder.path)/\(log) < \(folder.path)/source")
    }
  }

  @Test(
    "a screen begins at the first report, at any message, or now, and knows whose race it is",
    .enabled(if: NatsServer.isUsable, "\(NatsServer.why)"))
  func beginnings() throws {
    let published = try Published()
    #expect(try published.publish().status == .exited(0))
    let all = try Lastlap.open(["follow", published.address(), "--no-save"])
    defer { all.send("\u{3}") }
    #expect(all.wait(forAll: "Ann Able", "1:52.30", "1:52.90"))
    let late = try Lastlap.open(["follow", published.address("/now"), "--no-save"])
    defer { late.send("\u{3}") }
    #expect(late.wait(forAll: "Ann Able", "start list"))
    let numbered = try Lastlap.open(["follow", published.address("/2"), "--no-save"])
    defer { numbered.send("\u{3}") }
    #expect(numbered.wait(forAll: "Ann Able", "start list"))
    let correction =
      #"{"at":"after","entry":"2","place":2,"time":"1:52.88","origin":"official","#
      + #""confidence":"one"}"# + "\n"
    _ = try published.folder.write(Self.log.text + correction, to: "source")
    #expect(try published.publish().status == .exited(0))
    for board in [all, late, numbered] { #expect(board.wait(for: "1:52.88")) }
    #expect(!late.screen.text.contains("1:52.30"))
    #expect(!numbered.screen.text.contains("1:52.30"))
  }

  @Test(
    "a server that was never there is waited for, and the publisher then hands all on",
    .enabled(if: NatsServer.isUsable, "\(NatsServer.why)"))
  func lateServer() throws {
    let folder = try TemporaryFolder()
    let source = try folder.write(Self.log.text, to: "source")
    let port = try Loopback.freePort()
    let address = "nats://127.0.0.1:\(port)/MEET/meet.town"
    let publisher = try Lastlap.open(
      ["publish", source, "--to", address, "--log", folder.path + "/own"], output: .pipe)
    defer { publisher.signal(SIGKILL) }
    let board = try Lastlap.open(["follow", address, "--no-save"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "lost"))
    #expect(publisher.wait(for: "lost: "))
    let server = try NatsServer(port: port)
    #expect(board.wait(forAll: "Ann Able", "1:52.90"))
    #expect(publisher.wait(for: "goes on"))
    _ = server
  }

  @Test(
    "of two publishers of one subject the one that was there stops, and says so",
    .enabled(if: NatsServer.isUsable, "\(NatsServer.why)"))
  func twoPublishers() throws {
    let published = try Published()
    let source = published.folder.path + "/source"
    let first = try Lastlap.open(
      ["publish", source, "--to", published.address(), "--log", published.folder.path + "/first"],
      output: .pipe)
    let board = try Lastlap.open(["follow", published.address(), "--no-save"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "1:52.90"))
    #expect(try published.publish(log: "second").status == .exited(0))
    let file = try #require(FileHandle(forWritingAtPath: source))
    try file.seekToEnd()
    try file.write(contentsOf: Data((#"{"at":"after","official":true}"# + "\n").utf8))
    try file.close()
    #expect(first.exit() == .exited(1))
    #expect(first.screen.text.contains("another publisher"))
  }

  @Test(
    "whoever is not let in says so, tries again, and keeps the password to itself",
    .enabled(if: NatsServer.isUsable, "\(NatsServer.why)"))
  func passwords() throws {
    let published = try Published(["--user", "me", "--pass", "secret"])
    let stranger = try Lastlap.open(["follow", published.address(), "--no-save"])
    defer { stranger.send("\u{3}") }
    #expect(stranger.wait(for: "lost: Authorization"))
    let known = ["NATS_USER=me", "NATS_PASSWORD=secret"]
    let run = try published.publish(known.joined(separator: " "))
    #expect(run.status == .exited(0))
    #expect(!run.complaint.contains("secret"))
    let board = try Lastlap.open(
      ["follow", published.address(), "--no-save"],
      environment: ["TERM=xterm-256color"] + known)
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "1:52.90"))
    #expect(!String(decoding: board.rawOutput, as: UTF8.self).contains("secret"))
    let log = try String(contentsOfFile: published.folder.path + "/own", encoding: .utf8)
    #expect(!log.contains("secret"))
  }

  private static let openssl = "/usr/bin/openssl"

  @Test(
    "a server is believed by its certificate, and no other is",
    .enabled(
      if: NatsServer.isUsable && access(openssl, X_OK) == 0, "\(NatsServer.why), openssl"))
  func certificates() throws {
    let folder = try TemporaryFolder()
    for name in ["own", "other"] {
      let made = try Lastlap.shell(
        "\(Self.openssl) req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost "
          + "-addext subjectAltName=DNS:localhost,IP:127.0.0.1 "
          + "-keyout \(folder.path)/\(name).key -out \(folder.path)/\(name).pem")
      #expect(made.status == .exited(0))
    }
    let published = try Published([
      "--tls", "--tlscert", folder.path + "/own.pem", "--tlskey", folder.path + "/own.key",
    ])
    let address = "tls://127.0.0.1:\(published.server.port)/MEET/meet.town"
    let run = try published.publish("NATS_CA=\(folder.path)/own.pem", address: address)
    #expect(run.status == .exited(0))
    for (authority, text) in [("own", "1:52.90"), ("other", "lost: ")] {
      let board = try Lastlap.open(
        ["follow", address, "--no-save"],
        environment: ["TERM=xterm-256color", "NATS_CA=\(folder.path)/\(authority).pem"])
      #expect(board.wait(for: text), "\(authority)")
      board.send("\u{3}")
      #expect(board.exit() == .signalled(SIGINT))
    }
  }
}
