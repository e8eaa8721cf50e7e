/// When files that are being written may be read: at once where they were closed or renamed into
/// place, else when nothing more was written for a moment, and later where the last row is half.
///
/// Times are microseconds of a clock that only goes forward.
package struct FileSettling: Sendable {
  /// What tells whether a file was written since it was last looked at.
  package struct Stamp: Hashable, Sendable {
    package let size: Int
    package let changed: Int64
    package let inode: UInt64

    package init(size: Int, changed: Int64, inode: UInt64) {
      self.size = size
      self.changed = changed
      self.inode = inode
    }
  }

  private struct Change {
    var stamp: Stamp
    var due: Int64
    /// When it was first seen to be otherwise.
    let since: Int64
  }

  /// How long nothing is written before a file that was not closed is read.
  package static let quiet: Int64 = 100_000
  /// The same where its last row has no end.
  package static let quietInRow: Int64 = 300_000
  /// How long a file that is written all the time waits at most.
  package static let longest: Int64 = 2_000_000

  private var known: [String: Stamp] = [:]
  private var changes: [String: Change] = [:]
  /// How the files were that have been put off.
  private var putOffOnce: [String: Stamp] = [:]

  package init() {}

  /// Takes in how a file is found to be.
  ///
  /// - Parameter isClosed: whether its writer is known to have closed it, or renamed it into place.
  package mutating func see(_ path: String, _ stamp: Stamp, isClosed: Bool, at now: Int64) {
    if let change = changes[path] {
      if isClosed {
        changes[path]?.due = now
      } else if change.stamp != stamp {
        changes[path]?.due = min(now + Self.quiet, change.since + Self.longest)
      }
      changes[path]?.stamp = stamp
    } else if isClosed || known[path] != stamp {
      changes[path] = Change(stamp: stamp, due: isClosed ? now : now + Self.quiet, since: now)
    }
  }

  /// Whether a file is another than when it was read.
  package func isNew(_ path: String, _ stamp: Stamp) -> Bool { known[path] != stamp }

  /// The files that are to be read now, in the order of their names.
  package mutating func takeDue(at now: Int64) -> [String] {
    let due = changes.filter { $0.value.due <= now }.map(\.key).sorted()
    for path in due { known[path] = changes.removeValue(forKey: path)?.stamp }
    return due
  }

  /// Puts off a file whose last row is found to be half, unless that has been done already.
  ///
  /// - Returns: whether it is to be read later.
  package mutating func putOff(_ path: String, _ stamp: Stamp, at now: Int64) -> Bool {
    guard putOffOnce[path] != stamp else { return false }
    putOffOnce[path] = stamp
    changes[path] = Change(stamp: stamp, due: now + Self.quietInRow, since: now)
    return true
  }
  /// When a file is next to be read.
  package var deadline: Int64? { changes.values.map(\.due).min() }
}
