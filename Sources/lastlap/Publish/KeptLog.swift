import Glibc
import LiveFeed

/// A race log that keeps what is followed or published, as it was left: what stands in it, and where it
/// goes on.
///
/// It is held by one program at a time. A last line that is half, as a kill leaves it, is cut off: it
/// is told again.
struct KeptLog {
  let path: String
  let descriptor: Int32
  /// In bytes.
  let size: Int
  /// What stands in it.
  let log: LogSoFar
  /// What writes on.
  let writer: RaceStreamWriter

  private static let pieceSize = 1 << 20
  /// What each log begins with that was written here.
  private static let opening = Array(#"{"format":"lastlap","#.utf8)

  /// Opens a log that was kept, or begins one; throws ``CommandFailure`` where another program has it, or
  /// the file is none.
  ///
  /// - Parameter isPublished: whether every report of it must bear its number in one feed.
  init(_ path: String, isPublished: Bool = false) throws {
    self.path = path
    descriptor = open(
      SystemPath.bytes(path), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o644)
    guard descriptor >= 0 else { throw CommandFailure(of: path) }
    let stranger = CommandFailure(
      path
        + (isPublished
          ? ": expected a log that lastlap publish wrote, or a new file"
          : ": File exists, and is no log of what was followed"))
    do {
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        throw CommandFailure(
          "\(path): another \(isPublished ? "publisher" : "program") writes it")
      }
      var log = LogSoFar(name: path)
      var read = 0
      reading: while true {
        switch ByteReading.from(descriptor, most: Self.pieceSize) {
        case .bytes(let bytes):
          if read == 0, !bytes.starts(with: Self.opening.prefix(bytes.count)) {
            throw stranger
          }
          read += bytes.count
          log.feed(bytes[...])
        case .nothing, .end: break reading
        case .failed(let reason): throw CommandFailure("\(path): \(reason)", reason: reason)
        }
      }
      guard !isPublished || log.isPublished else { throw stranger }
      size = read - log.unended
      guard ftruncate(descriptor, off_t(size)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
        throw CommandFailure(of: path)
      }
      self.log = log
      writer = log.writer(newFeed: LiveSources.newFeed)
    } catch {
      close(descriptor)
      throw error
    }
  }
}
