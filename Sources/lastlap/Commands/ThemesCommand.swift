import ArgumentParser
import CellGrid
import RaceBoard

/// `lastlap themes`: the themes that ship.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes.")

  func run() throws {
    var library = ThemeLibrary()
    let lines = try library.names.enumerated().map { index, name in
      let theme = try library.theme(at: index)
      let kind =
        switch theme.kind {
        case .dark: "dark"
        case .light: "light"
        case .colorless: "without colour"
        }
      return name.fitted(to: max(12, DisplayWidth.of(name) + 1)) + theme.name + ", " + kind
    }
    try Output.print(lines.joined(separator: "\n") + "\n")
  }
}
