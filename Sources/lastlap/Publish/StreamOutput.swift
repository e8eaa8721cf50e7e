import Glibc
import LiveFeed

/// A file or standard output that gets all that is followed as a race log, line by line.
///
/// A file is brought to the disk once a second: at most that is lost in a power cut.
final class StreamOutput: LiveOutput {
  private let name: String
  private let descriptor: Int32
  private var writer: RaceStreamWriter
  private let isFile: Bool
  private(set) var deadline: Int64?
  /// What the other end has not taken yet.
  private var waiting: [UInt8] = []

  /// In microseconds.
  private static let secured: Int64 = 1_000_000
  /// How much is held for a reader that is slow, in bytes.
  private static let longest = 64 << 20

  /// Writes to standard output.
  init(feed: String) {
    name = "standard output"
    descriptor = STDOUT_FILENO
    writer = RaceStreamWriter(feed: feed)
    isFile = false
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  /// Writes a new file; throws ``CommandFailure`` where there is one already, or none can be.
  init(file path: String, feed: String) throws {
    name = path
    descriptor = open(SystemPath.bytes(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CommandFailure(of: path) }
    writer = RaceStreamWriter(feed: feed)
    isFile = true
  }

  var descriptors: [pollfd] {
    waiting.isEmpty ? [] : [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
  }

  var isOwing: Bool { !waiting.isEmpty }

  func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws {
    for change in changes {
      for line in writer.lines(of: change) { waiting += line.bytes }
    }
    while !waiting.isEmpty {
      let count = waiting.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN || errno == EWOULDBLOCK {
        guard waiting.count <= Self.longest else {
          throw CommandFailure("\(name): its reader has fallen more than 64 MiB behind")
        }
        return
      }
      guard count > 0 else { throw CommandFailure(of: name) }
      waiting.removeFirst(count)
      if isFile, deadline == nil { deadline = now + Self.secured }
    }
    if let deadline, deadline <= now {
      fdatasync(descriptor)
      self.deadline = nil
    }
  }

  func close() {
    guard isFile else { return }
    fdatasync(descriptor)
    Glibc.close(descriptor)
  }
}
