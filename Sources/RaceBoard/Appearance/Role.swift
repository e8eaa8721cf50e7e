/// What a piece of the screen is, for a theme to give it a style.
///
/// The raw value is the role's name in a theme file. A role that a theme leaves out looks as its
/// parent does.
package enum Role: String, CaseIterable, Sendable {
  case background
  case text
  case quiet
  case heading
  case accent
  case title
  case frame
  case frameFocused = "frame-focused"
  case tab
  case tabActive = "tab-active"

  case columnHead = "column-head"
  case columnHeadActive = "column-head-active"
  case leader
  case selected
  case pinned
  case match

  case gold
  case silver
  case bronze
  case medalChange = "medal-change"
  case mark
  case gap
  case flag

  case estimate
  case doubtful
  case unknown
  case provisional
  case official

  case clock
  case barTrack = "bar-track"
  case barPlayed = "bar-played"
  case barPoint = "bar-point"
  case barPass = "bar-pass"
  case barBell = "bar-bell"
  case barCursor = "bar-cursor"

  case stripAxis = "strip-axis"
  case stripRange = "strip-range"
  case stripLine = "strip-line"
  case stripHairline = "strip-hairline"

  case footerKey = "footer-key"
  case footerText = "footer-text"
  case filterPrompt = "filter-prompt"
  case filterError = "filter-error"
  case message
  case warning
  case error
  case helpKey = "help-key"
  case helpText = "help-text"
}
