import CursesTerminal
import Dispatch
import Glibc
import LiveFeed
import RaceBoard
import Synchronization

/// Follows sources on a thread of its own, so that keys never wait for one, and wakes the run loop
/// when there is news.
final class LiveThread: Sendable {
  private let wake: Wake
  private let queue = DispatchQueue(label: "lastlap.live")
  private let work = DispatchGroup()
  private let pending = Mutex<[LiveUpdate]>([])
  /// Written to, so that the thread ends; and read from by it.
  private let ending: (write: Int32, read: Int32)

  init(wake: Wake) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw CommandFailure(of: nil) }
    (ending.read, ending.write) = (ends[0], ends[1])
    self.wake = wake
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Begins to follow; the loop is made on the thread that runs it.
  ///
  /// - Parameter moments: what is to be done at moments of the races.
  func begin(_ moments: MomentRunner?, _ make: @escaping @Sendable () throws -> LiveLoop) {
    queue.async(group: work) { [self] in
      CrashStack.install()
      do {
        let loop = try make()
        defer { loop.close() }
        try run(loop, moments)
      } catch {
        hand([.sources([LiveSource(name: "live", condition: .lost("\(error)"))])])
      }
    }
  }

  private func run(_ loop: LiveLoop, _ runner: MomentRunner?) throws {
    var moments = runner
    var sources = loop.sources
    hand([.sources(sources)])
    while true {
      var updates = try loop.turn(others: [ending.read]).map { LiveUpdate($0) }
      if loop.sources != sources {
        sources = loop.sources
        updates.append(.sources(sources))
      }
      updates += moments?.updates(for: updates) ?? []
      hand(updates)
      var end = pollfd(fd: ending.read, events: Int16(POLLIN), revents: 0)
      if poll(&end, 1, 0) > 0 { return }
    }
  }

  private func hand(_ updates: [LiveUpdate]) {
    guard !updates.isEmpty else { return }
    pending.withLock { $0 += updates }
    wake.signal()
  }

  /// Whether there is news.
  var hasUpdates: Bool { pending.withLock { !$0.isEmpty } }

  /// What came since this was last asked, in order; of very much as much as takes a moment.
  func takeUpdates() -> [LiveUpdate] {
    pending.withLock { updates in
      let taken = Array(updates.prefix(Self.most))
      updates.removeFirst(taken.count)
      return taken
    }
  }

  /// How many updates are taken in one go.
  private static let most = 64

  /// Lets the thread end, and waits for a moment until it has closed what it opened: a name that is
  /// looked up holds it.
  func end() {
    var byte: UInt8 = 1
    _ = write(ending.write, &byte, 1)
    _ = work.wait(timeout: .now() + .milliseconds(500))
  }
}
