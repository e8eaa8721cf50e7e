import CNCurses
import CTerminal
import CellGrid
import Glibc

extension CursesTerminal {
  /// The keys that were pressed since this was last asked; none if there are none yet.
  ///
  /// Takes up to 25 ms where Escape came last, to see whether more belongs to it, and 150 ms more where
  /// another key came with it that begins answers of the terminal.
  package func nextKeys() -> [KeyPress] {
    guard state == .drawing else { return [] }
    decoder.begin(at: terminal_milliseconds())
    repeat {
      while readPaste() {
        let code = wgetch(curses_screen())
        guard code != ERR else { break }
        decoder.take(code)
      }
    } while hasMore(within: decoder.patience)
    return decoder.finish()
  }

  private func hasMore(within milliseconds: Int32?) -> Bool {
    guard let milliseconds else { return false }
    var result: Int32 = 0
    return terminal_wait([input], &result, 1, milliseconds) > 0 && terminal_available(input) > 0
  }

  /// Reads pasted bytes past curses, which would look for keys in them.
  ///
  /// Byte by byte, since those after the paste are for curses again. False if more is to come.
  private func readPaste() -> Bool {
    while decoder.isPasting {
      var available = terminal_available(input)
      guard available > 0 else { return false }
      while available > 0, decoder.isPasting {
        var byte: UInt8 = 0
        guard read(input, &byte, 1) == 1 else { return false }
        decoder.takePasted(byte)
        available -= 1
      }
    }
    return true
  }
}
