import ResultTables

/// How text is written into a cell of a table parted by commas.
package enum TableText {
  /// The text as a cell: in quotes where a comma, a quote or a merge marker asks for them, guarded
  /// against being run as a formula unless raw. It must hold no line end.
  package static func cell(_ text: String, isRaw: Bool = false) -> String {
    quoted(FormulaGuard.with(text, isRaw: isRaw))
  }

  /// A figure as a cell, which is never guarded.
  package static func quoted(_ text: String) -> String {
    let markers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    let needsQuotes =
      text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
      || markers.contains { text.utf8.starts(with: $0.utf8) }
    guard needsQuotes else { return text }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  /// Whether the text is a number or a time, which may have a sign: nothing that could be run.
  package static func isFigure(_ text: String) -> Bool {
    let digits =
      text.utf8.first.map("+-".utf8.contains) == true ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) || ".:".utf8.contains($0) }
  }

  /// The text on one line and without spaces around it, as tables hold it.
  package static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(["\n", "\r", "\0"].contains(scalar) ? " " : scalar)
    }
    return String(line).trimmingSpaces
  }
}
