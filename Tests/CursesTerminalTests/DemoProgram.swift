import Glibc
import VirtualTerminal

/// Starts the demo program that stands beside the tests.
enum DemoProgram {
  static let path: String = {
    let resolved = realpath("/proc/self/exe", nil)
    defer { free(resolved) }
    let tests = resolved.map { String(cString: $0) } ?? ""
    let folder = tests.split(separator: "/").dropLast().joined(separator: "/")
    let candidate = "/\(folder)/terminal-demo"
    if access(candidate, X_OK) == 0 { return candidate }
    // Where the tests are a bundle that another program runs, the bundle is an argument.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
    return "/" + bundle.split(separator: "/").dropLast().joined(separator: "/") + "/terminal-demo"
  }()

  /// The demo in a terminal, of 60 columns and 12 rows if nothing else is said.
  static func start(
    _ arguments: [String] = [], width: Int = 60, height: Int = 12,
    environment: [String] = ["TERM=xterm-256color"], input: PtyProcess.Stream = .terminal,
    output: PtyProcess.Stream = .terminal
  ) throws -> PtyProcess {
    try PtyProcess(
      [path] + arguments, width: width, height: height,
      environment: ["HOME=/nonexistent", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"] + environment,
      input: input, output: output)
  }
}

extension PtyProcess {
  /// Waits until the lower right corner is drawn, which comes last.
  func waitForFrame() -> Bool {
    wait { $0.cell($0.width - 1, $0.height - 1).text == "#" }
  }

  /// Waits for a text somewhere on the screen.
  func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }
}
