import CTerminal
import Glibc

/// A line on standard error that says how far something is, and is written over as that goes on.
///
/// A signal that ends the process wipes it.
package enum ProgressLine {
  /// Writes the line over the one before; `text` is ASCII and shorter than a terminal is wide.
  package static func draw(_ text: String) {
    terminal_line_hold(STDERR_FILENO)
    let bytes = Array(("\r" + text + "\u{1b}[K").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Wipes the line, where there is one.
  package static func wipe() { terminal_line_release() }
}
