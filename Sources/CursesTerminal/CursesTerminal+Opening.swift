import CNCurses
import CTerminal
import CellGrid
import Glibc

extension CursesTerminal {
  /// Opens the terminal, which from then on catches signals and crashes.
  ///
  /// To be called before there are other threads: curses takes descriptions from the environment.
  package static func open(_ setup: TerminalSetup) throws(TerminalError) -> CursesTerminal {
    guard isatty(setup.input) == 1, isatty(setup.output) == 1 else { throw .notATerminal }
    let wasOpen = isOpen.exchange(true, ordering: .relaxed)
    guard !wasOpen else { throw .unusable("the terminal is open already") }
    do {
      let terminal = CursesTerminal(opening: try Opening(setup))
      terminal.resize()
      return terminal
    } catch {
      isOpen.store(false, ordering: .relaxed)
      throw error
    }
  }

  /// What opening finds out, step by step.
  struct Opening {
    let setup: TerminalSetup
    let isUTF8: Bool
    let signals: Int32
    let restoration: Restoration
    let screen: CursesScreen
    let colorDepth: ColorDepth

    init(_ setup: TerminalSetup) throws(TerminalError) {
      self.setup = setup
      isUTF8 = Self.chooseLocale(setup.environment.locales)
      let name = try Self.knownName(setup)
      restoration = Restoration(output: setup.output)
      curses_forget_description()
      // Before curses, which leaves signals alone that are caught already.
      signals = terminal_signals_install()
      guard signals >= 0 else { throw .unusable("signals can’t be caught") }
      terminal_crashes_install()
      guard terminal_remember(setup.output) else { throw .notATerminal }
      restoration.hold()
      guard let (screen, isDirect) = Self.screen(named: name, setup) else {
        terminal_release()
        throw .unusable("curses can’t use a terminal of type “\(name)”")
      }
      self.screen = screen
      Self.setModes(setup)
      colorDepth = Self.startColors(isDirect: isDirect, noColor: setup.environment.noColor)
      restoration.enter()
    }
  }
}

extension CursesTerminal.Opening {
  /// Only the character set: numbers are read and written the same everywhere.
  private static func chooseLocale(_ names: [String]) -> Bool {
    for name in names where setlocale(LC_CTYPE, name) != nil {
      if terminal_character_width(0x4E16) == 2 { return true }
    }
    return false
  }

  /// The name to give to curses, whose description is loaded then.
  private static func knownName(_ setup: TerminalSetup) throws(TerminalError) -> String {
    let fallback = "xterm-256color"
    for name in [setup.environment.name, fallback] where !name.isEmpty {
      var outcome: Int32 = 0
      guard setupterm(name, setup.output, &outcome) != ERR else {
        // Nought is also what a generic terminal gives, which has no use for a dashboard.
        continue
      }
      if curses_capability("cup") != nil { return name }
      curses_forget_description()
      throw .dumb(name)
    }
    throw .unusable("there is no description of “\(setup.environment.name)” or of “\(fallback)”")
  }

  private static func screen(
    named name: String, _ setup: TerminalSetup
  ) -> (CursesScreen, isDirect: Bool)? {
    let environment = setup.environment
    if environment.wantsDirectColor, !environment.noColor {
      let search = TerminfoSearch(folders: environment.descriptionFolders)
      if let description = search.entry(named: name)?.withDirectColor()?.compiled(),
        let screen = CursesScreen(name: name, description: description, setup: setup)
      {
        return (screen, true)
      }
    }
    return CursesScreen(name: name, description: nil, setup: setup).map { ($0, false) }
  }

  private static func setModes(_ setup: TerminalSetup) {
    cbreak()
    noecho()
    nonl()
    intrflush(nil, false)
    _ = terminal_stop_flow_control(setup.output)
    def_prog_mode()
    let screen = curses_screen()
    keypad(screen, true)
    nodelay(screen, true)
    meta(screen, true)
    scrollok(screen, false)
    set_escdelay(25)
    curs_set(0)
    leaveok(screen, true)
    for (sequence, key) in DefinedKey.sequences { define_key(sequence, key) }
  }

  private static func startColors(isDirect: Bool, noColor: Bool) -> ColorDepth {
    guard !noColor, has_colors(), start_color() != ERR else { return .none }
    // Without this, cells of the terminal's own colours would be white on black.
    guard use_default_colors() != ERR else { return .none }
    // Where curses doesn't read descriptions from the environment it has found the usual one.
    let count = curses_color_count()
    return isDirect && count > TerminfoEntry.paletteStart
      ? .direct : ColorDepth(paletteCount: Int(count))
  }
}
