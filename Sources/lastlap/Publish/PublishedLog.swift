import Glibc
import LiveFeed

/// A publisher’s own log, which is the truth of what it has published: all that is handed on stands
/// there first, and is on the disk.
///
/// A publisher that comes back goes on from it, under the same name and with the next number.
final class PublishedLog: LiveOutput {
  /// Reads the log beside whoever writes it, from any thread.
  struct Pieces: Sendable {
    let descriptor: Int32

    /// Bytes of the log; throws ``CommandFailure`` where they cannot be read.
    func bytes(from start: Int, count: Int) throws -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: count)
      let taken = pread(descriptor, &bytes, count, off_t(start))
      guard taken == count else { throw CommandFailure(of: "the log of what was published") }
      return bytes
    }

    /// Whether a line ends at a place.
    func hasLineEnd(before place: Int) -> Bool {
      (try? bytes(from: place - 1, count: 1)) == [UInt8(ascii: "\n")]
    }
  }

  let feed: String
  /// What it said when it was opened.
  let changes: [LiveChange]
  let descriptor: Int32
  /// How long it is, in bytes.
  private(set) var size: Int
  private let name: String
  private var writer: RaceStreamWriter

  /// Opens a log, or begins one; throws ``CommandFailure`` where that cannot be, another publisher has
  /// it open, or it is none.
  init(_ path: String) throws {
    name = path
    descriptor = open(SystemPath.bytes(path), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CommandFailure(of: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw CommandFailure("\(path): another publisher writes it")
    }
    let stranger = CommandFailure(
      "\(path): expected a log that lastlap publish wrote, or a new file")
    var published = PublishedSoFar(name: path)
    var read = 0
    reading: while true {
      switch ByteReading.from(descriptor, most: 1 << 20) {
      case .bytes(let bytes):
        guard read > 0 || LogTail.recognises(bytes[...]) else { throw stranger }
        published.feed(bytes[...])
        read += bytes.count
      case .failed(let reason): throw CommandFailure("\(path): \(reason)")
      case .nothing, .end: break reading
      }
    }
    guard published.isPublished else { throw stranger }
    // Half a line was never handed on.
    size = read - published.unended
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw CommandFailure(of: path) }
    feed = published.feed ?? LiveSources.newFeed
    changes = published.changes
    writer = RaceStreamWriter(feed: feed)
    for change in changes { _ = writer.lines(of: change) }
  }

  var descriptors: [pollfd] { [] }
  var deadline: Int64? { nil }

  /// Writes what is new and waits until it is on the disk: before, nothing of it may go out.
  func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws {
    let bytes = changes.flatMap { writer.lines(of: $0) }.flatMap(\.bytes)
    guard !bytes.isEmpty else { return }
    do { try Output.write(bytes[...], to: descriptor) } catch {
      throw CommandFailure("\(name): \(error)")
    }
    guard fdatasync(descriptor) == 0 else { throw CommandFailure(of: name) }
    size += bytes.count
  }

  func close() { Glibc.close(descriptor) }
}
