import Glibc

/// A file to be read.
struct InputFile: Hashable {
  /// `-` for standard input.
  let path: String
  /// Whether it was found in a folder or by a pattern, so that it need not be one of ours.
  let isFound: Bool
  /// In bytes; 0 where that is not known.
  let size: Int

  /// What warnings call it.
  var name: String { path == "-" ? "standard input" : path }
}

extension InputFile {
  /// How deep folders in folders are looked into.
  private static let deepest = 8

  /// Whether there is a file or folder of that name, or a pattern that some have.
  static func exists(_ subject: String) -> Bool {
    subject == "-" || status(subject) != nil || !matches(subject).isEmpty
  }

  /// The files that a name on the command line means: itself, the files of a folder and of the
  /// folders in it, or those that a pattern (`results/*.lif`) stands for; hidden ones are left out.
  static func files(of subject: String) throws -> [InputFile] {
    if subject == "-" { return [InputFile(path: "-", isFound: false, size: 0)] }
    guard let status = status(subject) else {
      let found = matches(subject)
      guard !found.isEmpty else {
        throw CommandFailure("\(subject): no such file, and no race of that name")
      }
      return found.flatMap { self.files(at: $0, depth: 0, isFound: true) }
    }
    guard status.isFolder else {
      return [InputFile(path: subject, isFound: false, size: status.size)]
    }
    let files = self.files(at: subject, depth: 0, isFound: true)
    guard !files.isEmpty else {
      throw CommandFailure("\(subject): found a folder without files, expected results in it")
    }
    return files
  }

  private static func files(at path: String, depth: Int, isFound: Bool) -> [InputFile] {
    guard let status = status(path) else { return [] }
    guard status.isFolder else {
      // Sockets, pipes and devices in a folder would be waited for.
      return status.isRegular ? [InputFile(path: path, isFound: isFound, size: status.size)] : []
    }
    guard depth < deepest else { return [] }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names(in: path).flatMap { name in
      files(at: folder + "/" + name, depth: depth + 1, isFound: isFound)
    }
  }

  /// The names in a folder in order, but for hidden ones.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func matches(_ pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
  }

  private struct Status {
    let isFolder: Bool
    let isRegular: Bool
    let size: Int
  }

  private static func status(_ path: String) -> Status? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    return Status(
      isFolder: kind == S_IFDIR, isRegular: kind == S_IFREG, size: Int(clamping: status.st_size))
  }
}
