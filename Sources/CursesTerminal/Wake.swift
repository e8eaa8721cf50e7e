import CTerminal
import Glibc

/// Wakes a waiting ``EventWait`` from any thread.
package final class Wake: Sendable {
  /// What can be read from once it was signalled.
  package let descriptor: Int32

  /// Makes one; throws if the system gives no more descriptors.
  package init() throws(TerminalError) {
    descriptor = terminal_event_create()
    guard descriptor >= 0 else { throw .unusable("no descriptor is left to wake with") }
  }

  deinit { close(descriptor) }

  /// Ends the wait that is going on, or the next one. Signals before it are one.
  package func signal() { terminal_event_signal(descriptor) }

  /// Forgets the signals so far.
  package func drain() { terminal_event_drain(descriptor) }
}
