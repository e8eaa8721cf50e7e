import CNCurses
import CTerminal
import Glibc

/// How this terminal is given back where curses can't be asked to: in a crash.
struct Restoration {
  private let output: Int32
  private let sequence: [UInt8]
  private let understandsANSI: Bool
  /// Whether the window can have a title as those of xterm have.
  private let hasTitle: Bool
  private var isTitled = false

  /// Reads the description that curses has loaded last.
  init(output: Int32) {
    self.output = output
    let move = Self.capability("cup") ?? ""
    understandsANSI = move.hasPrefix("\u{1B}[")
    hasTitle = understandsANSI && tigetflag("XT") == 1
    let bottom = understandsANSI ? 998 : max(0, tigetnum("lines") - 1)
    let toBottom = curses_expand(move, bottom, 0).map { String(cString: $0) } ?? ""
    let leave = Self.capability("rmcup")
    let parts = [
      understandsANSI ? Self.pasteOff : nil, Self.capability("sgr0"), Self.capability("op"),
      Self.capability("cnorm"), Self.capability("rmkx"), toBottom, leave ?? "\r\n",
    ]
    sequence = Array(parts.compactMap { $0 }.map(Self.withoutPadding).joined().utf8)
  }

  /// From now on a crash gives the terminal back, and descriptor 2 is kept from writing into it.
  func hold() {
    let bytes = sequence + (isTitled ? Array(Self.oldTitle.utf8) : [])
    let isHeld = bytes.withUnsafeBytes { bytes in
      terminal_hold(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    // Too long for the room there is: the settings at least return.
    if !isHeld { _ = terminal_hold("", 0) }
  }

  /// Asks for what curses doesn't: that pasted text is marked as such.
  func enter() { if understandsANSI { send(Self.pasteOn) } }

  /// Takes that back.
  mutating func leave() {
    if understandsANSI { send(Self.pasteOff) }
    if isTitled { send(Self.oldTitle) }
    isTitled = false
  }

  /// Gives the window a title of visible text, where it can have one; the one before is kept by it.
  mutating func call(_ title: String) {
    guard hasTitle else { return }
    if !isTitled {
      send(Self.keptTitle)
      isTitled = true
      hold()
    }
    send("\u{1B}]2;" + title + "\u{1B}\\")
  }

  private static let keptTitle = "\u{1B}[22;2t"
  private static let oldTitle = "\u{1B}[23;2t"

  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  private static func capability(_ name: String) -> String? {
    curses_capability(name).map { String(cString: $0) }
  }

  /// The sequence without its `$<5>`, which ask curses to wait.
  static func withoutPadding(_ sequence: String) -> String {
    var rest = sequence[...]
    var kept = ""
    while let dollar = rest.firstIndex(of: "$") {
      let after = rest[rest.index(after: dollar)...]
      guard after.first == "<", let end = after.firstIndex(of: ">") else {
        kept += rest[...dollar]
        rest = after
        continue
      }
      kept += rest[..<dollar]
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }

  private func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(output, bytes, bytes.count)
  }
}
