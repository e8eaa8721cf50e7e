/// Why no dashboard can be drawn.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output isn't a terminal.
  case notATerminal
  /// The terminal can't move its cursor; the name is what `TERM` says.
  case dumb(String)
  /// Anything else, in words for people.
  case unusable(String)
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal: "not a terminal"
    case .dumb(let name): "a terminal of type “\(name)” can’t move its cursor"
    case .unusable(let reason): reason
    }
  }
}
