import Glibc
import VirtualTerminal

/// Ten marathons in a minute, 50,000 reports a second, to one screen of 120×40.
struct FloodBenchmark {
  let program: String
  let own: String
  let environment: [String]

  private static let races = 10
  /// A frame begins after as long a silence, in nanoseconds.
  private static let pause: Int64 = 5_000_000

  func run() throws {
    let port = LoopbackSocket.freePort()
    let feed = try PtyProcess(
      [own, "flood-feed", "\(port)", "\(Self.races)"], environment: environment, output: .pipe)
    let board = try PtyProcess(
      [program, "follow", "tcp://127.0.0.1:\(port)", "--no-save", "--stay"], width: 120,
      height: 40, environment: environment)
    guard board.wait(until: { $0.text.contains("▮ live") }) else {
      print("  the flood did not arrive: " + board.screen.line(0))
      return
    }
    let cpu = TerminalBenchmark.cpuTicks(board.identifier)
    let start = Figures.now
    var keys = Figures()
    var frames = 0
    var last: Int64 = 0
    var written = board.rawOutput.count
    func note() {
      guard board.rawOutput.count > written else { return }
      written = board.rawOutput.count
      if Figures.now - last > Self.pause { frames += 1 }
      last = Figures.now
    }
    let span = Self.races * FloodFeed.runners * FloodFeed.markPoints / FloodFeed.rate
    while Figures.now - start < Int64(span) * 1_000_000_000 {
      _ = board.wait(milliseconds: 500) { _ in
        note()
        return false
      }
      for (key, isShown) in [("?", true), ("q", false)] {
        board.send(key)
        keys.measure {
          _ = board.wait {
            _ in
            note()
            return board.screen.text.contains("select the one below") == isShown
          }
        }
      }
    }
    let used = TerminalBenchmark.cpuTicks(board.identifier) - cpu
    let seconds = Int((Figures.now - start) / 1_000_000_000)
    print("  \(FloodFeed.rate) reports a second for \(seconds) s:")
    print("    \(frames / max(seconds, 1)) frames a second, \(used / max(seconds, 1)) % of a core")
    print("    key to frame: " + keys.text)
    let status = "/proc/\(board.identifier)/status"
    print(
      "    memory: \(ProcessMemory.status("VmRSS:", of: status) / 1000) MB, "
        + "\(ProcessMemory.status("VmHWM:", of: status) / 1000) MB at most")
    let rest = Figures.now
    _ = feed.wait(milliseconds: 120_000) { _ in
      _ = board.wait(milliseconds: 50) { _ in false }
      return !feed.pipedOutput.isEmpty
    }
    let told = String(decoding: feed.pipedOutput, as: UTF8.self)
    print("    \(told.filter { $0 != "\n" }), \((Figures.now - rest) / 1_000_000) ms after that")
    board.send("q")
    board.signal(SIGTERM)
  }
}
