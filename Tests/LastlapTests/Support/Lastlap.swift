import Foundation
import Glibc
import VirtualTerminal

/// The program that stands beside the tests, as a process of its own.
enum Lastlap {
  static let path: String = {
    let resolved = realpath("/proc/self/exe", nil)
    defer { free(resolved) }
    let tests = resolved.map { String(cString: $0) } ?? ""
    let beside = URL(fileURLWithPath: tests).deletingLastPathComponent()
    let candidate = beside.appendingPathComponent("lastlap").path
    if access(candidate, X_OK) == 0 { return candidate }
    // Where the tests are a bundle that another program runs, the bundle is an argument.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("lastlap").path
  }()

  /// What every process is started with: no settings of whoever runs the tests.
  static let environment = ["HOME=/nonexistent", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]

  /// The dashboard in a terminal, 118×32 if nothing else is said.
  static func open(
    _ arguments: [String] = [], width: Int = 118, height: Int = 32,
    environment: [String] = ["TERM=xterm-256color"], input: PtyProcess.Stream = .terminal,
    output: PtyProcess.Stream = .terminal
  ) throws -> PtyProcess {
    try PtyProcess(
      [path] + arguments, width: width, height: height,
      environment: Self.environment + environment, input: input, output: output)
  }

  /// Runs a command to its end, with nothing of the terminal but the messages for people.
  static func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: input)
  }

  /// Runs a command to its end.
  static func run(_ arguments: [String], input: String = "") throws -> Run {
    let process = try open(arguments, input: .pipe, output: .pipe)
    process.sendToPipe(input)
    process.closePipe()
    let status = process.exit(milliseconds: 60_000)
    return Run(
      status: status, output: process.pipedOutput, errors: process.rawOutput,
      titles: process.screen.titles)
  }

  /// Runs a line of the shell to its end.
  static func shell(_ line: String) throws -> Run {
    let process = try PtyProcess(
      ["/bin/sh", "-c", line], environment: environment, input: .pipe, output: .pipe)
    process.closePipe()
    let status = process.exit(milliseconds: 60_000)
    return Run(
      status: status, output: process.pipedOutput, errors: process.rawOutput,
      titles: process.screen.titles)
  }

  /// Starts a line of the shell in a terminal.
  static func terminal(_ line: String) throws -> PtyProcess {
    try PtyProcess(
      ["/bin/sh", "-c", line], width: 118, height: 32,
      environment: environment + ["TERM=xterm-256color"])
  }

  /// What a command printed, and how it ended.
  struct Run {
    let status: PtyProcess.ExitStatus
    let output: [UInt8]
    let errors: [UInt8]
    let titles: [String]

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    /// What it wrote to standard error, without the line ends that the terminal added and how far reading was.
    var complaint: String {
      String(decoding: errors, as: UTF8.self)
        .replacing(/\rreading[^\u{1b}]*\u{1b}\[K|\r\u{1b}\[K/, with: "")
        .replacing("\r\n", with: "\n")
    }
  }
}

extension PtyProcess {
  /// Waits until something is so that the program does not tell.
  func wait(milliseconds: Int = 20_000, polling isSo: () -> Bool) -> Bool {
    for _ in 0..<milliseconds / 50 {
      if isSo() { return true }
      _ = wait(milliseconds: 50) { _ in false }
    }
    return isSo()
  }

  /// Waits for a text somewhere on the screen.
  func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }

  /// Waits until every one of these texts is on the screen.
  func wait(forAll texts: String...) -> Bool {
    wait { screen in texts.allSatisfy { screen.text.contains($0) } }
  }

  /// Whether the opening race has come up at its official result.
  func waitForOpeningRace() -> Bool { wait(forAll: "Hocker", "official", "├") }

  /// The row of an athlete in the results table, by part of the name.
  func row(of athlete: String) -> String {
    (0..<screen.height).map(screen.line).dropFirst(2).first { $0.contains(athlete) } ?? ""
  }
}
