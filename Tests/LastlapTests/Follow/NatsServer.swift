import Foundation
import Glibc
import VirtualTerminal

/// A NATS server of a test, on this machine alone, with a folder of its own.
final class NatsServer {
  /// Where the server is, and that this was built to speak with it.
  static let isUsable: Bool = {
    #if NATS
      return program != nil
    #else
      return false
    #endif
  }()
  static let why = "needs nats-server, and swift test --traits NATS"

  private static let program = ["/usr/sbin", "/usr/bin", "/usr/local/bin"]
    .map { $0 + "/nats-server" }.first { access($0, X_OK) == 0 }

  let port: UInt16
  private let arguments: [String]
  private let folder: TemporaryFolder
  private var process: PtyProcess?

  /// What the server writes of what it does.
  var log: String { (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? "" }

  /// Starts one, and waits until it answers.
  init(_ more: [String] = [], port: UInt16? = nil) throws {
    folder = try TemporaryFolder()
    self.port = try port ?? Loopback.freePort()
    arguments =
      ["-a", "127.0.0.1", "-p", "\(self.port)", "-js", "-sd", folder.path, "-l"]
      + [folder.path + "/log"] + more
    try start()
  }

  func start() throws {
    process = try PtyProcess([Self.program ?? ""] + arguments, environment: Lastlap.environment)
    let port = port
    _ = process?.wait(polling: { Loopback.answers(port) })
  }

  /// Kills it as a power cut of its machine would, but for the disk.
  func kill() {
    process?.signal(SIGKILL)
    _ = process?.exit()
    process = nil
  }

  deinit { kill() }
}
