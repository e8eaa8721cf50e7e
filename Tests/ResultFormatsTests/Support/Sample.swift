import Foundation

/// Real files that lie beside the package and are not part of it.
enum Sample {
  private static let package: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }()
  private static let folder = package.appendingPathComponent("../shared")

  /// What a file holds; nothing where it is missing.
  static func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appendingPathComponent(name))).map { [UInt8]($0) }
  }

  /// What a file of the package holds.
  static func bytes(inPackage name: String) -> [UInt8]? {
    (try? Data(contentsOf: package.appendingPathComponent(name))).map { [UInt8]($0) }
  }

  /// The names of the files in a folder that end so, in order; none where it is missing.
  static func names(in name: String, ending: String) -> [String] {
    names(in: folder.appendingPathComponent(name), ending: ending)
  }

  /// The names of the files in a folder of the package that end so, in order.
  static func names(inPackage name: String, ending: String) -> [String] {
    names(in: package.appendingPathComponent(name), ending: ending)
  }

  private static func names(in folder: URL, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }

  /// The paths of all files in a folder and the folders in it, in order; none where it is missing.
  static func files(under name: String) -> [String] {
    let path = folder.appendingPathComponent(name).path
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return paths.filter { file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + file)
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }
}
