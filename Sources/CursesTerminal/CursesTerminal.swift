import CNCurses
import CTerminal
import CellGrid
import Glibc
import Synchronization

/// The terminal of this process, drawn on through curses.
///
/// There is one at a time, and it belongs to the thread that opened it. While it is open, every way
/// that the process can end gives the terminal back as it was found.
package final class CursesTerminal {
  /// How many colours it shows.
  package let colorDepth: ColorDepth

  /// Whether it shows more than ASCII; if not, stand-ins are drawn.
  package let isUTF8: Bool

  /// Its size, as of opening or the last ``resize()``.
  package internal(set) var size: GridSize

  let input: Int32
  let output: Int32
  let signals: Int32
  private(set) var restoration: Restoration
  var pairs: ColorPairs
  var painted: CellGrid?
  var decoder = KeyDecoder()
  /// Kept from one cell to the next, so that painting needn't make it each time.
  var brush = Brush.plain
  var drawnGlyphs: [Character: [DrawnPiece]] = [:]
  /// What the window was called.
  private var title: String?
  private(set) var state = State.drawing
  private let screen: CursesScreen

  enum State { case drawing, suspended, closed }

  /// Set from opening to closing, since curses and what a crash has to know are global.
  static let isOpen = Atomic(false)

  init(opening: Opening) {
    input = opening.setup.input
    output = opening.setup.output
    signals = opening.signals
    restoration = opening.restoration
    screen = opening.screen
    isUTF8 = opening.isUTF8
    colorDepth = opening.colorDepth
    pairs = ColorPairs(depth: colorDepth, limit: curses_pair_count())
    size = GridSize(
      width: Int(getmaxx(curses_screen())), height: Int(getmaxy(curses_screen())))
  }

  deinit { close() }

  /// A place to wait for this terminal's keys, for signals and for `wake`.
  package func eventWait(wake: Wake) -> EventWait {
    EventWait(keys: input, signals: signals, wake: wake)
  }

  /// The largest part of a window that is drawn on, more than any screen shows: the upper left one.
  static let mostColumns: Int32 = 2_000
  static let mostRows: Int32 = 1_000

  /// Reads the size of the window; the next painting draws everything.
  package func resize() {
    guard state == .drawing else { return }
    var columns: Int32 = 0
    var rows: Int32 = 0
    if terminal_window_size(output, &columns, &rows) {
      _ = resize_term(min(rows, Self.mostRows), min(columns, Self.mostColumns))
    }
    size = GridSize(
      width: Int(getmaxx(curses_screen())), height: Int(getmaxy(curses_screen())))
    painted = nil
    // Some terminals cut what stood there, some scroll or wrap it.
    clearok(curses_physical_screen(), true)
  }

  /// Draws again what is shown, in case something else wrote on the screen.
  package func redraw() {
    guard state == .drawing else { return }
    clearok(curses_physical_screen(), true)
    wnoutrefresh(curses_screen())
    doupdate()
  }

  /// Lets the terminal ring.
  package func ring() {
    guard state == .drawing else { return }
    beep()
  }

  /// Gives the window a title, where it can have one; it has its own again when the terminal is given
  /// back.
  package func call(_ title: String) {
    guard state == .drawing, title != self.title else { return }
    self.title = title
    restoration.call(String(VisibleText.of(title).prefix(Self.longestTitle)))
  }

  private static let longestTitle = 120

  /// Gives the terminal back and stops, as Ctrl-Z asks; returns when continued, with all drawn again.
  package func suspend() {
    guard state == .drawing else { return }
    leave()
    state = .suspended
    terminal_stop_self()
    resume()
  }

  /// Takes the terminal again after a stop, and draws.
  package func resume() {
    guard state != .closed else { return }
    restoration.hold()
    reset_prog_mode()
    restoration.enter()
    state = .drawing
    resize()
    redraw()
  }

  /// Gives the terminal back; nothing is drawn after it.
  package func close() {
    guard state != .closed else { return }
    if state == .drawing { leave() }
    state = .closed
    screen.delete()
    Self.isOpen.store(false, ordering: .relaxed)
  }

  /// Gives the terminal back and dies of a signal as if it had not been caught.
  package func die(of signal: TerminalSignal) -> Never {
    close()
    terminal_die_of(signal.number)
    _exit(128 + signal.number)
  }

  private func leave() {
    title = nil
    restoration.leave()
    endwin()
    terminal_release()
  }
}
