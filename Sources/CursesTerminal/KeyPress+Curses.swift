import CNCurses
import CellGrid

/// Keys that the description of a terminal doesn't have, numbered above all that curses uses.
enum DefinedKey: Int32 {
  case pasteStart = 0x2000
  case pasteEnd = 0x2001

  /// Sequences and the keys they are: arrows and their neighbours come in two families, whatever
  /// the description says.
  static let sequences: [(String, Int32)] = {
    var sequences: [(String, Int32)] = [
      ("[200~", pasteStart.rawValue), ("[201~", pasteEnd.rawValue), ("[Z", KEY_BTAB),
      ("[1~", KEY_HOME), ("[7~", KEY_HOME), ("[4~", KEY_END), ("[8~", KEY_END), ("[2~", KEY_IC),
      ("[3~", KEY_DC), ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE),
    ]
    let letters: [(String, Int32)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME),
      ("F", KEY_END),
    ]
    for (letter, key) in letters { sequences += [("[" + letter, key), ("O" + letter, key)] }
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      sequences.append(("O" + letter, curses_function_key(Int32(index + 1))))
    }
    return sequences.map { ("\u{1B}" + $0.0, $0.1) }
  }()
}

extension KeyPress {
  /// The key of a byte below 0x20, or of DEL.
  init(controlByte byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar(byte | 0x40)))
    }
  }

  /// The key that curses numbers so.
  init(cursesKey code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME: self = .home
    case KEY_END: self = .end
    case KEY_PPAGE: self = .pageUp
    case KEY_NPAGE: self = .pageDown
    case KEY_IC: self = .insert
    case KEY_DC: self = .delete
    case KEY_BACKSPACE: self = .backspace
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case KEY_RESIZE: self = .resize
    case curses_function_key(1)...curses_function_key(63):
      self = .function(Int(code - curses_function_key(0)))
    default: self = .unknown(Int(code))
    }
  }
}
