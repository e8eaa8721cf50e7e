import Glibc

/// What a name stands for that something is to be written to.
enum WrittenName {
  /// A regular file or, without a status, none yet; links have been followed.
  case file(path: String, status: stat?)
  /// A descriptor that the process was given: `/dev/stdout`, `/dev/fd/3`.
  case descriptor(Int32)
  /// A pipe or a device, which can't be replaced.
  case stream

  /// As many links in a row as the system follows.
  private static let mostLinks = 40

  /// Looks the name up; throws ``CommandFailure`` for a folder, and where the system can't tell.
  init(_ name: String) throws {
    var path = name
    for _ in 0...Self.mostLinks {
      var status = stat()
      guard lstat(SystemPath.bytes(path), &status) == 0 else {
        // A name that ends as a folder’s does can be none of a file.
        guard errno == ENOENT, !path.hasSuffix("/") else { throw CommandFailure(of: name) }
        self = .file(path: path, status: nil)
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK:
        if let descriptor = Self.descriptor(named: path) {
          self = .descriptor(descriptor)
          return
        }
        path = try Self.target(of: path)
      case S_IFREG:
        self = .file(path: path, status: status)
        return
      case S_IFDIR: throw CommandFailure(of: name, EISDIR)
      default:
        self = .stream
        return
      }
    }
    throw CommandFailure(of: name, ELOOP)
  }

  /// The folder that a file is in, as the system takes it.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  /// Where a link leads to, from where the process is.
  private static func target(of link: String) throws -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(SystemPath.bytes(link), &bytes, bytes.count - 1)
    guard count > 0 else { throw CommandFailure(of: link) }
    // The zero behind the bytes stays.
    let target = SystemPath.text(bytes)
    return target.hasPrefix("/") ? target : folder(of: link) + target
  }

  /// The number of an open file of this process, where the path is in the folder of those.
  private static func descriptor(named path: String) -> Int32? {
    guard let number = path.split(separator: "/").last.flatMap({ Int32($0) }),
      let real = realpath(SystemPath.bytes(folder(of: path)), nil)
    else { return nil }
    defer { free(real) }
    return String(cString: real) == "/proc/\(getpid())/fd" ? number : nil
  }
}
