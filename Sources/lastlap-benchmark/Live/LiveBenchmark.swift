import Athletics
import Glibc
import LiveFeed
import RaceReplay
import VirtualTerminal

/// Times following: from a byte that a source sends to the screen, and under load.
struct LiveBenchmark {
  let program: String
  let own: String

  private static let environment = [
    "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=/nonexistent",
    "PATH=/usr/bin:/bin",
  ]
  private static let turns = 100

  func run() throws {
    var template = Array("/tmp/lastlap-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return }
    let folder = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try wire()
    try files(folder, "closed after it is written") { text, path in Self.write(text, to: path) }
    try files(folder, "renamed into place") { text, path in
      Self.write(text, to: path + ".part")
      rename(path + ".part", path)
    }
    slowDay()
    try CrowdBenchmark(program: program, environment: Self.environment, folder: folder).run()
    try FloodBenchmark(program: program, own: own, environment: Self.environment).run()
  }

  private func follow(_ source: String) throws -> PtyProcess {
    try PtyProcess(
      [program, "follow", source, "--no-save"], width: 120, height: 40,
      environment: Self.environment)
  }

  /// Byte to screen over a socket, and what the program costs while nothing comes.
  private func wire() throws {
    let (listener, port) = LoopbackSocket.listen()
    let board = try follow("tcp://127.0.0.1:\(port)")
    let screen = accept(listener, nil, nil)
    let race = FedRace(name: "town", runners: Self.turns)
    LoopbackSocket.send(race.header, to: screen)
    _ = board.wait { $0.text.contains("▮ live") }
    _ = board.wait(milliseconds: 500) { _ in false }
    let idle = TerminalBenchmark.cpuTicks(board.identifier)
    _ = board.wait(milliseconds: 10_000) { _ in false }
    let used = TerminalBenchmark.cpuTicks(board.identifier) - idle
    var figures = Figures()
    for kilometre in 1...40 {
      let left = "\(42 - kilometre).195 km to go"
      LoopbackSocket.send(race.line(of: 1, at: kilometre), to: screen)
      figures.measure { _ = board.wait { $0.text.contains(left) } }
    }
    print("  byte to screen by TCP: " + figures.text)
    print("  idle for 10 s while connected: \(used / 10).\(used % 10) % of a core")
    board.signal(SIGTERM)
    close(screen)
    close(listener)
  }

  private func files(
    _ folder: String, _ way: String, _ write: (String, String) -> Void
  ) throws {
    let path = folder + "/012-1-02.lif"
    let board = try follow(folder)
    var figures = Figures()
    for turn in 10..<60 {
      let time = "4:01.\(turn)"
      let text =
        "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n"
        + "1,3,417,MBEKI,Thandi,RSA,\(time),,,,,,,,,,,,\n"
      write(text, path)
      let start = Figures.now
      _ = board.wait { $0.text.contains(time) }
      // The first is when the program starts.
      if turn > 10 { figures.note(Figures.now - start) }
    }
    print("  a file in a folder, \(way), to the screen: " + figures.text)
    board.signal(SIGTERM)
    unlink(path)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// A report every 10 s for 24 hours, a race an hour, as it would come.
  private func slowDay() {
    ProcessMemory.forgetPeak()
    let before = ProcessMemory.resident
    var stream = RaceStream(name: "day")
    var competition = LiveCompetition(feed: "day")
    var replays: [String: Replay] = [:]
    var reports = 0
    var figures = Figures()
    for hour in 0..<24 {
      let race = FedRace(name: "race \(hour)", runners: 36)
      let lines = [race.header] + (0..<360).map { race.line(of: $0 % 36 + 1, at: $0 / 36 + 1) }
      for (number, line) in lines.enumerated() {
        let stamp = ArrivalStamp(milliseconds: Int64(hour * 3600 + number * 10) * 1000)
        figures.measure {
          for change in stream.feed(Array(line.utf8)[...])
            .flatMap({ competition.take($0, at: stamp) })
          {
            switch change {
            case .opened(let race, let header, _): replays[race] = Replay(header.startList)
            case .reported(let race, let logged):
              replays[race]?.append(logged.map(\.report))
              reports += logged.count
            case .clock, .warned: break
            }
          }
        }
      }
    }
    print(
      "  24 simulated hours, \(reports) reports: each \(figures.text), "
        + "\((ProcessMemory.resident - before) / 1000) MB more")
  }
}
