import CellGrid
import Glibc

/// The two streams that commands print to.
enum Output {
  /// Writes text to standard output in whole.
  static func print(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes a message for people to standard error; what a file says in it cannot move a cursor.
  static func complain(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { VisibleText.of(String($0)) }.joined(separator: "\n")
    try? write("lastlap: " + safe + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw CommandFailure("cannot write: " + String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
  }
}
