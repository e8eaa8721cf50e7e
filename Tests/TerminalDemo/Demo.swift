import CellGrid
import CursesTerminal
import Glibc

/// The loop of the demo program and what it shows.
struct Demo {
  let terminal: CursesTerminal
  let wake: Wake
  var keys: [KeyPress] = []
  var note = "-"
  var cursor: GridPoint?

  mutating func run() {
    let events = terminal.eventWait(wake: wake)
    while true {
      terminal.paint(frame(), cursor: cursor)
      let happened = events.wait(milliseconds: note == "waiting" ? 10 : -1)
      if happened.contains(.hangup) { return }
      if happened.contains(.wake) { note = "woken" }
      if happened.contains(.timeout) { note = "timeout" }
      if happened.contains(.signal) { for signal in events.takeSignals() { answer(signal) } }
      if happened.contains(.keys) {
        keys = terminal.nextKeys()
        if keys.contains(.character("q")) { return }
        for key in keys { act(on: key) }
      }
    }
  }

  private func answer(_ signal: TerminalSignal) {
    switch signal {
    case .windowChanged: terminal.resize()
    case .suspend: terminal.suspend()
    case .continued: terminal.resume()
    case .interrupt, .terminate, .hangUp, .quit: terminal.die(of: signal)
    }
  }

  private mutating func act(on key: KeyPress) {
    switch key {
    case .character("!"): crash(TerminalDemo.argument("--crash=") ?? "")
    case .character("e"):
      let message = "written to descriptor 2\n"
      write(2, message, message.utf8.count)
    case .character("c"): cursor = GridPoint(x: 5, y: 3)
    case .character("t"): note = "waiting"
    case .character("w"):
      let wake = wake
      Task.detached { wake.signal() }
    case .control("l"): terminal.redraw()
    default: break
    }
  }

  private func name(of key: KeyPress) -> String {
    if case .paste(let text) = key, text.utf8.count > 100 { return "paste of \(text.utf8.count)" }
    return "\(key)"
  }

  private func frame() -> CellGrid {
    var grid = CellGrid(size: terminal.size)
    let size = terminal.size
    grid.write(
      "size \(size.width)x\(size.height) \(terminal.colorDepth.rawValue) "
        + (terminal.isUTF8 ? "utf8" : "ascii"), x: 0, y: 0)
    grid.write(keys.map(name).joined(separator: " "), x: 0, y: 1)
    grid.write("note \(note)", x: 0, y: 2)
    let colors: [CellColor] = [
      .rgb(255, 0, 0), .rgb(0, 0, 4), .rgb(0x87, 0xAF, 0xD7), .indexed(3), .indexed(9),
      .indexed(196),
    ]
    for (x, color) in colors.enumerated() {
      grid.write("F", x: x, y: 3, style: CellStyle(foreground: color))
      grid.write("B", x: x + 10, y: 3, style: CellStyle(background: color))
    }
    let attributes: [CellAttributes] = [.bold, .dim, .italic, .underline, .reverse]
    for (x, attribute) in attributes.enumerated() {
      grid.write("A", x: x, y: 4, style: CellStyle(attributes: attribute))
    }
    grid.write("╭─é世o\u{323}●→│🇳🇴|Ø…क्षि|👍🏽|", x: 0, y: 5)
    grid.write("\u{1B}]0;title\u{7}\u{1B}[2J\u{9B}2J\u{202E}", x: 0, y: 6)
    grid.write("#", x: size.width - 1, y: size.height - 1)
    return grid
  }
}
