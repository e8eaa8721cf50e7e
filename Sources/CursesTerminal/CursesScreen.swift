import CNCurses
import CTerminal
import Glibc

/// Curses' own side of a terminal, on streams that don't close the descriptors they were given.
struct CursesScreen {
  private let screen: OpaquePointer
  private let input: UnsafeMutablePointer<FILE>
  private let output: UnsafeMutablePointer<FILE>

  /// Starts curses on a terminal; nothing if it can't.
  ///
  /// `newterm`, since `initscr` ends the process on failure. The description is handed over by way
  /// of `TERMINFO`, the only way there is, which is put back at once.
  init?(name: String, description: [UInt8]?, setup: TerminalSetup) {
    guard let input = Self.stream(setup.input, mode: "r") else { return nil }
    guard let output = Self.stream(setup.output, mode: "w") else {
      fclose(input)
      return nil
    }
    Self.bound(setup.output)
    let before = getenv("TERMINFO").map { String(cString: $0) }
    if let description { setenv("TERMINFO", "b64:" + Base64.encode(description), 1) }
    let screen = newterm(name, output, input)
    if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    guard let screen else {
      fclose(input)
      fclose(output)
      return nil
    }
    self.screen = screen
    self.input = input
    self.output = output
  }

  /// Has curses begin with the size of the description where the window says that it is larger than
  /// any: it would take gigabytes for the cells, before it can be told of another size.
  private static func bound(_ output: Int32) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    let isKnown = terminal_window_size(output, &columns, &rows)
    let isTooLarge =
      columns > CursesTerminal.mostColumns || rows > CursesTerminal.mostRows
    use_env(!(isKnown && isTooLarge))
  }

  /// Frees what curses holds.
  func delete() {
    delscreen(screen)
    fclose(input)
    fclose(output)
  }

  private static func stream(_ descriptor: Int32, mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = terminal_duplicate(descriptor)
    guard copy >= 0 else { return nil }
    guard let stream = fdopen(copy, mode) else {
      Glibc.close(copy)
      return nil
    }
    return stream
  }
}
