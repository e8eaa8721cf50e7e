import CWatching
import Glibc

/// Tells when something in folders changes: through the system where it tells, by looking again and
/// again on network shares, of which it does not.
struct FolderWatch {
  /// What has come since it was last asked.
  struct Changes {
    /// Files that were closed after writing, or renamed into place, by their paths.
    var closed: Set<String> = []
    var isAny = false
  }

  /// Nothing where the system does not tell.
  let descriptor: Int32?
  /// How often to look, in microseconds.
  let interval: Int64
  /// What stands before the names of files, by the folder's watch.
  private var prefixes: [Int32: String] = [:]
  private var watched: Set<String> = []

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB)

  /// - Parameter prefix: what stands before the names of the files of the first folder, which decides
  ///   whether the system tells.
  init(_ prefix: String) {
    let isTold = !watching_is_shared(SystemPath.bytes(Self.folder(prefix)))
    let descriptor = isTold ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
    self.descriptor = descriptor >= 0 ? descriptor : nil
    interval = descriptor >= 0 ? 1_000_000 : 250_000
    add(prefix)
  }

  /// Watches a further folder.
  mutating func add(_ prefix: String) {
    guard let descriptor, watched.insert(prefix).inserted else { return }
    let watch = inotify_add_watch(
      descriptor, SystemPath.bytes(Self.folder(prefix)), Self.events | UInt32(IN_ONLYDIR))
    if watch >= 0 { prefixes[watch] = prefix } else { watched.remove(prefix) }
  }

  private static func folder(_ prefix: String) -> String { prefix.isEmpty ? "." : prefix }

  /// What the system has told.
  mutating func take() -> Changes {
    var changes = Changes()
    guard let descriptor else { return changes }
    while case .bytes(let bytes) = ByteReading.from(descriptor, most: 64 * 1024) {
      changes.isAny = true
      bytes.withUnsafeBytes { note($0, &changes) }
    }
    return changes
  }

  private mutating func note(_ bytes: UnsafeRawBufferPointer, _ changes: inout Changes) {
    let headSize = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + headSize <= bytes.count {
      let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = offset + headSize + Int(event.len)
      guard end <= bytes.count else { return }
      let name = bytes[(offset + headSize)..<end].prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      offset = end
      if event.mask & UInt32(IN_IGNORED) != 0, let gone = prefixes.removeValue(forKey: event.wd) {
        watched.remove(gone)
      }
      guard event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0, !name.isEmpty,
        let prefix = prefixes[event.wd]
      else { continue }
      changes.closed.insert(
        prefix
          + (name + [0]).withUnsafeBufferPointer {
            $0.baseAddress.map { SystemPath.text($0) } ?? ""
          })
    }
  }

  func close() { if let descriptor { Glibc.close(descriptor) } }
}
