import Glibc

/// An open file, pipe or device that is read, and waited for no longer than for a while.
///
/// Standard input alone is waited for as long as it takes, as everywhere.
struct WaitedDescriptor {
  /// How long a pipe is waited for that nobody writes to, in milliseconds.
  private static let opening: Int32 = 2_000
  /// How long a pipe or a device may say nothing, in milliseconds.
  private static let silence: Int32 = 60_000

  let name: String
  private let descriptor: Int32
  private let isStandardInput: Bool
  private let isPipe: Bool

  /// Opens a file; `-` is standard input. Throws ``CommandFailure`` where it cannot be opened.
  init(_ path: String) throws {
    isStandardInput = path == "-"
    name = isStandardInput ? "standard input" : path
    // A pipe that nobody writes to would be waited for in opening it.
    let mode = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    descriptor = isStandardInput ? STDIN_FILENO : open(SystemPath.bytes(path), mode)
    guard descriptor >= 0 else { throw CommandFailure(of: name) }
    var status = stat()
    isPipe = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  func closeFile() {
    if !isStandardInput { close(descriptor) }
  }

  /// Reads into bytes from an index on, and tells how many, none at the end. Throws ``CommandFailure``
  /// where that can't be done, or nothing comes.
  ///
  /// - Parameter hasRead: whether anything has come before.
  func read(into bytes: inout [UInt8], from start: Int, hasRead: Bool) throws -> Int {
    // A pipe ends at once for who reads it before anybody writes to it.
    let isSilent = isPipe && !isStandardInput && !hasRead && !isReady(within: Self.opening)
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if count == 0, isSilent { throw failure("a pipe that nobody writes to") }
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        guard isReady(within: isStandardInput ? -1 : Self.silence) else {
          throw failure("nothing for a minute")
        }
      default: throw CommandFailure(of: name)
      }
    }
  }

  /// Whether there is something to read, or the end, within so many milliseconds, or ever if they are
  /// negative.
  private func isReady(within milliseconds: Int32) -> Bool {
    let end = MonotonicClock.microseconds + Int64(milliseconds) * 1000
    while true {
      let left = Int32(clamping: max(0, end - MonotonicClock.microseconds) / 1000)
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&waited, 1, milliseconds < 0 ? -1 : left)
      guard count < 0, errno == EINTR else { return count > 0 }
    }
  }

  private func failure(_ found: String) -> CommandFailure {
    CommandFailure(
      "\(name): found \(found), expected a file, or a pipe that is written to", reason: found)
  }
}
