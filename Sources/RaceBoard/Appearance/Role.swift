/// What a piece of the screen is, for a theme to give it a style.
///
/// A role that a theme leaves out looks as its parent does. The raw value counts the roles, since styles
/// are looked up for every text that is drawn.
package enum Role: UInt8, CaseIterable, Sendable {
  case background
  case text
  case quiet
  case heading
  case accent
  case title
  case frame
  case frameFocused
  case tab
  case tabActive

  case columnHead
  case columnHeadActive
  case leader
  case selected
  case pinned
  case match

  case gold
  case silver
  case bronze
  case medalChange
  case mark
  case gap
  case flag

  case estimate
  case doubtful
  case unknown
  case provisional
  case official

  case clock
  case barTrack
  case barPlayed
  case barPoint
  case barPass
  case barBell
  case barCursor

  case stripAxis
  case stripRange
  case stripLine
  case stripHairline

  case footerKey
  case footerText
  case filterPrompt
  case filterError
  case message
  case warning
  case error
  case helpKey
  case helpText
}

extension Role {
  /// The role with a name in a theme file.
  init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// The role's name in a theme file: `barTrack` is `bar-track`.
  package var name: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}
