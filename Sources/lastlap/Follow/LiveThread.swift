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
  /// What the thread is asked to do.
  private struct Wish {
    var isEnd = false
    var delay: Int64?
  }

  private let wish = Mutex(Wish())
  /// Written to, so that the thread looks what it is asked; and read from by it.
  private let asking: (write: Int32, read: Int32)

  init(wake: Wake) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw CommandFailure(of: nil) }
    (asking.read, asking.write) = (ends[0], ends[1])
    self.wake = wake
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
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
      var updates = try loop.turn(others: [asking.read]).map { LiveUpdate($0) }
      if loop.sources != sources {
        sources = loop.sources
        updates.append(.sources(sources))
      }
      updates += moments?.updates(for: updates) ?? []
      hand(loop.arrivals.map { LiveUpdate($0) } + updates)
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(asking.read, &bytes, bytes.count) > 0 {}
      let wish = wish.withLock { wish in
        defer { wish.delay = nil }
        return wish
      }
      if wish.isEnd { return }
      if let delay = wish.delay { loop.delay = delay }
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

  /// Lets all be told so much later than it comes, in microseconds.
  func delay(by microseconds: Int64) { ask { $0.delay = microseconds } }

  private func ask(_ change: (inout Wish) -> Void) {
    wish.withLock { change(&$0) }
    var byte: UInt8 = 1
    _ = write(asking.write, &byte, 1)
  }

  /// Lets the thread end, and waits for a moment until it has closed what it opened: a name that is
  /// looked up holds it.
  func end() {
    ask { $0.isEnd = true }
    _ = work.wait(timeout: .now() + .milliseconds(500))
  }
}
