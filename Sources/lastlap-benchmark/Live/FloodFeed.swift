import Glibc

/// Marathons one after the other at a rate, for whoever dials: a process beside the one that measures.
struct FloodFeed {
  let port: UInt16
  let races: Int

  static let runners = 30_000
  static let markPoints = 10
  /// Reports a second.
  static let rate = 50_000

  /// Waits for a screen, and sends it all.
  func run() {
    let screen = accept(LoopbackSocket.listen(port).descriptor, nil, nil)
    var request = [UInt8](repeating: 0, count: 512)
    guard screen >= 0, read(screen, &request, request.count) > 0 else { return }
    let start = Figures.now
    var sent = 0
    for number in 1...races {
      let race = FedRace(name: "marathon \(number)", runners: Self.runners)
      guard LoopbackSocket.send(race.header, to: screen) else { return }
      for kilometre in 1...Self.markPoints {
        for first in stride(from: 1, through: Self.runners, by: 500) {
          let lines = (first..<first + 500).map { race.line(of: $0, at: kilometre * 4) }
          guard LoopbackSocket.send(lines.joined(), to: screen) else { return }
          sent += lines.count
          let due = start + Int64(sent) * 1_000_000_000 / Int64(Self.rate)
          let early = due - Figures.now
          if early > 0 { usleep(UInt32(clamping: early / 1000)) }
        }
      }
    }
    print("sent \(sent) reports in \((Figures.now - start) / 1_000_000) ms")
    fflush(nil)
    // The connection stays until whoever measures is done.
    while read(screen, &request, request.count) > 0 {}
  }
}
