import Glibc
import Synchronization

/// Writes files in whole: beside what is there, and renamed once complete.
///
/// A full disk, a signal or an error leaves what was there, and nothing else.
enum FileWriting {
  /// One file is written at a time; none any more once this is true.
  private static let isOver = Mutex(false)

  /// Writes a file in the place of what was there: links are followed, permissions kept. What is no
  /// regular file (`/dev/stdout`, a pipe) is written into.
  static func replace(_ name: String, with bytes: [UInt8]) throws {
    switch try WrittenName(name) {
    case .descriptor(let descriptor): try Output.write(bytes[...], to: descriptor)
    case .stream:
      let descriptor = open(SystemPath.bytes(name), O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw CommandFailure(of: name) }
      defer { close(descriptor) }
      try Output.write(bytes[...], to: descriptor)
    case .file(let path, let status):
      // A file that is protected is not to be replaced, though its folder would allow it.
      if status != nil, faccessat(AT_FDCWD, SystemPath.bytes(path), W_OK, AT_EACCESS) != 0 {
        throw CommandFailure(of: name)
      }
      try write(bytes, named: name, beside: path, replaces: status != nil) { file in
        if let status { try file.take(permissionsOf: status) }
        try file.replace(path)
      }
    }
  }

  /// Writes a file under a name that is not taken: `results.csv`, else `results-2.csv` and so on.
  /// Tells the name.
  static func add(_ bytes: [UInt8], name: String, ending: String) throws -> String {
    var found: String?
    try write(bytes, named: name + ending, beside: name, replaces: false) { file in
      for number in 1...999 where found == nil {
        let path = name + (number == 1 ? "" : "-\(number)") + ending
        if try file.become(path) { found = path }
      }
    }
    guard let found else {
      throw CommandFailure("\(name)\(ending): 999 files of this name are there already")
    }
    return found
  }

  /// Waits for a file that is being written, and lets no other be begun: the process ends.
  static func end() { isOver.withLock { $0 = true } }

  private static func write(
    _ bytes: [UInt8], named name: String, beside path: String, replaces: Bool,
    complete: (borrowing UnfinishedFile) throws -> Void
  ) throws {
    let signals = HeldSignals()
    // One that has come ends the process here, when there is nothing left to tidy.
    defer { signals.release() }
    try isOver.withLock { isOver in
      guard !isOver else { throw CommandFailure("\(name): not written, since the program ends") }
      do {
        let file = try UnfinishedFile(in: WrittenName.folder(of: path), replaces: replaces)
        try file.write(bytes, until: signals)
        try complete(file)
      } catch let failure as CommandFailure {
        throw CommandFailure("\(name): \(failure.reason)", reason: failure.reason)
      }
    }
  }
}
