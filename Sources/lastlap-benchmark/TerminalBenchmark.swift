import Glibc
import VirtualTerminal

/// Times the program as a user meets it, in a pseudo-terminal read by a terminal emulator.
struct TerminalBenchmark {
  let program: String

  private static let environment = [
    "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=/nonexistent",
    "PATH=/usr/bin:/bin",
  ]

  func run() throws {
    try start()
    try keys()
    try PlayBenchmark(program: program, environment: Self.environment).run()
    try idling()
  }

  private func launch() throws -> PtyProcess {
    try PtyProcess([program], width: 120, height: 40, environment: Self.environment)
  }

  private func start() throws {
    var figures = Figures()
    for _ in 0..<15 {
      let process = try figures.measure {
        let process = try launch()
        _ = process.wait { $0.line(39).contains("quit") }
        return process
      }
      process.send("q")
      _ = process.exit()
    }
    print("  start to the first frame, archive loaded: " + figures.text)
  }

  private func keys() throws {
    let process = try launch()
    _ = process.wait { $0.line(39).contains("quit") }
    var figures = Figures()
    var bytes = 0
    for turn in 0..<400 {
      let before = process.rawOutput.count
      // From the official result a step back and forward again, told by the status in the bar.
      process.send(turn.isMultiple(of: 2) ? "," : ".")
      let status = turn.isMultiple(of: 2) ? "■ finish" : "■ official"
      figures.measure { _ = process.wait { $0.line(38).contains(status) } }
      bytes += process.rawOutput.count - before
    }
    print("  key to frame: " + figures.text + ", \(bytes / 400) bytes a frame")
    process.send("q")
    _ = process.exit()
  }

  private func idling() throws {
    let process = try launch()
    _ = process.wait { $0.line(39).contains("quit") }
    _ = process.wait(milliseconds: 500) { _ in false }
    let cpu = Self.cpuTicks(process.identifier)
    _ = process.wait(milliseconds: 10_000) { _ in false }
    let used = Self.cpuTicks(process.identifier) - cpu
    print("  idle for 10 s: \(Self.percent(used, seconds: 10)) of a core")
    process.send("q")
    _ = process.exit()
  }

  /// Time that a process has had, in hundredths of a second.
  static func cpuTicks(_ identifier: pid_t) -> Int {
    guard let file = fopen("/proc/\(identifier)/stat", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = fread(&buffer, 1, buffer.count, file)
    let text = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  private static func percent(_ ticks: Int, seconds: Int) -> String {
    let tenths = ticks * 10 / seconds
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
