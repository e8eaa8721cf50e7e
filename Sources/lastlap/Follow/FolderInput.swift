import Athletics
import Glibc
import LiveFeed
import RaceBoard
import ResultFormats
import ResultReading

/// A folder that a timing system writes into, or one file: read again whenever it is written.
///
/// One of our logs is read on from where it was read to.
final class FolderInput: LiveInput {
  let name: String
  private(set) var condition: LiveSource.Condition
  private(set) var deadline: Int64? = 0
  private(set) var reception = Reception()
  private let options: ReadingOptions
  private var watch: FolderWatch
  private var settling = FileSettling()
  private var files = WatchedFiles(
    converting: { LibraryText.converted($0, from: $1, isLast: $2) })
  private var logs: [String: LogTail] = [:]
  private var isFirstLook = true
  private var nextLook: Int64 = 0

  /// The most that is read of one file, in bytes.
  private static let largest = 64 << 20

  init(_ path: String, _ options: ReadingOptions) {
    name = path.hasSuffix("/") && path.utf8.count > 1 ? String(path.dropLast()) : path
    self.options = options
    var status = stat()
    let isFolder = stat(SystemPath.bytes(name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    watch = FolderWatch(isFolder ? name + "/" : Self.prefix(of: name))
    condition = .waiting(isFolder ? "nothing in it yet" : "not there yet")
  }

  var descriptors: [pollfd] {
    watch.descriptor.map { [pollfd(fd: $0, events: Int16(POLLIN), revents: 0)] } ?? []
  }

  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
    let changes = watch.take()
    if changes.isAny || now >= nextLook { look(changes.closed, at: now) }
    var news: [SourceNews] = []
    var isChanged = false
    for path in settling.takeDue(at: now) {
      do { isChanged = try read(path, &news, at: now) || isChanged } catch {
        news.append(
          .warned([
            Warning(
              file: path, found: "\(error)", expected: "a file that can be read", isError: true)
          ]))
      }
    }
    if isChanged { news += files.news() }
    deadline = min(nextLook, settling.deadline ?? .max)
    return news
  }

  /// Looks at all files, whether they were written.
  private func look(_ closed: Set<String>, at now: Int64) {
    nextLook = now + watch.interval
    // What is not there yet may come, and what is gone may come back.
    guard let found = try? InputFile.files(of: [name]) else {
      if condition == .open {
        condition = .lost("not there any more")
        reception.breakOff()
      }
      return
    }
    if case .lost = condition { condition = .open }
    for file in found where file.path == name || !Self.isUnfinished(file.path) {
      guard let stamp = Self.stamp(of: file.path) else { continue }
      watch.add(Self.prefix(of: file.path))
      // A log that grows is read on as it does.
      let isGrowing = logs[file.path] != nil && settling.isNew(file.path, stamp)
      settling.see(
        file.path, stamp, isClosed: isFirstLook || isGrowing || closed.contains(file.path), at: now)
    }
    isFirstLook = false
  }

  /// What programs call files that they rename once they are whole, and those that they keep of before.
  private static let unfinished: Set<String> = [
    "part", "partial", "filepart", "tmp", "temp", "new", "crdownload", "swp", "bak", "old",
  ]

  /// Whether a file in the folder has such a name: it is read when it has its own.
  private static func isUnfinished(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return path.hasSuffix("~") || unfinished.contains(path[path.index(after: dot)...].lowercased())
  }

  /// What stands before the name of a file in its path.
  private static func prefix(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func stamp(of path: String) -> FileSettling.Stamp? {
    var status = stat()
    guard stat(SystemPath.bytes(path), &status) == 0 else { return nil }
    return FileSettling.Stamp(
      size: Int(clamping: status.st_size),
      changed: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }

  /// Reads a file; says whether it says anything new beside what is news already.
  private func read(
    _ path: String, _ news: inout [SourceNews], at now: Int64
  ) throws -> Bool {
    condition = .open
    reception.hear(at: .now)
    if logs[path] != nil { return try readOn(path, &news) }
    var bytes = try FileBytes(of: path)
    defer { bytes.closeFile() }
    var contents: [UInt8] = []
    while true {
      let piece = try bytes.next()
      if piece.isEmpty { break }
      if contents.isEmpty, LogTail.recognises(piece) {
        logs[path] = LogTail(path)
        return try readOn(path, &news)
      }
      contents += piece
      guard contents.count <= Self.largest else {
        throw CommandFailure("\(path): more than 64 MiB", reason: "more than 64 MiB")
      }
    }
    if let last = contents.last, last != UInt8(ascii: "\n"), let stamp = Self.stamp(of: path),
      settling.putOff(path, stamp, at: now)
    {
      return false
    }
    let file = InputFile(path: path, isFound: path != name, size: contents.count)
    return files.take(contents, try options.request(file), isNamed: path == name)
  }

  /// Reads what was added to a log, which is news at once.
  private func readOn(_ path: String, _ news: inout [SourceNews]) throws -> Bool {
    news += try logs[path]?.advance() ?? []
    return false
  }

  func close() { watch.close() }
}
