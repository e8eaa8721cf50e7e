import CursesTerminal
import Dispatch
import RaceBoard
import Synchronization

/// Reads and writes files on a thread of its own, one after the other, and wakes the run loop when one
/// is done.
final class ReadingThread: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    let action: Action?
    /// The path of the race that is open from now on.
    var opened: String?
    /// Whether keys wait until it is there.
    var wasWaitedFor = true
  }

  /// Signalled when there is an outcome.
  let wake: Wake
  private let queue = DispatchQueue(label: "lastlap.reading")
  private let outcomes = Mutex<[Outcome]>([])

  init() throws { wake = try Wake() }

  /// Does the work after what was given before it.
  func begin(_ work: @escaping @Sendable () -> Outcome) {
    queue.async { [self] in
      // The queue may change threads from one work to the next.
      CrashStack.install()
      let outcome = work()
      outcomes.withLock { $0.append(outcome) }
      wake.signal()
    }
  }

  /// What was done since this was last asked, in order.
  func takeOutcomes() -> [Outcome] {
    outcomes.withLock { outcomes in
      defer { outcomes = [] }
      return outcomes
    }
  }
}
