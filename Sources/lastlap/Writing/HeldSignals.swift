import Glibc

/// The signals that end a process, kept waiting for this thread while it leaves something unfinished.
///
/// What was to be ignored is not waited for.
struct HeldSignals {
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private let held: [Int32]
  private var maskBefore = sigset_t()

  init() {
    held = Self.endings.filter { number in
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0 else { return false }
      // Handlers can’t be compared but by their addresses.
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        != unsafeBitCast(SIG_IGN, to: Int.self)
    }
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in held { sigaddset(&mask, number) }
    pthread_sigmask(SIG_BLOCK, &mask, &maskBefore)
  }

  /// Whether one has come.
  var isAnyWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return held.contains { sigismember(&waiting, $0) == 1 }
  }

  /// Lets them through; one that has come does what it does now.
  func release() {
    var mask = maskBefore
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
