import RaceBoard

/// The themes that can be chosen: those in the user's folder, then those that ship.
struct ThemeLibrary {
  private(set) var names: [String] = []
  private(set) var themes: [Theme] = []

  /// The themes that ship, each checked as any other.
  init() throws {
    for (name, file) in EmbeddedArchive.themes {
      names.append(name)
      themes.append(
        try ThemeReader.read(String(decoding: file.bytes, as: UTF8.self), file: file.name))
    }
  }

  /// The position of a theme by its name, which may be one in the user's folder or a file.
  mutating func find(_ name: String, folder: String?) throws -> Int {
    let isPath = name.contains("/") || name.hasSuffix(".toml")
    let path = isPath ? name : folder.map { $0 + "/themes/" + name + ".toml" }
    if let path, let text = try FileReading.text(of: path) {
      do throws(ThemeError) {
        themes.append(try ThemeReader.read(text, file: path))
        names.append(name)
        return themes.count - 1
      } catch {
        throw CommandFailure(error.problems.map(\.description).joined(separator: "\n"))
      }
    }
    if let index = names.firstIndex(of: name) { return index }
    let known = names.joined(separator: ", ")
    let near = NearestName.of(name, among: names).map { "; did you mean \($0)?" } ?? ""
    throw UsageError("no theme is called \(name); there are \(known)\(near)")
  }

  /// The theme for a terminal that nothing else was chosen for.
  func standard(hasColor: Bool, isLight: Bool) -> Int {
    let kind: Theme.Kind = !hasColor ? .colorless : isLight ? .light : .dark
    return themes.firstIndex { $0.kind == kind } ?? 0
  }
}
