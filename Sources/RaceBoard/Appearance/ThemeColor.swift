import CellGrid

/// How colours are written in a theme file.
enum ThemeColor {
  /// What a message expects where no palette name is possible.
  static let expected = ##"a colour: "#rrggbb", an index from 0 to 255 or "default""##

  /// The colour that a value itself is: `"#rrggbb"`, an index or `"default"`; nil for anything else.
  static func literal(_ node: TOMLNode) -> CellColor? {
    switch node {
    case .integer(let index): UInt8(exactly: index).map { .indexed($0) }
    case .text("default"): .standard
    case .text(let text): rgb(text)
    default: nil
    }
  }

  /// Whether a text sets out to be a colour, rightly or not, rather than a name.
  static func isLiteral(_ text: String) -> Bool {
    text == "default" || text.first == "#" || text.first?.isNumber == true
  }

  private static func rgb(_ text: String) -> CellColor? {
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return .rgb(
      UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

/// The attributes by the names they have in a theme file.
enum ThemeAttribute: String, CaseIterable {
  case bold
  case dim
  case italic
  case underline
  case reverse

  /// What the terminal is asked for.
  var attributes: CellAttributes {
    switch self {
    case .bold: .bold
    case .dim: .dim
    case .italic: .italic
    case .underline: .underline
    case .reverse: .reverse
    }
  }
}
