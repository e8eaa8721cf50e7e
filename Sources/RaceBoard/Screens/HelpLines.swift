import Athletics

/// What help says of a screen: its keys in groups, then the signs that stand on it.
struct HelpLines {
  enum Line: Hashable {
    case heading(String)
    /// Keys, or a sign, and what it is about.
    case entry(String, String)
    case blank
  }

  private(set) var lines: [Line] = []
  private(set) var entryCount = 0

  /// - Parameter text: words that the lines are found by: keys, or what words of theirs begin with.
  init(_ keymap: Keymap, on screen: ScreenID, found text: String = "") {
    let bindings = keymap.bindings(on: screen)
    for group in Command.Group.allCases {
      let own = bindings.filter { $0.command.group == group }
      let entries = own.map { (keys: $0.keys.map(\.name), words: $0.command.help) }
      add(group.rawValue, entries, found: text)
    }
    if screen == .dashboard {
      add("Signs", Self.signs.map { (keys: [$0.sign], words: $0.meaning) }, found: text)
    }
  }

  private mutating func add(
    _ heading: String, _ entries: [(keys: [String], words: String)], found text: String
  ) {
    let terms = text.split(separator: " ").map(String.init)
    let kept = entries.filter { entry in
      let words = FoldedText(entry.words)
      return terms.allSatisfy { term in
        let folded = FoldedText(term)
        return entry.keys.contains { $0.hasPrefix(term) }
          || (!folded.isEmpty && words.startsAnyWord(folded))
      }
    }
    guard !kept.isEmpty else { return }
    lines += (lines.isEmpty ? [] : [.blank]) + [.heading(heading)]
    lines += kept.map { .entry($0.keys.joined(separator: " "), $0.words) }
    entryCount += kept.count
  }

  private static let signs: [(sign: String, meaning: String)] = [
    ("~", "an estimate; ~4: fourth, left open"),
    ("4=", "shared: the line below says why"),
    ("▲2 ▼1+", "places won, lost; + at least so many"),
    ("▌ ◆", "selected; pinned, whom gaps are told to"),
    ("•", "a favourite of --mark"),
    ("!", "cannot be right, decides nothing"),
    ("★ ☆", "fastest; nobody separably faster"),
    ("▒▒┃", "crossed within, up to the printed time"),
    ("┼ ┴ ┃", "on the bar: mark, pass of the line, winner"),
    ("1 2 3+", "on the track: places, + more than one"),
    ("■ ● ○ △", "on charts: selected, the first three"),
  ]
}
