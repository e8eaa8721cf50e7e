extension StringProtocol {
  /// The text between quotes as a warning shows it: at most 40 characters, and 80 signs with what
  /// stands for those that aren't shown, nothing in it that moves a cursor or turns the direction of
  /// writing.
  package var quoted: String {
    let start = prefix(40)
    let shown = start.printable
    let short = String(shown.unicodeScalars.prefix(80))
    let isWhole = start.endIndex == endIndex && short.utf8.count == shown.utf8.count
    return "“" + short + (isWhole ? "”" : "…”")
  }

  /// The text with a visible sign for whatever is not shown by itself.
  package var printable: String {
    var shown = ""
    for character in self {
      // A character may be a tower of marks without end; eight are more than any script needs.
      for scalar in character.unicodeScalars.prefix(8) {
        shown += scalar.isPrintable ? String(scalar) : scalar.sign
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    if (0x20...0x7e).contains(value) { return true }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: !properties.isDefaultIgnorableCodePoint
    }
  }

  /// A control picture where Unicode has one, else the number of the character.
  fileprivate var sign: String {
    if value < 0x20, let picture = Unicode.Scalar(0x2400 + value) { return String(picture) }
    if value == 0x7f { return "␡" }
    let digits = String(value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "⟩"
  }
}
