import CTerminal

/// What a thread needs so that the terminal is given back even where its stack overflows.
package enum CrashStack {
  /// Gives the calling thread one, unless it has one; every thread but the first has to ask.
  package static func install() { terminal_crash_stack_install() }
}
