/// A value of a TOML file as our own tree, so that types can be checked one by one.
enum TOMLNode: Equatable {
  case text(String)
  case integer(Int)
  case number(Double)
  case truth(Bool)
  case list([TOMLNode])
  case table([String: TOMLNode])
  case moment

  /// How a message names the value: `"gold"`, `12`, `a list`.
  var shown: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .truth(let truth): String(truth)
    case .list: "a list"
    case .table: "a table"
    case .moment: "a date or time"
    }
  }

  /// A text in quotes, with nothing in it that a terminal would obey, cut to what fits a message.
  static func quoted(_ text: String) -> String { "\"\(visible(text))\"" }

  /// A text with nothing in it that a terminal would obey, cut to what fits a message.
  static func visible(_ text: String, longest: Int = 40) -> String {
    let scalars = text.unicodeScalars.prefix(longest).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }
    return scalars.joined() + (text.unicodeScalars.count > longest ? "…" : "")
  }
}
