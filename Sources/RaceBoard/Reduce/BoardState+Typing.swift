import CellGrid

extension BoardState {
  /// What is being typed, or would be.
  private var typedText: String {
    get {
      if typing == .evenPace { return paceText }
      return searchText
    }
    set {
      if typing == .evenPace {
        paceText = newValue
      } else if screen == .browse {
        browse.filter = Filter(newValue)
        browse.selection = 0
      } else if screen == .help {
        helpText = newValue
        scroll = 0
      } else {
        filter = Filter(newValue)
        race?.selection = selectionBeforeTyping
        race?.selectVisible(filter)
      }
    }
  }

  /// Takes a key while a filter or a pace is typed: every printable one is text.
  mutating func type(_ key: KeyPress) -> [Effect] {
    if typing == .evenPace || screen == .browse { message = nil }
    switch key {
    case .character(let character): typedText.append(character)
    case .paste(let text):
      typedText += text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .backspace:
      if typedText.isEmpty { typing = nil } else { typedText.removeLast() }
    case .control("u"): typedText = ""
    case .control("w"): typedText = Self.withoutLastWord(typedText)
    case .escape:
      // In the list of races what was typed goes on finding.
      if screen != .browse { typedText = "" }
      typing = nil
    case .enter:
      if typing == .evenPace {
        finishTypingPace()
      } else {
        typing = nil
        if screen == .browse { return perform(.open) }
      }
    case .function:
      guard let command = keymap.command(for: key, on: screen) else { return [] }
      typing = nil
      return perform(command)
    case .control("l"): return [.redraw]
    case .up, .down, .pageUp, .pageDown, .home, .end:
      if let command = keymap.command(for: key, on: screen) { return perform(command) }
    default: break
    }
    return []
  }

  private static func withoutLastWord(_ text: String) -> String {
    var rest = Substring(text)
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return String(rest)
  }
}
