/// How a line is drawn, so that lines are told apart without colour.
enum LinePattern: Hashable {
  case solid
  case dashed
  case dotted
  /// Two dots thick: the one that the eye should follow.
  case strong
  /// No line: a dot at each point.
  case points

  /// What the lines of a field take in turn.
  static let plain: [LinePattern] = [.solid, .dashed, .dotted]

  /// Whether the dot at this place along the line is drawn.
  func hasDot(at step: Int) -> Bool {
    switch self {
    case .solid, .strong, .points: true
    case .dashed: step % 8 < 5
    case .dotted: step % 3 == 0
    }
  }
}
