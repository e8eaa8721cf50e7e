/// The apostrophe before text that a spreadsheet would else take for a formula.
///
/// It stands before `=`, `+`, `-`, `@`, tab and return. Text that has apostrophes of its own there
/// gets one more, so that taking one off always gives the text back.
package enum FormulaGuard {
  /// A dash on its own stands for nothing in a table, and is marked as text where it is text.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "–", "—", "＝", "＋", "－", "＠",
  ]

  private static func needsCare(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
  }

  /// The text as it is written; raw, only text that reading would change bears the apostrophe.
  package static func with(_ text: String, isRaw: Bool = false) -> String {
    guard needsCare(text) else { return text }
    if isRaw, text.unicodeScalars.first != "'", !["-", "–", "—"].contains(text) { return text }
    return "'" + text
  }

  /// The text that was written.
  package static func without(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), needsCare(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }
}
