import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Keymap")
struct KeymapTests {
  @Test("no key asks for two things on one screen")
  func clashes() {
    #expect(Keymap.standard.clashes.isEmpty)
    #expect(Keymap.standard.bindings.allSatisfy { Set($0.keys).count == $0.keys.count })
  }

  @Test("keys that terminals send as others are not bound")
  func taken() {
    let keys = Keymap.standard.bindings.flatMap(\.keys)
    for key in [KeyPress.control("m"), .control("i"), .control("j"), .control("h"), .backspace] {
      #expect(!keys.contains(key))
      #expect(key.isTaken)
    }
    #expect(!keys.contains { $0.isTaken })
  }

  @Test("every command is bound once, has help, and a name of its own")
  func complete() {
    #expect(Set(Keymap.standard.bindings.map(\.command)) == Set(Command.allCases))
    #expect(Keymap.standard.bindings.count == Command.allCases.count)
    #expect(Set(Command.allCases.map { $0.help }).count == Command.allCases.count)
    for command in Command.allCases {
      #expect(!command.help.isEmpty)
      #expect(command.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }

  @Test("help and quitting are everywhere, and so is going back")
  func everywhere() {
    for screen in ScreenID.allCases {
      for (key, command) in [
        (KeyPress.character("?"), Command.help), (.escape, .back), (.character("q"), .quit),
        (.control("c"), .quitAtOnce), (.control("z"), .suspend), (.control("l"), .redraw),
      ] {
        #expect(Keymap.standard.command(for: key, on: screen) == command)
      }
    }
  }

  @Test("a key's name reads back as the key")
  func names() {
    for key in Keymap.standard.bindings.flatMap(\.keys) {
      #expect(KeyPress(name: key.name) == key, "\(key.name)")
    }
    let others: [KeyPress] =
      [.insert, .delete, .backspace, .character("é"), .character("^"), .character("f")]
      + (1...12).map { .function($0) } + "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
    for key in others { #expect(KeyPress(name: key.name) == key, "\(key.name)") }
  }

  @Test(
    "keys can be spelled out",
    arguments: [
      ("ctrl-d", KeyPress.control("d")), ("^d", .control("d")), ("ctrl-D", .control("d")),
      ("up", .up), ("left", .left), ("space", .character(" ")), ("esc", .escape),
      ("shift-tab", .backTab), ("f12", .function(12)), ("-", .character("-")),
      ("N", .character("N")),
    ])
  func spelling(_ name: String, _ key: KeyPress) { #expect(KeyPress(name: name) == key) }

  @Test(
    "what is no key is none",
    arguments: [
      "", "f0", "f13", "f99999999999999999999", "ctrl-", "ctrl-ab", "^", "ctrl-1", "nosuch", "ab",
    ])
  func noKeys(_ name: String) {
    #expect(KeyPress(name: name) == (name == "^" ? .character("^") : nil))
  }
}

@Suite("Remapping")
struct RemappingTests {
  private func assigning(_ keys: [String: [String]]) throws(KeymapError) -> Keymap {
    try Keymap.standard.assigning(
      keys.mapValues { $0.enumerated().map { AssignedKey(text: $1, line: 7 + $0) } })
  }

  private func problems(_ keys: [String: [String]]) -> [String] {
    do throws(KeymapError) {
      _ = try assigning(keys)
      return []
    } catch { return error.problems }
  }

  @Test("a command takes the keys it is given, and footer and help say so")
  func good() throws {
    let keymap = try assigning(["step-forward": ["u", "f5"]])
    #expect(keymap.command(for: .character("u"), on: .dashboard) == .stepForward)
    #expect(keymap.command(for: .function(5), on: .dashboard) == .stepForward)
    #expect(keymap.command(for: .character("."), on: .dashboard) == nil)
    var board = try Board(keymap: keymap)
    #expect(board.grid().line(35).contains(", u step"))
    try board.press("0", "u")
    #expect(try board.position == .metres(400))
    try board.press("?")
    #expect(board.grid().text().contains("u f5  a step forward"))
  }

  @Test("two commands may change places")
  func swap() throws {
    let keymap = try assigning(["step-forward": [","], "step-back": ["."]])
    #expect(keymap.command(for: .character("."), on: .dashboard) == .stepBack)
  }

  @Test("a command without keys is neither listed nor in the footer")
  func unbound() throws {
    let keymap = try assigning(["pin": [], "filter": []])
    #expect(!keymap.bindings(on: .dashboard).contains { $0.command == .pin })
    let footer = try Board(keymap: keymap).grid().line(35)
    #expect(!footer.contains("pin"))
    #expect(!footer.contains("filter"))
  }

  @Test("an unknown command is named with its line and the nearest there is")
  func unknownCommand() {
    let problems = problems(["step-foward": ["n"]])
    #expect(problems.count == 1)
    #expect(problems.first?.contains("line 7") == true)
    #expect(problems.first?.contains("did you mean step-forward?") == true)
  }

  @Test(
    "a key that cannot be bound is refused",
    arguments: [
      "ctrl-m", "ctrl-i", "^j", "ctrl-h", "backspace", "nosuch",
    ])
  func refused(_ key: String) {
    let problems = problems(["pin": ["u", key]])
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("line 8: keys.pin: found “\(key)”") == true)
  }

  @Test("a key that another command has on the same screen is refused, both are named")
  func clash() {
    #expect(problems(["pin": ["z"]]) == ["keys: “z” asks for pin and zoom on one screen"])
  }

  @Test("every mistake is told, not only the first")
  func several() {
    #expect(problems(["pin": ["ctrl-m"], "zom": ["x"], "sort": ["z"]]).count == 3)
  }
}

@Suite("Commands")
struct CommandTests {
  /// What brings the board to where a command changes something.
  private func prepare(_ command: Command, on screen: ScreenID) throws -> Board {
    var board = try Board(Board.opening, 118, 34)
    for number in 0..<80 { board.send(.loadFailed("message \(number)")) }
    let warnings = (0..<160).map { Warning(file: "\($0 / 2).csv", found: "a", expected: "b") }
    board.send(.catalogueLoaded([], warnings: warnings))
    switch screen {
    case .dashboard: break
    case .browse: try board.browse()
    case .references: try board.references()
    case .athlete:
      try board.press("j", "a")
      try board.showAthlete()
    case .closeFinishes: try board.lookAtCloseFinishes()
    case .export: try board.press("e")
    case .help: try board.press("?")
    case .warnings: try board.press("w")
    case .messages: try board.press("o")
    }
    if screen == .help { board.send(.resized(GridSize(width: 80, height: 12))) }
    switch command {
    case .moveUp, .goFirst, .pageUp: try board.press("G")
    case .moveDown, .goLast, .pageDown: try board.press("g")
    case .moveLeft: try board.press("l", "l")
    case .moveRight where screen == .browse: try board.press("h")
    case .sort, .reverseSort: try board.press("l", "l")
    case .pin, .previousBar: try board.press("j")
    case .showResults: try board.press("2")
    case .stepForward, .lapForward, .goOfficial: try board.press("0")
    case .normalSpeed: try board.press("]")
    case .back where screen == .dashboard: try board.press("z")
    default: break
    }
    return board
  }

  @Test("every key does something on every screen where it is bound", arguments: Command.allCases)
  func doesSomething(_ command: Command) throws {
    let binding = try #require(Keymap.standard.bindings.first { $0.command == command })
    for screen in binding.screens {
      for key in binding.keys {
        var board = try prepare(command, on: screen)
        #expect(board.state.screen == screen)
        #expect(board.state.keymap.command(for: key, on: screen) == command)
        board.send(.keyPressed(.unknown(1)))
        let before = board.grid()
        board.send(.keyPressed(key))
        #expect(
          board.grid() != before || !board.effects.isEmpty, "\(command) by \(key.name) on \(screen)"
        )
      }
    }
  }

  @Test("a key that is not bound says so and does nothing else")
  func told() throws {
    var board = try Board()
    try board.press("u")
    #expect(board.grid().line(35).contains("u does nothing here · ? keys"))
    try board.press("j")
    #expect(!board.grid().line(35).contains("nothing"))
  }

  @Test("what is no key that one would look up does nothing where it is not bound")
  func unbound() throws {
    for screen in ScreenID.allCases {
      var board = try prepare(.redraw, on: screen)
      board.send(.keyPressed(.unknown(1)))
      let before = board.grid()
      for key in [KeyPress.unknown(2), .resize, .paste("q")] {
        board.send(.keyPressed(key))
        #expect(board.grid() == before)
        #expect(board.effects.isEmpty)
      }
    }
  }

  @Test("the themes come round")
  func themes() throws {
    var board = try Board()
    var themes: [Int] = []
    for _ in 0..<4 {
      try board.press("t")
      themes.append(board.state.theme)
    }
    #expect(themes == [1, 2, 0, 1])
    #expect(board.state.messages.last == "theme: daylight")
  }

  @Test("what the footer and help list is bound, and what is bound is in help")
  func helpListsAll() throws {
    for screen in ScreenID.allCases {
      var board = try prepare(.redraw, on: screen)
      board.send(.resized(GridSize(width: 118, height: 60)))
      if screen != .help { try board.press("?") }
      let text = board.grid().text()
      for binding in Keymap.standard.bindings(on: board.state.screenBelow) {
        #expect(text.contains(binding.command.help), "\(binding.command) on \(screen)")
      }
    }
  }
}
