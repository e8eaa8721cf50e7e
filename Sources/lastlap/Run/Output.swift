import CellGrid
import Glibc

/// The two streams that commands print to.
enum Output {
  /// Writes text to standard output in whole.
  static func print(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes bytes to standard output in whole.
  static func print(_ bytes: [UInt8]) throws {
    try write(bytes, to: STDOUT_FILENO)
  }

  /// Writes a file under a name that is not taken: `results.csv`, else `results-2.csv` and so on.
  /// Tells the name.
  static func saveNew(_ bytes: [UInt8], name: String, ending: String) throws -> String {
    for number in 1...999 {
      let path = name + (number == 1 ? "" : "-\(number)") + ending
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else {
        throw CommandFailure("\(path): " + String(cString: strerror(errno)))
      }
      defer { close(descriptor) }
      try write(bytes, to: descriptor)
      return path
    }
    throw CommandFailure("\(name)\(ending): 999 files of this name are there already")
  }

  /// Writes a file in whole, in the place of what was there.
  static func save(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure("\(path): " + String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Writes a message for people to standard error; what a file says in it cannot move a cursor.
  static func complain(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { VisibleText.of(String($0)) }.joined(separator: "\n")
    try? write("lastlap: " + safe + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) throws {
    try write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
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
