import RaceBoard

/// The themes that can be chosen: those that ship, and one of the user's that was asked for.
///
/// A theme that ships is read when it is first drawn in, since the first frame waits for it.
struct ThemeLibrary {
  private enum Shelf {
    case embedded(EmbeddedArchive.File)
    case read(Theme)
  }

  private(set) var names: [String] = EmbeddedArchive.themes.map(\.name)
  private var shelves: [Shelf] = EmbeddedArchive.themes.map { .embedded($0.file) }

  /// The theme at a position among the names; the plain one where there is none.
  mutating func theme(at index: Int) throws -> Theme {
    guard shelves.indices.contains(index) else { return .plain }
    switch shelves[index] {
    case .read(let theme): return theme
    case .embedded(let file):
      let theme = try Self.read(String(decoding: file.bytes, as: UTF8.self), file: file.name)
      shelves[index] = .read(theme)
      return theme
    }
  }

  /// The position of a theme by its name, which may be one in the user's folder or a file.
  mutating func find(_ name: String, folder: String?) throws -> Int {
    let isPath = name.contains("/") || name.hasSuffix(".toml")
    let path = isPath ? name : folder.map { $0 + "/themes/" + name + ".toml" }
    if let path, let text = try FileReading.text(of: path) {
      shelves.append(.read(try Self.read(text, file: path)))
      names.append(name)
      return names.count - 1
    }
    if let index = names.firstIndex(of: name) { return index }
    let known = names.joined(separator: ", ")
    let near = NearestName.of(name, among: names).map { "; did you mean \($0)?" } ?? ""
    throw UsageError("no theme is called \(name); there are \(known)\(near)")
  }

  /// The theme for a terminal that nothing else was chosen for.
  func standard(hasColor: Bool, isLight: Bool) -> Int {
    names.firstIndex(of: !hasColor ? "mono" : isLight ? "daylight" : "dusk") ?? 0
  }

  private static func read(_ text: String, file: String) throws -> Theme {
    do throws(ThemeError) { return try ThemeReader.read(text, file: file) } catch {
      throw CommandFailure(error.problems.map(\.description).joined(separator: "\n"))
    }
  }
}
