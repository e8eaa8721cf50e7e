import CellGrid

extension KeyPress {
  private static let named: [(name: String, key: KeyPress)] = [
    ("space", .character(" ")), ("enter", .enter), ("tab", .tab), ("shift-tab", .backTab),
    ("esc", .escape), ("delete", .delete), ("insert", .insert), ("↑", .up), ("↓", .down),
    ("←", .left), ("→", .right), ("home", .home), ("end", .end), ("pgup", .pageUp),
    ("pgdn", .pageDown), ("backspace", .backspace),
  ]
  private static let spelledOut: [String: KeyPress] = [
    "up": .up, "down": .down, "left": .left, "right": .right,
  ]

  /// The key as help, footer and settings write it: `space`, `^d`, `pgdn`, `f1`, `.`.
  package var name: String {
    if let named = Self.named.first(where: { $0.key == self }) { return named.name }
    switch self {
    case .character(let character): return String(character)
    case .control(let letter): return "^" + String(letter)
    case .function(let number): return "f\(number)"
    default: return "?"
    }
  }

  /// Reads a key as settings write it: its name, `ctrl-d` or `^d`, `f5`, or one character.
  package init?(name: String) {
    if let named = Self.named.first(where: { $0.name == name }) {
      self = named.key
    } else if let arrow = Self.spelledOut[name] {
      self = arrow
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      guard let prefix = ["ctrl-", "^"].first(where: name.hasPrefix),
        let letter = name.dropFirst(prefix.count).lowercased().first,
        name.count == prefix.count + 1, letter.isASCII, letter.isLetter
      else { return nil }
      self = .control(letter)
    }
  }

  /// Whether terminals send another key for it, so that it cannot be bound: Ctrl-M, -I, -J, -H and
  /// Backspace.
  package var isTaken: Bool {
    switch self {
    case .control(let letter): "mijh".contains(letter)
    case .backspace: true
    default: false
    }
  }
}
