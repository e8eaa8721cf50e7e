import ArgumentParser
import RaceBoard

/// `lastlap themes`: the themes that ship.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes.")

  func run() throws {
    let library = try ThemeLibrary()
    let lines = zip(library.names, library.themes).map { name, theme in
      let kind =
        switch theme.kind {
        case .dark: "dark"
        case .light: "light"
        case .colorless: "without colour"
        }
      return name + String(repeating: " ", count: max(1, 12 - name.count)) + theme.name + ", "
        + kind
    }
    try Output.print(lines.joined(separator: "\n") + "\n")
  }
}
