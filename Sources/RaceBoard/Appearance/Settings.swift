/// What the settings file says.
package struct Settings: Hashable, Sendable {
  /// The name of the theme; nil leaves the choice to the terminal's background.
  package var theme: String?
  /// The speed of a replay: race seconds a second, a power of two from 0.25 to 128; nil leaves it to
  /// the length of the race.
  package var play: Double?
  /// The keys given to commands, by the names of the commands.
  package var keys: [String: [AssignedKey]] = [:]

  /// The settings without a file.
  package init() {}

  /// The speeds there are.
  package static let speeds: [Double] = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128]
}

/// A key as the settings file writes it; whether there is such a key is for the keymap to say.
package struct AssignedKey: Hashable, Sendable {
  package let text: String
  /// The line it stands on, counted from 1.
  package let line: Int?

  /// A key from a line of the settings file.
  package init(text: String, line: Int?) {
    self.text = text
    self.line = line
  }
}
