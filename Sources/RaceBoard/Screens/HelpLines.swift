/// What help says of a screen: its keys in groups, then the signs that stand on it.
struct HelpLines {
  enum Line: Hashable {
    case heading(String)
    /// Keys, or a sign, and what it is about.
    case entry(String, String)
    case blank
  }

  let lines: [Line]

  init(_ keymap: Keymap, on screen: ScreenID) {
    let bindings = keymap.bindings(on: screen)
    var lines: [Line] = []
    for group in Command.Group.allCases {
      let own = bindings.filter { $0.command.group == group }
      guard !own.isEmpty else { continue }
      lines += (lines.isEmpty ? [] : [.blank]) + [.heading(group.rawValue)]
      lines += own.map { .entry($0.keys.map(\.name).joined(separator: " "), $0.command.help) }
    }
    if screen == .dashboard {
      lines += [.blank, .heading("Signs")] + Self.signs.map { .entry($0.sign, $0.meaning) }
    }
    self.lines = lines
  }

  private static let signs: [(sign: String, meaning: String)] = [
    ("~", "an estimate; ~4: fourth, left open"),
    ("4=", "shared: the line below says why"),
    ("▲2 ▼1", "places won, lost since the last mark"),
    ("▌ ◆", "selected; pinned, whom gaps are told to"),
    ("!", "cannot be right, decides nothing"),
    ("★ ☆", "fastest; nobody separably faster"),
    ("▒▒┃", "crossed within, up to the printed time"),
    ("┼ ┴ ┃", "on the bar: mark, pass of the line, winner"),
    ("1 2 3+", "on the track: places, + more than one"),
    ("■ ● ○ △", "on charts: selected, the first three"),
  ]
}
