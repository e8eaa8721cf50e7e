/// Reads one line of JSON text by RFC 8259, strictly.
///
/// Standing on bytes and not on characters is what makes it fast; it is ours because the readers
/// that exist accept trailing commas or duplicate keys, give no columns, or lose the order of keys.
/// Two keys of one object that are equal are an error, and so is nesting deeper than 64 levels.
package struct JSONParser {
  package static let depthLimit = 64

  let bytes: ArraySlice<UInt8>
  var position: Int
  /// Bytes before `position` that continue a character, so that columns count characters.
  var continuations = 0
  private var depth = 0

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The value that the whole line is.
  package static func value(of line: ArraySlice<UInt8>) throws(JSONSyntaxError) -> JSONElement {
    var parser = JSONParser(line)
    parser.skipSpace()
    let element = try parser.element()
    parser.skipSpace()
    guard parser.position == line.endIndex else {
      throw parser.error("nothing more on the line")
    }
    return element
  }

  private mutating func element() throws(JSONSyntaxError) -> JSONElement {
    let column = column
    switch peek {
    case UInt8(ascii: "\""): return JSONElement(.string(try string()), column: column)
    case UInt8(ascii: "{"): return JSONElement(.object(try object()), column: column)
    case UInt8(ascii: "["): return JSONElement(.array(try array()), column: column)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return JSONElement(.number(try number()), column: column)
    case UInt8(ascii: "t"): return JSONElement(try word("true", .bool(true)), column: column)
    case UInt8(ascii: "f"): return JSONElement(try word("false", .bool(false)), column: column)
    case UInt8(ascii: "n"): return JSONElement(try word("null", .null), column: column)
    default: throw error("a value")
    }
  }

  private mutating func object() throws(JSONSyntaxError) -> [JSONMember] {
    try enter()
    var members: [JSONMember] = []
    // A set only pays for large objects; without one, many keys would take quadratic time.
    var seen: Set<String> = []
    if peek == UInt8(ascii: "}") { return leave(with: members) }
    while true {
      guard peek == UInt8(ascii: "\"") else { throw error("a key in double quotes") }
      let start = self
      let key = try string()
      if members.count == 16 { seen = Set(members.map(\.key)) }
      let isDuplicate =
        members.count < 16
        ? members.contains { $0.key == key } : !seen.insert(key).inserted
      if isDuplicate {
        throw start.error(found: "the key \(key.quoted) again", "each key once")
      }
      skipSpace()
      try pass(UInt8(ascii: ":"), "“:” after the key")
      members.append(JSONMember(key, keyColumn: start.column, try element()))
      skipSpace()
      if peek == UInt8(ascii: "}") { return leave(with: members) }
      try pass(UInt8(ascii: ","), "“,” or “}”")
    }
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSONElement] {
    try enter()
    var elements: [JSONElement] = []
    if peek == UInt8(ascii: "]") { return leave(with: elements) }
    while true {
      elements.append(try element())
      skipSpace()
      if peek == UInt8(ascii: "]") { return leave(with: elements) }
      try pass(UInt8(ascii: ","), "“,” or “]”")
    }
  }

  private mutating func enter() throws(JSONSyntaxError) {
    guard depth < Self.depthLimit else {
      throw error("at most \(Self.depthLimit) levels of nesting")
    }
    depth += 1
    position += 1
    skipSpace()
  }

  private mutating func leave<Content>(with content: Content) -> Content {
    depth -= 1
    position += 1
    return content
  }

  private mutating func pass(_ byte: UInt8, _ expected: String) throws(JSONSyntaxError) {
    guard peek == byte else { throw error(expected) }
    position += 1
    skipSpace()
  }
}

extension JSONParser {
  /// The next byte, nothing at the end of the line.
  var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  var column: Int { position - bytes.startIndex - continuations + 1 }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
      position += 1
    }
  }

  /// The error of having met something else than expected.
  func error(_ expected: String) -> JSONSyntaxError {
    guard position < bytes.endIndex else {
      return JSONSyntaxError(
        column: column, found: "the end of the line", expected: expected, isCutShort: true)
    }
    return error(found: nextText.quoted, expected)
  }

  func error(found: String, _ expected: String) -> JSONSyntaxError {
    JSONSyntaxError(column: column, found: found, expected: expected, isCutShort: false)
  }

  /// The word or the character that stands at the position.
  private var nextText: String {
    let rest = bytes[position...]
    let word = rest.prefix(41).prefix {
      (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    if !word.isEmpty { return String(decoding: word, as: UTF8.self) }
    return String(String(decoding: rest.prefix(16), as: UTF8.self).prefix(1))
  }
}
