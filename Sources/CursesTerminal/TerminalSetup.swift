/// What a terminal is opened with, gathered by whoever may read the environment.
package struct TerminalSetup: Sendable {
  package var environment: TerminalEnvironment

  /// Where keys come from: not always 0, since standard input may be a pipe.
  package var input: Int32

  /// Where the screen is drawn.
  package var output: Int32

  /// Makes a setup; descriptors stay the caller's to close.
  package init(environment: TerminalEnvironment, input: Int32 = 0, output: Int32 = 1) {
    self.environment = environment
    self.input = input
    self.output = output
  }
}

/// The part of the environment that says what the terminal can do.
///
/// Curses itself reads `TERMINFO`, `TERMINFO_DIRS`, `HOME`, `LINES` and `COLUMNS` besides.
package struct TerminalEnvironment: Sendable {
  /// `TERM`; an empty or unknown one is taken for `xterm-256color`.
  package var name: String

  /// `COLORTERM`; `truecolor` and `24bit` say that the terminal shows any colour.
  package var colorTerm: String

  /// Whether `NO_COLOR` is set and not empty.
  package var noColor: Bool

  /// Folders of terminal descriptions, searched before the system's own: `TERMINFO`,
  /// `$HOME/.terminfo` and the parts of `TERMINFO_DIRS`.
  package var descriptionFolders: [String]

  /// Locales to try until one has UTF-8; the empty name is what `LC_ALL`, `LC_CTYPE` and `LANG` say.
  package var locales: [String]

  /// Makes an environment; what isn't given is as if unset.
  package init(
    name: String, colorTerm: String = "", noColor: Bool = false,
    descriptionFolders: [String] = [], locales: [String] = ["", "C.UTF-8"]
  ) {
    self.name = name
    self.colorTerm = colorTerm
    self.noColor = noColor
    self.descriptionFolders = descriptionFolders
    self.locales = locales
  }

  var wantsDirectColor: Bool { colorTerm == "truecolor" || colorTerm == "24bit" }
}
