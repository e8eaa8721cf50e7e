import CellGrid

/// The last line: the most useful keys, what is being typed, or something to tell.
struct Footer {
  let state: BoardState
  /// How many the filter keeps, where the screen knows.
  var keptCount: Int?

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    if state.delayPrompt != nil {
      drawDelay(on: &canvas, in: rect)
    } else if state.typing == .evenPace {
      drawPace(on: &canvas, in: rect)
    } else if state.isTyping, !showsSearch {
      drawFilter(on: &canvas, in: rect)
    } else if let message = state.message {
      canvas.write(message, x: rect.x + 2, y: rect.y, .message, width: rect.width - 2)
    } else if !state.searchText.isEmpty, !showsSearch {
      let used = drawFilter(on: &canvas, in: rect) + 1
      guard used < rect.width / 2 else { return }
      drawKeys(on: &canvas, in: rect.removingLeft(used).rest)
    } else {
      drawKeys(on: &canvas, in: rect)
    }
  }

  /// Whether what is typed stands on the screen itself.
  private var showsSearch: Bool {
    state.screen == .browse && BrowseScreen.hasSearchLine(state.size)
  }

  /// What stands before the time of an even pace while it is typed.
  static let pacePrompt = " even pace: "

  private func drawPace(on canvas: inout Canvas, in rect: GridRect) {
    canvas.clear(rect)
    let issue = state.message ?? state.paceIssue
    let escape = state.keymap.keyText(.back, limit: 1)
    let pieces: [(text: String, role: Role)] = [
      (Self.pacePrompt, .filterPrompt), (state.paceText + "    ", .text),
      issue.map { ($0, .filterError) }
        ?? ("a time for the whole race · enter takes it · \(escape) leaves it", .quiet),
    ]
    canvas.write(pieces, x: rect.x, y: rect.y, width: rect.width)
  }

  /// The delay, and how it is set; the moment that one waits to see is named.
  private func drawDelay(on canvas: inout Canvas, in rect: GridRect) {
    canvas.clear(rect)
    let prompt = " delay \(state.live?.delay.text ?? "")  "
    let used = canvas.write(prompt, x: rect.x, y: rect.y, .filterPrompt, width: rect.width)
    let room = rect.removingLeft(used).rest
    if let message = state.message {
      canvas.write(message, x: room.x + 2, y: room.y, .message, width: room.width - 2)
      return
    }
    let name = state.awaitedName
    let wanted: [([Command], String, Int)] = [
      ([.moveUp, .moveDown], "±1 s", 1), ([.moveRight, .moveLeft], "±0.1 s", 2),
      (name == nil ? [] : [.open], "when you see: " + (name ?? ""), 0),
      (name == nil ? [] : [.stepBack, .stepForward], "another", 4), ([.back], "leaves", 3),
    ]
    draw(wanted.compactMap { Self.item($0, state.keymap) }, on: &canvas, in: room)
  }

  /// Draws the filter, what it finds and how to be rid of it; gives the columns used.
  @discardableResult
  private func drawFilter(on canvas: inout Canvas, in rect: GridRect) -> Int {
    canvas.clear(rect)
    let filter = state.shownFilter
    let text = Self.end(of: state.searchText, width: rect.width)
    var pieces: [(text: String, role: Role)] = [
      (" /", .filterPrompt), (text + (state.isTyping ? " " : ""), .text),
    ]
    if let issue = filter.issues.first {
      // The count also stands in the panel's edge; what is wrong stands nowhere else.
      let text = issue.word + ": " + issue.explanation
      let used = DisplayWidth.of(pieces.map(\.text).joined() + text) + 6
      let fits = used + DisplayWidth.of(count) <= rect.width
      pieces += [(fits ? "   " + count + "   " : "   ", .quiet), (text, .filterError)]
    } else {
      pieces.append(("   " + count + "   ", .quiet))
      let escape = state.keymap.keyText(.back, limit: 1)
      pieces.append(
        (state.isTyping ? "enter keeps · \(escape) clears" : "\(escape) drops it", .quiet))
    }
    return canvas.write(pieces, x: rect.x, y: rect.y, width: rect.width)
  }

  /// The end of a filter that is longer than half the line: where it is being typed.
  static func end(of text: String, width: Int) -> String {
    let room = max(width / 2, 8)
    guard DisplayWidth.of(text) > room else { return text }
    var rest = Substring(text.visible)
    while DisplayWidth.of(String(rest)) >= room { rest.removeFirst() }
    return "…" + rest
  }

  private var count: String {
    if state.screen == .browse {
      return "\(state.browse.foundCount) of \(state.browse.items.count) races"
    }
    if state.screen == .help { return HelpScreen(state: state).countText }
    guard let race = state.race else { return "" }
    let count = keptCount ?? race.rows(state.filter).entries.count
    return "\(count) of \(race.subjects.count) athlete" + (race.subjects.count == 1 ? "" : "s")
  }

  private func drawKeys(on canvas: inout Canvas, in rect: GridRect) {
    let items =
      showsSearch && state.isTyping
      ? Self.whileFinding : Self.items(of: state)
    let (alertRect, keysRect) = rect.removingRight(
      rect.width >= 80 ? DisplayWidth.of(alert) + 3 : 0)
    // Errors are loud; what is only doubtful is told quietly.
    let hasErrors = state.warnings.hasErrors || state.race?.warnings.hasErrors ?? false
    canvas.write(
      alert, x: alertRect.x + 1, y: rect.y, hasErrors ? .warning : .footerText,
      width: alertRect.width)
    draw(items, on: &canvas, in: keysRect)
  }

  /// As many of them as there is room for.
  private func draw(_ items: [Item], on canvas: inout Canvas, in rect: GridRect) {
    var room = rect.width - 2
    var shown = Array(repeating: false, count: items.count)
    for index in items.indices.sorted(by: { items[$0].priority < items[$1].priority }) {
      let width = items[index].width
      if width <= room {
        shown[index] = true
        room -= width + 3
      }
    }
    var x = rect.x + 2
    for (index, item) in items.enumerated() where shown[index] {
      x += canvas.write(item.keys, x: x, y: rect.y, .footerKey)
      x += canvas.write(" " + item.word, x: x, y: rect.y, .footerText) + 3
    }
  }

  /// How many warnings there are, and gaps of what is followed, and the key that shows them.
  private var alert: String {
    guard state.screen == .dashboard else { return "" }
    let counts = [(state.live?.gapCount ?? 0, "gap"), (WarningList.total(of: state), "warning")]
      .filter { $0.0 > 0 }.map { "\($0.0.inGroups) \($0.1)" + ($0.0 == 1 ? "" : "s") }
    guard !counts.isEmpty else { return "" }
    return counts.joined(separator: " · ") + ": " + state.keymap.keyText(.warnings, limit: 1)
  }

  /// A pair of keys and a word; a lower priority number is kept longer.
  private struct Item {
    let keys: String
    let word: String
    let priority: Int
    var width: Int { DisplayWidth.of(keys) + 1 + DisplayWidth.of(word) }
  }

  /// While a race is looked for letters are text.
  private static let whileFinding = [
    Item(keys: "↑ ↓", word: "move", priority: 1), Item(keys: "enter", word: "open", priority: 0),
    Item(keys: "ctrl-u", word: "clear", priority: 3),
    Item(keys: "esc", word: "to the list", priority: 2),
  ]

  private static func items(of state: BoardState) -> [Item] {
    let race = state.race
    let wanted: [([Command], String, Int)] =
      switch state.screen {
      case .dashboard where race?.play.isPlaying == true:
        [
          ([.playPause], "pause", 1), ([.slower, .faster], "speed", 2), ([.stepForward], "next", 3),
          ([.lapBack, .lapForward], "lap", 6), ([.filter], "filter", 5), ([.nextView], "view", 7),
          ([.help], "help", 0), ([.quit], "quit", 4),
        ]
      case .dashboard:
        [
          ([.playPause], Self.playWord(race), 4),
          ([.stepBack, .stepForward], "step", 3),
          ([.lapBack, .lapForward], "lap", 5), ([.filter], "filter", 2),
        ] + panelKeys(race) + [
          ([.zoom], "zoom", 7), ([.pin], "pin", 9), ([.reference], "against", 12),
          ([.nextPanel], "panel", 10),
          ([.spoilers], "show results", 5),
          ([.browse], "races", 6), ([.help], "help", 0), ([.quit], "quit", 1),
        ]
      case .browse:
        [
          ([.moveUp, .moveDown], "move", 2), ([.open], "open", 1), ([.filter], "find", 3),
          ([.sort], "sort", 5), ([.moveLeft, .moveRight], "fold", 6),
          ([.spoilers], "show results", 7), ([.help], "help", 4), ([.quit], "back", 0),
        ]
      case .references:
        [
          ([.moveUp, .moveDown], "move", 2), ([.open], "choose", 1), ([.help], "help", 3),
          ([.quit], "back", 0),
        ]
      case .export:
        [
          ([.moveUp, .moveDown], "move", 2), ([.open], "write the file", 1), ([.help], "help", 3),
          ([.quit], "back", 0),
        ]
      case .athlete:
        [
          ([.moveUp, .moveDown], "move", 2), ([.open], "open the race", 1), ([.help], "help", 3),
          ([.spoilers], "show results", 4), ([.quit], "back", 0),
        ]
      case .closeFinishes:
        [
          ([.moveUp, .moveDown], "move", 2), ([.open], "open the race", 1),
          ([.finer, .wider], "zoom", 3), ([.moveLeft, .moveRight], "pan", 5), ([.help], "help", 4),
          ([.quit], "back", 0),
        ]
      case .warnings:
        [
          ([.moveUp, .moveDown], "move", 1), ([.open], "all of a kind, or close it", 2),
          ([.spoilers], "show results", 3), ([.quit], "back", 0),
        ]
      case .help:
        [
          ([.moveUp, .moveDown], "scroll", 1), ([.filter], "find", 2), ([.quit], "back", 0),
        ]
      case .messages:
        [([.moveUp, .moveDown], "scroll", 1), ([.quit], "back", 0)]
      }
    let edge = state.screen == .dashboard ? race?.behindLive : nil
    let behind: [([Command], String, Int)] =
      edge.map { [([.liveEdge], "live −" + $0.text(decimals: 0), 0)] } ?? []
    let hasTimes = race?.reasonWithoutTimes == nil
    let hidesResults =
      state.screen == .dashboard ? race?.tellsLater == false : state.spoilers.areHidden
    return (behind + wanted).compactMap { commands, word, priority in
      guard hidesResults || commands != [.spoilers] else { return nil }
      guard hasTimes || !commands.contains(where: Self.ofTimes.contains) else { return nil }
      return item((commands, word, priority), state.keymap)
    }
  }

  private static func item(_ wanted: ([Command], String, Int), _ keymap: Keymap) -> Item? {
    let keys = wanted.0.map { keymap.keyText($0, limit: 1) }.filter { !$0.isEmpty }
    guard !keys.isEmpty else { return nil }
    return Item(keys: keys.joined(separator: " "), word: wanted.1, priority: wanted.2)
  }

  private static func playWord(_ race: OpenRace?) -> String {
    guard let race, race.state.sheet == nil else { return "replay" }
    return race.isLive && race.isAtEdge ? "pause" : "play"
  }

  /// What does nothing in a contest without times.
  private static let ofTimes: Set<Command> = [.playPause, .lapForward, .pin, .reference]

  /// The keys that mean something in the panel that they go to.
  private static func panelKeys(_ race: OpenRace?) -> [([Command], String, Int)] {
    guard let race else { return [] }
    switch race.panel {
    case .results: return [([.sort], "sort", 8), ([.athlete], "athlete", 11)]
    case .photo: return [([.nextView], "view", 2), ([.fit], "fit", 8)]
    case .race: return [([.nextView], "view", 2)]
    case .medals:
      let order = race.medals.order == .gold ? "by total" : "by gold"
      let keys: [([Command], String, Int)] = [([.open], "open", 6), ([.nextView], "view", 2)]
      if race.medals.isOpen { return keys + [([.athlete], "athlete", 3)] }
      // One race alone has few medals to rank by.
      return race.competition == nil ? keys : keys + [([.sort], order, 5)]
    }
  }
}
