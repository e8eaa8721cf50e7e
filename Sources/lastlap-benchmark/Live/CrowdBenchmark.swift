import Glibc
import VirtualTerminal

/// 1,000 screens of one publisher at 100 reports a second, all of them one client.
struct CrowdBenchmark {
  let program: String
  let environment: [String]
  let folder: String

  private static let screens = 1000
  private static let reports = 1000
  /// In nanoseconds.
  private static let interval: Int64 = 10_000_000

  func run() throws {
    let port = LoopbackSocket.freePort()
    try run(
      "TCP", to: "tcp://127.0.0.1:\(port)", dialling: port, saying: "from 0\n", server: nil)
    guard
      let server = ["/usr/sbin", "/usr/bin"].map({ $0 + "/nats-server" })
        .first(where: { access($0, X_OK) == 0 })
    else { return print("  no nats-server for the figures of NATS") }
    let broker = LoopbackSocket.freePort()
    let process = try PtyProcess(
      [server, "-a", "127.0.0.1", "-p", "\(broker)", "-js", "-sd", folder + "/nats"],
      environment: environment, output: .pipe)
    guard let probe = LoopbackSocket.connect(to: broker) else { return }
    close(probe)
    try run(
      "NATS", to: "nats://127.0.0.1:\(broker)/MEET/meet.town", dialling: broker,
      saying: "CONNECT {\"verbose\":false,\"headers\":true}\r\nSUB meet.town 1\r\n",
      server: process)
    process.signal(SIGTERM)
  }

  private func run(
    _ name: String, to destination: String, dialling port: UInt16, saying request: String,
    server: PtyProcess?
  ) throws {
    let race = FedRace(name: "town", runners: 100)
    let source = folder + "/crowd-\(name).race.jsonl"
    guard let file = fopen(source, "w") else { return }
    defer { fclose(file) }
    let publisher = try PtyProcess(
      [program, "publish", source, "--to", destination, "--log", source + ".own"],
      environment: environment, output: .pipe)
    var crowd = Crowd(port: port, count: Self.screens, request: request)
    usleep(500_000)
    fputs(race.header, file)
    fflush(file)
    crowd.listen(until: Figures.now + 1_000_000_000)
    let before = crowd.lines
    let processes = [publisher.identifier] + (server.map { [$0.identifier] } ?? [])
    let cpu = processes.map { TerminalBenchmark.cpuTicks($0) }
    let start = Figures.now
    for number in 0..<Self.reports {
      fputs(race.line(of: number % 100 + 1, at: number / 100 + 1), file)
      fflush(file)
      crowd.written.append(Figures.now)
      crowd.listen(until: start + Int64(number + 1) * Self.interval)
    }
    let used = zip(processes, cpu).map { TerminalBenchmark.cpuTicks($0) - $1 }
    crowd.listen(until: Figures.now + 3_000_000_000)
    let status = "/proc/\(publisher.identifier)/status"
    print(
      "  \(Self.screens) screens by \(name), 100 reports a second: report to screen "
        + crowd.delays.text)
    print(
      "    \(crowd.lines - before) of \(Self.screens * Self.reports) reports arrived; publisher "
        + "\(used[0] * 10 / Self.reports * 10) % of a core"
        + (used.count > 1 ? ", server \(used[1] * 10 / Self.reports * 10) %" : "")
        + ", \(ProcessMemory.status("VmRSS:", of: status) / 1000) MB")
    crowd.close()
    publisher.signal(SIGTERM)
  }
}

/// Connections that count what comes.
private struct Crowd {
  private var waits: [pollfd] = []
  /// How many reports each has had; the first line of all is the header.
  private var counts: [Int]
  private var lastBytes: [UInt8]
  /// When each report was written.
  var written: [Int64] = []
  private(set) var delays = Figures()

  init(port: UInt16, count: Int, request: String) {
    for _ in 0..<count {
      guard let descriptor = LoopbackSocket.connect(to: port) else { break }
      LoopbackSocket.send(request, to: descriptor)
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
      waits.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    counts = waits.map { _ in -1 }
    lastBytes = waits.map { _ in 0 }
  }

  var lines: Int { counts.reduce(0, +) }

  mutating func listen(until end: Int64) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = end - Figures.now
      guard left > 0, poll(&waits, nfds_t(waits.count), Int32(clamping: left / 1_000_000 + 1)) > 0
      else { return }
      for index in waits.indices where waits[index].revents != 0 {
        let count = read(waits[index].fd, &bytes, bytes.count)
        guard count > 0 else { continue }
        var ends = 0
        var before = lastBytes[index]
        for byte in bytes[..<count] {
          if byte == UInt8(ascii: "\n"), before == UInt8(ascii: "}") { ends += 1 }
          before = byte
        }
        lastBytes[index] = before
        counts[index] += ends
        let last = counts[index] - 1
        if ends > 0, written.indices.contains(last) { delays.note(Figures.now - written[last]) }
      }
    }
  }

  func close() { for wait in waits { Glibc.close(wait.fd) } }
}
