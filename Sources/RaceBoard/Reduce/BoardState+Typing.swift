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
    defer {
      switch key {
      case .left, .right, .home, .end, .backspace: isTextOld = false
      default: break
      }
    }
    switch key {
    case .character(let character):
      beginAnew()
      change { $0.append(character) }
    case .paste(let text):
      beginAnew()
      change { $0 += text.split(whereSeparator: \.isNewline).joined(separator: " ") }
    case .backspace:
      if typedText.isEmpty { typing = nil } else { change { _ = $0.popLast() } }
    case .control("u"):
      typedText = ""
      textAfterCursor = 0
    case .control("w"): change { $0 = Self.withoutLastWord($0) }
    case .left: textAfterCursor = min(textAfterCursor + 1, typedText.count)
    case .right: textAfterCursor = max(textAfterCursor - 1, 0)
    case .home where !isFinding: textAfterCursor = typedText.count
    case .end where !isFinding: textAfterCursor = 0
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

  /// Drops what stands from before, which was left to be seen.
  private mutating func beginAnew() {
    guard isTextOld else { return }
    isTextOld = false
    textAfterCursor = 0
    if !typedText.isEmpty { typedText = "" }
  }

  /// Whether there is a list below what is typed, which the keys go through.
  private var isFinding: Bool { typing != .evenPace && (screen == .browse || screen == .help) }

  /// Changes what stands before the cursor.
  private mutating func change(_ work: (inout String) -> Void) {
    let text = typedText
    var before = String(text.dropLast(textAfterCursor))
    work(&before)
    typedText = before + text.suffix(textAfterCursor)
  }

  private static func withoutLastWord(_ text: String) -> String {
    var rest = Substring(text)
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return String(rest)
  }
}
