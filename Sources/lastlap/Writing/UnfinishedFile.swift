import Glibc

/// A file that is being written beside the one it is to be, under a name that says so:
/// `.lastlap-4711-1.unfinished`.
struct UnfinishedFile: ~Copyable {
  /// So much is written between two looks at whether the process is to end.
  private static let pieceSize = 1 << 20

  private let path: String
  private let folder: String
  private let descriptor: Int32

  /// Makes one in a folder, which only its owner may read if it is to replace a file.
  init(in folder: String, replaces: Bool) throws(CommandFailure) {
    self.folder = folder
    var found: (path: String, descriptor: Int32)?
    for number in 1...999 where found == nil {
      let path = folder + ".lastlap-\(getpid())-\(number).unfinished"
      let descriptor = open(
        SystemPath.bytes(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, replaces ? 0o600 : 0o644)
      if descriptor >= 0 { found = (path, descriptor) } else if errno != EEXIST { break }
    }
    guard let found else {
      let failure = CommandFailure(of: nil)
      throw replaces ? CommandFailure("cannot write beside it: " + failure.reason) : failure
    }
    (path, descriptor) = found
  }

  deinit {
    close(descriptor)
    // Nothing is there any more if it was completed.
    unlink(SystemPath.bytes(path))
  }

  /// Writes it and makes sure that it is on the disk; throws what went wrong, also that `signals` has one.
  func write(_ bytes: [UInt8], until signals: HeldSignals) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      try Self.check(signals)
      try Output.write(rest.prefix(Self.pieceSize), to: descriptor)
      rest = rest.dropFirst(Self.pieceSize)
    }
    // Some file systems have nothing that could be waited for.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw CommandFailure(of: nil)
    }
    try Self.check(signals)
  }

  private static func check(_ signals: HeldSignals) throws {
    guard !signals.isAnyWaiting else { throw CommandFailure("interrupted") }
  }

  /// Gives it the permissions of another file, and its owner where that is allowed.
  func take(permissionsOf status: stat) throws {
    // Who may not give a file away keeps it.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    guard fchmod(descriptor, status.st_mode & 0o777) == 0 else { throw CommandFailure(of: nil) }
  }

  /// Makes it the file of a name, whatever was there.
  func replace(_ name: String) throws {
    guard rename(SystemPath.bytes(path), SystemPath.bytes(name)) == 0 else {
      throw CommandFailure(of: nil)
    }
    settle()
  }

  /// Makes it the file of a name that is not taken; false where it is.
  func become(_ name: String) throws -> Bool {
    if link(SystemPath.bytes(path), SystemPath.bytes(name)) == 0 {
      settle()
      return true
    }
    if errno == EEXIST { return false }
    // Where files have one name only, as on a stick, the name is taken first.
    let taken = open(SystemPath.bytes(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if taken < 0, errno == EEXIST { return false }
    guard taken >= 0 else { throw CommandFailure(of: nil) }
    close(taken)
    do { try replace(name) } catch {
      unlink(SystemPath.bytes(name))
      throw error
    }
    return true
  }

  /// Has the name written to the disk; where that can’t be asked for, the file is whole all the same.
  private func settle() {
    let descriptor = open(SystemPath.bytes(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
