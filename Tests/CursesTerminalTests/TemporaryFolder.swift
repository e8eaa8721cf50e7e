import Glibc

/// A folder that goes away with its files.
final class TemporaryFolder {
  struct Failure: Error { let path: String }

  let path: String
  private var files: [String] = []

  init() throws {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(path: "/tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file into a folder within this one.
  func write(_ bytes: [UInt8], to name: String) throws {
    let folder = path + "/" + name.split(separator: "/").dropLast().joined(separator: "/")
    mkdir(folder, 0o700)
    guard let file = fopen(path + "/" + name, "w") else { throw Failure(path: name) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    files += [path + "/" + name, folder]
  }

  deinit {
    for file in files { remove(file) }
    remove(path)
  }
}
