import Foundation

/// A folder that goes away with what is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "lastlap-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Writes a file and tells its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text file and tells its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
