import CellGrid

/// Which keys ask for which commands on which screens; footer, help and README come from it.
package struct Keymap: Hashable, Sendable {
  /// A command with its keys and the screens where it is bound.
  package struct Binding: Hashable, Sendable {
    package let command: Command
    package internal(set) var keys: [KeyPress]
    package let screens: Set<ScreenID>
  }

  package internal(set) var bindings: [Binding]

  /// The command that a key asks for on a screen.
  package func command(for key: KeyPress, on screen: ScreenID) -> Command? {
    bindings.first { $0.screens.contains(screen) && $0.keys.contains(key) }?.command
  }

  /// What is bound on a screen.
  package func bindings(on screen: ScreenID) -> [Binding] {
    bindings.filter { $0.screens.contains(screen) && !$0.keys.isEmpty }
  }

  /// The keys of a command as they are shown: `space`, `. ›`.
  package func keyText(_ command: Command, limit: Int = .max) -> String {
    guard let binding = bindings.first(where: { $0.command == command }) else { return "" }
    return binding.keys.prefix(limit).map(\.name).joined(separator: " ")
  }

  /// Keys that two commands ask for on one screen.
  package var clashes: [(key: KeyPress, screen: ScreenID, commands: [Command])] {
    ScreenID.allCases.flatMap { screen in
      var byKey: [KeyPress: [Command]] = [:]
      for binding in bindings where binding.screens.contains(screen) {
        for key in binding.keys { byKey[key, default: []].append(binding.command) }
      }
      return byKey.filter { $0.value.count > 1 }
        .sorted { $0.key.name < $1.key.name }
        .map { (key: $0.key, screen: screen, commands: $0.value) }
    }
  }
}

extension Keymap {
  /// The keys as they come.
  package static let standard = Keymap(bindings: [
    bind(.playPause, " ", on: race),
    bind(.stepForward, ".", on: race),
    bind(.stepBack, ",", on: race),
    bind(.lapForward, ">", on: race),
    bind(.lapBack, "<", on: race),
    bind(.goGun, "0", on: race),
    bind(.goOfficial, "$", on: race),
    bind(.liveEdge, "L", on: race),
    bind(.delay, "D", on: race),
    bind(.slower, "[", on: race),
    bind(.faster, "]", on: race),
    bind(.normalSpeed, "=", on: race),
    bind(.filter, "/", on: [.dashboard, .browse, .help]),
    bind(.sort, "s", on: [.dashboard, .browse]),
    bind(.reverseSort, "S", on: race),
    bind(.pin, "p", on: race),
    bind(.reference, "r", on: race),
    bind(.duel, "d", on: race),
    bind(.zoom, "z", on: race),
    bind(.nextPanel, .tab, on: race),
    bind(.previousPanel, .backTab, on: race),
    bind(.showResults, "1", on: race),
    bind(.showMedals, "2", on: race),
    bind(.showPhoto, "3", on: race),
    bind(.showRace, "4", on: race),
    bind(.nextView, "v", on: race),
    bind(.previousView, "V", on: race),
    bind(.finer, "+", on: [.dashboard, .closeFinishes]),
    bind(.wider, "-", on: [.dashboard, .closeFinishes]),
    bind(.fit, "f", on: race),
    bind(.nextBar, "n", on: race),
    bind(.previousBar, "N", on: race),
    bind(.moveDown, "j", .down, on: everywhere),
    bind(.moveUp, "k", .up, on: everywhere),
    bind(.moveLeft, "h", .left, on: [.dashboard, .browse, .closeFinishes]),
    bind(.moveRight, "l", .right, on: [.dashboard, .browse, .closeFinishes]),
    bind(.goFirst, "g", .home, on: everywhere),
    bind(.goLast, "G", .end, on: everywhere),
    bind(.pageDown, .control("d"), .control("f"), .pageDown, on: everywhere),
    bind(.pageUp, .control("u"), .control("b"), .pageUp, on: everywhere),
    bind(
      .open, .enter,
      on: [.dashboard, .browse, .references, .athlete, .closeFinishes, .export, .warnings]),
    bind(.browse, "b", on: race),
    bind(.fullLaps, "B", on: race),
    bind(.athlete, "a", on: race),
    bind(.closeFinishes, "x", on: race),
    bind(.export, "e", on: race),
    bind(
      .spoilers, "H",
      on: [.dashboard, .browse, .references, .athlete, .closeFinishes, .warnings]),
    bind(.warnings, "w", on: [.dashboard, .browse, .athlete, .messages]),
    bind(.messages, "o", on: [.dashboard, .browse, .athlete, .warnings]),
    bind(.theme, "t", on: everywhere),
    bind(.help, "?", .function(1), on: everywhere),
    bind(.redraw, .control("l"), on: everywhere),
    bind(.back, .escape, on: everywhere),
    bind(.quit, "q", on: everywhere),
    bind(.quitAtOnce, .control("c"), on: everywhere),
    bind(.suspend, .control("z"), on: everywhere),
  ])

  private static let race: Set<ScreenID> = [.dashboard]
  private static let everywhere = Set(ScreenID.allCases)

  private static func bind(
    _ command: Command, _ character: Character, _ others: KeyPress..., on screens: Set<ScreenID>
  ) -> Binding {
    Binding(command: command, keys: [.character(character)] + others, screens: screens)
  }

  private static func bind(
    _ command: Command, _ keys: KeyPress..., on screens: Set<ScreenID>
  ) -> Binding {
    Binding(command: command, keys: keys, screens: screens)
  }
}
