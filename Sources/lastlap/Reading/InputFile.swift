import Glibc

/// A file to be read.
struct InputFile: Hashable {
  /// `-` for standard input; else as ``SystemPath`` has it.
  let path: String
  /// Whether it was found in a folder or by a pattern, so that it need not be one of ours.
  let isFound: Bool
  /// In bytes; 0 where that is not known.
  let size: Int
  /// What keeps it from being read, where its name alone tells.
  var obstacle: Obstacle?

  /// Why a name in a folder leads to no file.
  struct Obstacle: Hashable {
    let found: String
    let isError: Bool
  }

  /// What warnings call it.
  var name: String { path == "-" ? "standard input" : path }
}

extension InputFile {
  /// Whether there is a file or folder of that name, or a pattern that some have.
  static func exists(_ subject: String) -> Bool {
    subject == "-" || isThere(subject) || !matches(subject).isEmpty
  }

  /// Whether there is something of that name, which need not be to be read: a link to nothing, or what
  /// lies in a folder that may not be looked into.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(SystemPath.bytes(path), &status) == 0 || errno == EACCES
  }

  /// Why there is nothing to be read behind a name, by what the system said last; nothing where there is
  /// no such name.
  fileprivate static func obstacle(at path: String, _ code: Int32) -> Obstacle? {
    switch code {
    case ELOOP: return Obstacle(found: "a link that leads back to itself", isError: false)
    case ENOENT, ENOTDIR:
      return isThere(path) ? Obstacle(found: "a link to nothing", isError: false) : nil
    default: return Obstacle(found: CommandFailure(of: nil, code).reason, isError: true)
    }
  }

  /// The files that names on the command line mean: themselves, the files of a folder and of the
  /// folders in it, or those that a pattern (`results/*.lif`) stands for; hidden ones are left out.
  ///
  /// Each once, under the first of its names, whatever links lead to it.
  static func files(of subjects: [String]) throws -> [InputFile] {
    var search = FileSearch()
    for subject in subjects { try search.add(subject) }
    return search.files
  }

  /// The names in a folder in order, but for hidden ones; nothing where it may not be looked into.
  fileprivate static func names(in folder: String) -> [String]? {
    guard let directory = opendir(SystemPath.bytes(folder)) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { SystemPath.text($0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  fileprivate static func matches(_ pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(SystemPath.bytes(pattern), 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { SystemPath.text($0) }
    }
  }

  fileprivate struct Status {
    let isFolder: Bool
    let isRegular: Bool
    let size: Int
    let identity: FileIdentity
  }

  fileprivate static func status(_ path: String) -> Status? {
    var status = stat()
    guard stat(SystemPath.bytes(path), &status) == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    return Status(
      isFolder: kind == S_IFDIR, isRegular: kind == S_IFREG, size: Int(clamping: status.st_size),
      identity: FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
  }
}

/// What a file is on its disk, whatever it is called.
private struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}

/// Looks for files, and takes each once.
private struct FileSearch {
  /// How deep folders in folders are looked into.
  private static let deepest = 8

  private(set) var files: [InputFile] = []
  /// The files and folders that have been taken.
  private var taken: Set<FileIdentity> = []
  private var hasStandardInput = false

  mutating func add(_ subject: String) throws {
    if subject == "-" {
      if !hasStandardInput { files.append(InputFile(path: "-", isFound: false, size: 0)) }
      hasStandardInput = true
      return
    }
    guard let status = InputFile.status(subject) else {
      let code = errno
      let found = InputFile.matches(subject)
      guard !found.isEmpty else {
        guard let obstacle = InputFile.obstacle(at: subject, code) else {
          throw CommandFailure("\(subject): no such file, and no race of that name")
        }
        throw CommandFailure("\(subject): " + obstacle.told, reason: obstacle.found)
      }
      for path in found { addFound(path) }
      return
    }
    guard status.isFolder else {
      // A pipe or a device that is named is read, as often as it is.
      if status.isRegular, !taken.insert(status.identity).inserted { return }
      files.append(InputFile(path: subject, isFound: false, size: status.size))
      return
    }
    let before = files.count
    guard addFound(subject) else {
      throw CommandFailure("\(subject): found a folder without files, expected results in it")
    }
    if files.count == before + 1, files[before].path == subject,
      let obstacle = files[before].obstacle
    {
      throw CommandFailure("\(subject): " + obstacle.told, reason: obstacle.found)
    }
  }

  /// Adds a file that was found, or those of a folder; tells whether there was any.
  @discardableResult
  private mutating func addFound(_ path: String, depth: Int = 0) -> Bool {
    guard let status = InputFile.status(path) else {
      return addObstacle(InputFile.obstacle(at: path, errno), at: path)
    }
    // Sockets, pipes and devices in a folder would be waited for.
    guard status.isFolder || status.isRegular, !status.isFolder || depth < Self.deepest
    else { return false }
    guard taken.insert(status.identity).inserted else { return true }
    guard status.isFolder else {
      files.append(InputFile(path: path, isFound: true, size: status.size))
      return true
    }
    guard let names = InputFile.names(in: path) else {
      return addObstacle(InputFile.obstacle(at: path, errno), at: path)
    }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    var hasFiles = false
    for name in names where addFound(folder + "/" + name, depth: depth + 1) { hasFiles = true }
    return hasFiles
  }

  /// Adds a name that leads to no file, so that this is told; not one that is gone meanwhile.
  private mutating func addObstacle(_ obstacle: InputFile.Obstacle?, at path: String) -> Bool {
    guard let obstacle else { return false }
    files.append(InputFile(path: path, isFound: true, size: 0, obstacle: obstacle))
    return true
  }
}

extension InputFile.Obstacle {
  /// What is told of a file that was asked for by its name.
  fileprivate var told: String { isError ? found : "found \(found), expected a file" }
}
