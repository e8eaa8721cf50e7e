#if NATS
  import CursesTerminal
  import Dispatch
  import RaceBoard
  import Synchronization

  /// A thread that speaks with a NATS server, and opens the connection again whenever it is lost.
  ///
  /// Publishing and following wait for answers, which the loop must not: it and the thread leave each
  /// other word, and wake each other.
  final class NatsThread: Sendable {
    private struct Word {
      var condition: LiveSource.Condition = .waiting("connecting")
      var reconnects = 0
      var isEnded = false
    }

    /// What wakes the loop.
    let wake: Wake
    private let word = Mutex(Word())
    private let change = DispatchSemaphore(value: 0)
    private let work = DispatchGroup()

    /// In microseconds.
    private static let breath: Int64 = 50_000

    init() throws { wake = try Wake() }

    /// How it is, and how often the connection had to be opened again.
    var state: (condition: LiveSource.Condition, reconnects: Int) {
      word.withLock { ($0.condition, $0.reconnects) }
    }

    var isEnded: Bool { word.withLock { $0.isEnded } }

    /// Begins to hold a connection after the other, until it is ended.
    ///
    /// - Parameter session: what is done with one: throws where it is lost, returns where it is over.
    func begin(_ session: @escaping @Sendable () throws -> Void) {
      DispatchQueue(label: "lastlap.nats").async(group: work) { [self] in
        var backOff = BackOff()
        while !isEnded {
          do { return try session() } catch {
            let wasOpen = state.condition == .open
            note(.lost("\(error)"))
            word.withLock { $0.reconnects += 1 }
            if wasOpen { backOff = BackOff() }
            pause(wasOpen ? Self.breath : backOff.next())
          }
        }
      }
    }

    /// Lets the loop know how it is.
    func note(_ condition: LiveSource.Condition) {
      let isNews = word.withLock { word in
        defer { word.condition = condition }
        return word.condition != condition
      }
      if isNews { wake.signal() }
    }

    /// Waits for the loop to leave word, at most so long, in microseconds.
    func wait(_ microseconds: Int64) {
      _ = change.wait(timeout: .now() + .microseconds(Int(microseconds)))
    }

    /// Lets the thread know that there is word for it.
    func nudge() { change.signal() }

    /// Does nothing for so long, unless it is ended; in microseconds.
    func pause(_ microseconds: Int64) {
      let end = MonotonicClock.microseconds + microseconds
      while !isEnded {
        let left = end - MonotonicClock.microseconds
        guard left > 0 else { return }
        wait(left)
      }
    }

    /// Ends it, and waits for a moment until it has given its connection up.
    func end() {
      word.withLock { $0.isEnded = true }
      nudge()
      _ = work.wait(timeout: .now() + .milliseconds(400))
    }
  }
#endif
