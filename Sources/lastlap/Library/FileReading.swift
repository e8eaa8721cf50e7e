import Glibc
import RaceReplay
import ResultFormats

/// Reads files piece by piece into the readers.
enum FileReading {
  private static let pieceSize = 256 * 1024

  /// What a file says; `-` is standard input.
  ///
  /// A file of which nothing can be used gives one warning that says why, so that it doesn't keep
  /// others from being opened. Throws ``CommandFailure`` where the file cannot be opened or read.
  static func readout(of path: String) throws -> Readout {
    let name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure("\(name): \(lastError())") }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      return Readout(
        Warning(
          file: name, found: "a directory",
          expected: "a race log, a FinishLynx result or a CSV table of splits",
          isError: true))
    }
    var reader = FileReader(FileRequest(file: name, hint: path))
    var whole = Readout()
    while true {
      let piece = try nextPiece(of: descriptor, name)
      if piece.isEmpty { break }
      whole.append(reader.consume(piece, isLast: false))
    }
    whole.append(reader.consume([], isLast: true))
    return whole
  }

  /// The bytes that follow; none at the end of the file.
  private static func nextPiece(of descriptor: Int32, _ name: String) throws -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = read(descriptor, &bytes, pieceSize)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw CommandFailure("\(name): \(lastError())") }
      return bytes[..<count]
    }
  }

  /// What the system says of the last call that failed.
  private static func lastError() -> String { String(cString: strerror(errno)) }

  /// Whether there is something of that name.
  static func exists(_ path: String) -> Bool {
    if path == "-" { return true }
    var status = stat()
    return stat(path, &status) == 0
  }

  /// A small text file, such as a theme; nothing where there is none.
  static func text(of path: String) throws -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw CommandFailure("\(path): \(lastError())")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count < 1 << 20 {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw CommandFailure("\(path): \(lastError())") }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
    throw CommandFailure("\(path): found more than 1 MiB, expected a small text file")
  }
}

extension Readout {
  /// What a file says of which nothing can be used.
  fileprivate init(_ warning: Warning) {
    self.init()
    warnings = [warning]
  }
}
