extension Role {
  /// The role that lends its look where a theme says nothing of this one; only the canvas has none.
  package var parent: Role? {
    switch self {
    case .background: nil
    case .text: .background
    case .quiet, .heading, .accent, .title, .leader, .selected, .pinned, .gold, .silver, .bronze,
      .mark, .gap, .provisional, .official, .clock, .barPoint, .stripLine, .message, .helpText:
      .text
    case .frame, .tab, .columnHead, .estimate, .doubtful, .unknown, .barTrack, .barPass, .stripAxis,
      .stripRange, .footerText:
      .quiet
    case .match, .medalChange, .flag, .barPlayed, .barBell, .barCursor, .stripHairline, .footerKey,
      .filterPrompt:
      .accent
    case .frameFocused: .frame
    case .tabActive: .tab
    case .columnHeadActive: .columnHead
    case .helpKey: .footerKey
    case .warning: .message
    case .error: .warning
    case .filterError: .error
    }
  }

  /// The role itself, its parent, and so on up to the canvas.
  var lineage: [Role] { [self] + (parent?.lineage ?? []) }
}
