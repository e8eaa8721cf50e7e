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
  private(set) var hasKept = false
  private(set) var deadline: Int64?
  /// What the other end has not taken yet.
  private var waiting: [UInt8] = []

  /// In microseconds.
  private static let secured: Int64 = 1_000_000
  /// How much is held for a reader that is slow, in bytes.
  private static let longest = 64 << 20

  /// How much a pipe that can be written to takes without waiting, in bytes. The descriptor itself is
  /// left as it is, since others may share it.
  private static let piece = Int(PIPE_BUF)

  /// Writes to standard output.
  init(feed: String) {
    name = "standard output"
    descriptor = STDOUT_FILENO
    writer = RaceStreamWriter(feed: feed)
    isFile = false
  }

  /// Writes a new file; throws ``CommandFailure`` where there is one already, or none can be.
  ///
  init(file path: String, feed: String) throws {
    name = path
    writer = RaceStreamWriter(feed: feed)
    isFile = true
    let new = open(SystemPath.bytes(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard new >= 0 else { throw CommandFailure(of: path) }
    descriptor = new
  }

  /// Goes on with a log that was kept.
  init(_ kept: KeptLog) {
    name = kept.path
    descriptor = kept.descriptor
    writer = kept.writer
    isFile = true
    hasKept = true
  }

  var descriptors: [pollfd] {
    guard !waiting.isEmpty else { return [] }
    return [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
  }

  var isOwing: Bool { !waiting.isEmpty }

  func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws {
    for change in changes {
      for line in writer.lines(of: change) { waiting += line.bytes }
    }
    var sent = 0
    while sent < waiting.count, isReady(descriptor) {
      let piece = waiting[sent...].prefix(Self.piece)
      let count = piece.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw CommandFailure(of: name) }
      sent += count
    }
    waiting.removeFirst(sent)
    guard waiting.count <= Self.longest else {
      throw CommandFailure("\(name): its reader has fallen more than 64 MiB behind")
    }
    if isFile, sent > 0, deadline == nil { deadline = now + Self.secured }
    if let deadline, deadline <= now {
      fdatasync(descriptor)
      self.deadline = nil
    }
  }

  private func isReady(_ descriptor: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  func close() {
    guard isFile else { return }
    fdatasync(descriptor)
    // What nothing has come into is nothing to go on with.
    if hasKept, lseek(descriptor, 0, SEEK_END) == 0 { unlink(SystemPath.bytes(name)) }
    Glibc.close(descriptor)
  }
}
