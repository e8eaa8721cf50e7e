import Glibc

/// A signal that a terminal program has to answer.
package enum TerminalSignal: Hashable, Sendable {
  /// The window has another size: ``CursesTerminal/resize()``.
  case windowChanged
  /// Ctrl-C, or asked from outside: leave, then ``CursesTerminal/die(of:)``.
  case interrupt, terminate, hangUp, quit
  /// Ctrl-Z: ``CursesTerminal/suspend()``.
  case suspend
  /// Continued after a stop: ``CursesTerminal/resume()``.
  case continued

  /// The number that the system gives it.
  package var number: Int32 {
    switch self {
    case .windowChanged: SIGWINCH
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .quit: SIGQUIT
    case .suspend: SIGTSTP
    case .continued: SIGCONT
    }
  }

  init?(number: UInt8) {
    let all: [TerminalSignal] = [
      .windowChanged, .interrupt, .terminate, .hangUp, .quit, .suspend, .continued,
    ]
    guard let signal = all.first(where: { $0.number == Int32(number) }) else { return nil }
    self = signal
  }
}
