import CellGrid

/// Text in JSON, as it is printed for programs.
enum JSONText {
  /// The text in quotes; what would not be seen on a screen is escaped.
  static func string(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case _ where VisibleText.of(String(scalar)) != String(scalar):
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }

  /// An object of texts on one line.
  static func object(_ members: [(key: String, text: String)]) -> String {
    "{" + members.map { string($0.key) + ":" + string($0.text) }.joined(separator: ",") + "}"
  }
}
