import CTerminal
import Glibc

/// The one place where a terminal program sleeps: until a key, a signal, a wake or a time.
package struct EventWait {
  /// What ended a wait.
  package struct Events: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    /// Makes a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// ``CursesTerminal/nextKeys()`` has something to read.
    package static let keys = Events(rawValue: 1 << 0)
    /// ``EventWait/takeSignals()`` has something to tell.
    package static let signal = Events(rawValue: 1 << 1)
    /// Someone called ``Wake/signal()``.
    package static let wake = Events(rawValue: 1 << 2)
    /// The time is over and nothing happened.
    package static let timeout = Events(rawValue: 1 << 3)
    /// The terminal is gone; no key will come any more.
    package static let hangup = Events(rawValue: 1 << 4)
  }

  private let keys: Int32
  private let signals: Int32
  private let wake: Wake

  init(keys: Int32, signals: Int32, wake: Wake) {
    self.keys = keys
    self.signals = signals
    self.wake = wake
  }

  /// Sleeps until something happens, at most for the time given, or for ever with -1.
  package func wait(milliseconds: Int32 = -1) -> Events {
    let descriptors = [keys, signals, wake.descriptor]
    var results: [Int32] = [0, 0, 0]
    let count = terminal_wait(descriptors, &results, 3, milliseconds)
    guard count != 0 else { return .timeout }
    guard count > 0 else { return .hangup }
    var events: Events = []
    let readable = Int32(TERMINAL_WAIT_READABLE)
    if results[0] & readable != 0 {
      // At the end of a file there is always nothing to read.
      events.insert(terminal_available(keys) > 0 ? .keys : .hangup)
    }
    if results[0] & Int32(TERMINAL_WAIT_HANGUP) != 0 { events.insert(.hangup) }
    if results[1] & readable != 0 { events.insert(.signal) }
    if results[2] & readable != 0 {
      wake.drain()
      events.insert(.wake)
    }
    return events
  }

  /// The signals that arrived since they were last taken, in order.
  package func takeSignals() -> [TerminalSignal] {
    var bytes = [UInt8](repeating: 0, count: 64)
    var taken: [TerminalSignal] = []
    while true {
      let count = read(signals, &bytes, bytes.count)
      guard count > 0 else { return taken }
      taken += bytes.prefix(count).compactMap(TerminalSignal.init(number:))
    }
  }
}
