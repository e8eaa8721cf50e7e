import CellGrid

extension Theme {
  /// The theme of last resort, in the terminal's own two colours.
  package static let plain = Theme(name: "Plain", kind: .colorless, stated: [:])

  /// How a role is told without any colour.
  static func plainAttributes(of role: Role) -> CellAttributes {
    switch role {
    case .leader, .heading, .title, .clock, .frameFocused, .tabActive, .accent, .gold, .official,
      .stripLine, .stripHairline, .barCursor, .barPlayed, .barBell, .medalChange, .footerKey,
      .helpKey, .filterPrompt, .warning:
      .bold
    case .selected, .error, .filterError: .reverse
    case .match, .columnHeadActive: [.bold, .underline]
    case .columnHead: .underline
    case .quiet, .estimate, .unknown, .frame, .barTrack, .barPass, .stripRange, .stripAxis:
      .dim
    case .doubtful: [.dim, .italic]
    case .provisional: .italic
    case .background, .text, .tab, .pinned, .silver, .bronze, .mark, .gap, .flag, .barPoint,
      .footerText, .message, .helpText:
      []
    }
  }
}
