/// Reads the settings file.
///
/// It may have a `theme`, how fast to `play` and, under `[keys]`, a key or a list of keys for a command.
/// The names of commands and keys are left to the keymap.
package enum SettingsReader {
  /// Reads a whole settings file; throws everything that is wrong with it, not only the first.
  ///
  /// - Parameter file: The name that messages give the file.
  package static func read(_ text: String, file: String) throws(SettingsError) -> Settings {
    let document: TOMLDocument
    do {
      document = try TOMLDocument(text: text, file: file)
    } catch {
      throw SettingsError(problems: [error])
    }
    var reading = SettingsReading(document: document)
    let settings = reading.settings()
    let problems = reading.document.problems
    guard problems.isEmpty else { throw SettingsError(problems: problems) }
    return settings
  }
}

/// One settings file being read; what is wrong is gathered in the document.
private struct SettingsReading {
  var document: TOMLDocument

  mutating func settings() -> Settings {
    document.refuseKeys(
      of: document.root, but: ["theme", "play", "keys"], expected: "theme, play or keys")
    var settings = Settings()
    settings.theme = theme()
    settings.play = play()
    settings.keys = keys()
    return settings
  }

  private mutating func theme() -> String? {
    guard let node = document.root["theme"] else { return nil }
    if case .text(let name) = node, !name.isEmpty { return name }
    document.add(at: ["theme"], found: node.shown, expected: "a theme's name in quotes")
    return nil
  }

  private mutating func play() -> Double? {
    let speed: Double?
    switch document.root["play"] {
    case nil, .text("auto"): return nil
    case .integer(let number): speed = Double(exactly: number)
    case .number(let number): speed = number
    default: speed = nil
    }
    if let speed, Settings.speeds.contains(speed) { return speed }
    document.add(
      at: ["play"], found: document.root["play"]?.shown ?? "nothing",
      expected: "\"auto\", 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64 or 128")
    return nil
  }

  private mutating func keys() -> [String: [AssignedKey]] {
    guard let node = document.root["keys"] else { return [:] }
    guard case .table(let table) = node else {
      document.add(at: ["keys"], found: node.shown, expected: "a table of commands and keys")
      return [:]
    }
    var keys: [String: [AssignedKey]] = [:]
    for (command, node) in table.sorted(by: { $0.key < $1.key }) {
      keys[command] = assigned(node, at: ["keys", command])
    }
    return keys
  }

  private mutating func assigned(_ node: TOMLNode, at path: [String]) -> [AssignedKey] {
    switch node {
    case .text(let text) where !text.isEmpty:
      return [AssignedKey(text: text, line: document.line(of: path))]
    case .list(let elements):
      return elements.enumerated().compactMap { index, element in
        if case .text(let text) = element, !text.isEmpty {
          return AssignedKey(text: text, line: document.line(of: path + [String(index)]))
        }
        document.add(
          at: path, element: index, found: element.shown, expected: "a key in quotes")
        return nil
      }
    default:
      document.add(at: path, found: node.shown, expected: #"a key or a list of keys, as in ["n"]"#)
      return []
    }
  }
}
