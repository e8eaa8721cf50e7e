import ArgumentParser
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
      return name + String(repeating: " ", count: max(1, 12 - name.count)) + theme.name + ", "
        + kind
    }
    try Output.print(lines.joined(separator: "\n") + "\n")
  }
}
