/// What was pressed, told apart as far as terminals can tell it.
///
/// Terminals send the same byte for Ctrl-M and Enter, Ctrl-I and Tab, Ctrl-H and Backspace: those
/// arrive as ``enter``, ``tab`` and ``backspace``.
package enum KeyPress: Hashable, Sendable {
  /// A glyph as typed, with the marks that came with it.
  case character(Character)
  /// Ctrl with a letter, in lower case, or with one of `@ [ \ ] ^ _`.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is 1.
  case function(Int)
  /// Text that was pasted, as it came: not made visible.
  case paste(String)
  /// The terminal has another size now.
  case resize
  /// A key that the terminal numbers and we don't know.
  case unknown(Int)
}
