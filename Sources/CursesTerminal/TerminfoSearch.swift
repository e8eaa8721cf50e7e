import Glibc

/// Finds compiled terminal descriptions where curses would.
struct TerminfoSearch {
  let folders: [String]

  private static let systemFolders = [
    "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo",
  ]

  /// The description of a terminal; nothing if there is none or it is damaged.
  func entry(named name: String) -> TerminfoEntry? {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), !name.contains("/") else {
      return nil
    }
    let subfolders = [String(UnicodeScalar(first)), String(first, radix: 16)]
    for folder in folders + Self.systemFolders where folder.hasPrefix("/") {
      for subfolder in subfolders {
        guard let bytes = Self.read("\(folder)/\(subfolder)/\(name)") else { continue }
        return TerminfoEntry(bytes)
      }
    }
    return nil
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }
}
