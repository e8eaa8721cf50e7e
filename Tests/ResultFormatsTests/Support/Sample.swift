import Foundation

/// Real files that lie beside the package, where they do; they are not part of it.
enum Sample {
  /// What a file of the samples says, by its path among them; nothing where it is missing.
  static func bytes(_ path: String) -> [UInt8]? { bytes(inPackage: "../shared/samples/" + path) }

  /// What a file of the package says.
  static func bytes(inPackage path: String) -> [UInt8]? {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent(path)
    return (try? Data(contentsOf: file)).map { [UInt8]($0) }
  }
}
