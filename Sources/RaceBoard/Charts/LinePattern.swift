/// How a line is drawn, so that lines are told apart without colour.
enum LinePattern: Hashable, Sendable {
  case solid
  case dashed
  /// A dash and a dot in turn.
  case dashDotted
  /// Across what is not known.
  case dotted
  /// Two dots thick: the one that the eye should follow.
  case strong

  /// What the lines of a field take in turn.
  static let plain: [LinePattern] = [.solid, .dashed, .dashDotted]

  /// Whether the dot at this place along the line is drawn.
  func hasDot(at step: Int) -> Bool {
    switch self {
    case .solid, .strong: true
    case .dashed: step % 8 < 5
    case .dashDotted: step % 12 < 7 || step % 12 == 9
    case .dotted: step % 3 == 0
    }
  }
}
