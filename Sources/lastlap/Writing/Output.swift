import Athletics
import CellGrid
import Glibc

/// The two streams that commands print to.
enum Output {
  /// Writes text to standard output in whole.
  static func print(_ text: String) throws {
    try write(Array(text.utf8)[...], to: STDOUT_FILENO)
  }

  /// Writes bytes to standard output in whole.
  static func print(_ bytes: [UInt8]) throws {
    try write(bytes[...], to: STDOUT_FILENO)
  }

  /// Writes a message for people to standard error; what a file says in it cannot move a cursor.
  static func complain(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { VisibleText.of(String($0)) }.joined(separator: "\n")
    try? write(Array("lastlap: \(safe)\n".utf8)[...], to: STDERR_FILENO)
  }

  /// Tells people of warnings, the first of a kind and how many more there are.
  static func complain(of warnings: [Warning]) {
    let groups = WarningGroups(warnings)
    for row in groups.rows { complain(groups.text(of: row)) }
    if groups.isCut { complain("every one is told by: lastlap check --all") }
  }

  /// Tells people of things that are all of a kind, the first and how many more there are.
  static func complain(alike lines: [String]) {
    for line in FewOfMany.of(lines) { complain(line) }
  }

  /// Writes bytes in whole; throws ``CommandFailure`` with what the system says.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = CommandFailure(of: nil)
        throw CommandFailure("cannot write: " + failure.reason, reason: failure.reason)
      }
      rest = rest.dropFirst(count)
    }
  }
}
