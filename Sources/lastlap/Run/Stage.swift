import Athletics
import CursesTerminal
import Glibc
import RaceBoard
import RaceReplay
import ResultFormats

/// What a dashboard is shown on: the terminal, with settings, keys and themes as the user has them.
struct Stage {
  let terminal: CursesTerminal
  let themes: ThemeLibrary
  private let keymap: Keymap
  private let theme: Int
  private let speedExponent: Int?

  /// Opens the terminal; throws ``UsageError`` where there is none, and for settings that cannot be
  /// read.
  ///
  /// - Parameter theme: the one that the command line names.
  init(theme: String?, _ environment: ProcessEnvironment, readsStandardInput: Bool) throws {
    var settings = try SettingsFile.read(in: environment.configurationFolder)
    settings.theme = theme ?? environment["LASTLAP_THEME"] ?? settings.theme
    keymap = try SettingsFile.keymap(settings, in: environment.configurationFolder)
    var themes = ThemeLibrary()
    let chosen = try settings.theme.map {
      try themes.find($0, folder: environment.configurationFolder)
    }
    terminal = try Self.openTerminal(environment, readsStandardInput: readsStandardInput)
    self.theme =
      chosen
      ?? themes.standard(
        hasColor: terminal.colorDepth != .none, isLight: environment.hasLightBackground)
    self.themes = themes
    speedExponent = settings.speedExponent
  }

  /// What is shown on it.
  func board(
    exponent: Int? = nil, race: LoadedRace? = nil, live: LiveView? = nil,
    warnings: [Warning] = [], spoilers: Spoilers = Spoilers()
  ) -> BoardState {
    BoardState(
      size: terminal.size, keymap: keymap, themeNames: themes.names, theme: theme,
      exportOffers: ExportFormat.allCases.map(\.offer), exponent: exponent ?? speedExponent,
      race: race, live: live, warnings: warnings, spoilers: spoilers)
  }

  /// Opens the terminal; keys come from the terminal device where standard input is something else.
  private static func openTerminal(
    _ environment: ProcessEnvironment, readsStandardInput: Bool
  ) throws -> CursesTerminal {
    var input = STDIN_FILENO
    if readsStandardInput || isatty(STDIN_FILENO) != 1 {
      input = open("/dev/tty", O_RDWR | O_CLOEXEC)
      guard input >= 0 else {
        throw UsageError(
          "no terminal to read keys from: use `lastlap show` to print a race")
      }
    }
    do throws(TerminalError) {
      return try CursesTerminal.open(
        TerminalSetup(environment: environment.terminal, input: input))
    } catch {
      throw UsageError("\(error): use `lastlap show` to print a race")
    }
  }
}
