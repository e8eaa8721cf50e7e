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

  let descriptor: Int32
  /// How long it is, in bytes.
  private(set) var size: Int
  private let name: String
  private var writer: RaceStreamWriter

  /// Goes on with a log.
  init(_ kept: KeptLog) {
    name = kept.path
    descriptor = kept.descriptor
    size = kept.size
    writer = kept.writer
  }

  var feed: String { writer.feed }
  var hasKept: Bool { true }

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
