import Foundation

/// The sources of the package, as text.
enum SourceTree {
  /// A file with its path from the package's folder, and its code without comments.
  struct File {
    let path: String
    let code: String

    /// The modules that it imports.
    var imports: [String] {
      code.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index < 2 else { return nil }
        return words.last.map { String($0.split(separator: ".")[0]) }
      }
    }
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let files: [File] = {
    let sources = root.appendingPathComponent("Sources").path
    let names = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      let endings = [".swift", ".c", ".h"]
      guard endings.contains(where: name.hasSuffix),
        let text = try? String(contentsOfFile: sources + "/" + name, encoding: .utf8)
      else { return nil }
      return File(path: name, code: withoutComments(text))
    }
  }()

  /// The Swift files of a target, or of folders within it.
  static func files(of target: String, in folders: [String] = [""]) -> [File] {
    files.filter { file in
      file.path.hasSuffix(".swift")
        && folders.contains { file.path.hasPrefix(target + "/" + $0) }
    }
  }

  /// The names of the files in a folder of the package.
  static func names(in folder: String) throws -> [String] {
    let path = root.appendingPathComponent(folder).path
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.drop { $0 == " " }.hasPrefix("//") ? "" : line
    }.joined(separator: "\n")
  }
}
