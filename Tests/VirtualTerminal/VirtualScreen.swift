import CVterm

/// An emulated terminal that bytes are fed into; belongs to one test.
package final class VirtualScreen {
  package private(set) var width: Int
  package private(set) var height: Int

  /// Every title that the terminal was asked to show.
  package var titles: [String] { properties.titles }

  /// Whether the alternate screen is up.
  package var isAlternate: Bool { properties.isAlternate }

  package var isCursorVisible: Bool { properties.isCursorVisible }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let properties = ScreenProperties()
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

  /// Makes an empty screen.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
    terminal = vterm_new(Int32(height), Int32(width))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: ScreenProperties.callbacks)
    vterm_screen_set_callbacks(
      screen, callbacks, Unmanaged.passUnretained(properties).toOpaque())
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  /// Shows what a program wrote.
  package func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return }
      vterm_input_write(terminal, start.assumingMemoryBound(to: CChar.self), raw.count)
    }
  }

  /// What the terminal answers to questions it was asked, since this was last called.
  package func takeReplies() -> [UInt8] {
    var bytes = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(terminal, &bytes, bytes.count)
    return bytes.prefix(count).map { UInt8(bitPattern: $0) }
  }

  /// Gives the screen another size, as a window that is dragged.
  package func resize(width: Int, height: Int) {
    self.width = width
    self.height = height
    vterm_set_size(terminal, Int32(height), Int32(width))
  }

  /// The rows, without the blanks that end them.
  package var text: String { (0..<height).map(line).joined(separator: "\n") }

  /// A row without the blanks that end it.
  package func line(_ y: Int) -> String {
    guard (0..<height).contains(y) else { return "" }
    let text = (0..<width).map { cell($0, y).text }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Where the cursor is.
  package var cursor: (x: Int, y: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return (Int(position.col), Int(position.row))
  }

  /// The cell in column `x` of row `y`; an empty one outside the screen.
  package func cell(_ x: Int, _ y: Int) -> ScreenCell {
    var cell = VTermScreenCell()
    guard (0..<width).contains(x), (0..<height).contains(y),
      vterm_screen_get_cell(screen, VTermPos(row: Int32(y), col: Int32(x)), &cell) != 0
    else { return ScreenCell(text: " ", width: 1, style: ScreenStyle()) }
    return ScreenCell(
      text: Self.text(of: cell), width: Int(cell.width),
      style: ScreenStyle(
        foreground: ScreenColor(cell.fg), background: ScreenColor(cell.bg),
        isBold: cell.attrs.bold != 0, isItalic: cell.attrs.italic != 0,
        isUnderlined: cell.attrs.underline != 0, isReverse: cell.attrs.reverse != 0))
  }

  private static func text(of cell: VTermScreenCell) -> String {
    var text = String.UnicodeScalarView()
    let values = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
    // The right half of a wide character holds this.
    if values.first == UInt32.max { return "" }
    for value in values.prefix(while: { $0 != 0 }) {
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return text.isEmpty ? " " : String(text)
  }
}

extension ScreenColor {
  fileprivate init(_ color: VTermColor) {
    var color = color
    if vterm_is_default(&color) {
      self = .standard
    } else if vterm_is_rgb(&color) {
      self = .rgb(color.rgb.red, color.rgb.green, color.rgb.blue)
    } else {
      self = .indexed(color.indexed.idx)
    }
  }
}
