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
      default: append(scalar, to: &escaped)
      }
    }
    return escaped + "\""
  }

  /// What is JSON already, with what would not be seen on a screen escaped, but for the ends of lines.
  static func visible(_ json: String) -> String {
    var visible = ""
    for scalar in json.unicodeScalars {
      if scalar == "\n" { visible += "\n" } else { append(scalar, to: &visible) }
    }
    return visible
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    guard !(0x20..<0x7f).contains(scalar.value), VisibleText.of(String(scalar)) != String(scalar)
    else {
      text.unicodeScalars.append(scalar)
      return
    }
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  /// An object of texts on one line.
  static func object(_ members: [(key: String, text: String)]) -> String {
    "{" + members.map { string($0.key) + ":" + string($0.text) }.joined(separator: ",") + "}"
  }
}
