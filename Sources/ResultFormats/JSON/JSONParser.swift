import ResultReading

/// Reads JSON text by RFC 8259: one line strictly, or a whole document, where what does no harm is
/// remarked upon.
///
/// Standing on bytes and not on characters is what makes it fast; it is ours because the readers
/// that exist accept trailing commas or duplicate keys, give no columns, or lose the order of keys.
/// Two keys of one line's object that are equal are an error, and so is nesting deeper than 64
/// levels. In a document a column is an offset in bytes, counted from 1.
package struct JSONParser {
  /// How deeply values of a line may be nested, in levels.
  package static let depthLimit = 64
  /// Less than that of a line, since what a document says may be kept deeper down in a log.
  static let documentDepthLimit = 60

  let bytes: ArraySlice<UInt8>
  var position: Int
  /// Bytes before `position` that continue a character, so that columns count characters.
  var continuations = 0
  /// What a document may do without harm and did.
  var slips = JSONSlips()
  private var depth = 0
  let isDocument: Bool

  private init(_ bytes: ArraySlice<UInt8>, isDocument: Bool = false) {
    self.bytes = bytes
    self.isDocument = isDocument
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

  /// The value that a whole document is, and the slips in it.
  static func document(
    _ bytes: ArraySlice<UInt8>
  ) throws(JSONSyntaxError) -> (JSONElement, JSONSlips) {
    var parser = JSONParser(bytes, isDocument: true)
    parser.skipSpace()
    let element = try parser.element()
    parser.skipSpace()
    guard parser.position == bytes.endIndex else {
      throw parser.error("nothing after the end of the document")
    }
    return (element, parser.slips)
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
      let keyColumn = column
      let key = try string()
      if members.count == 16 { seen = Set(members.map(\.key)) }
      let isDuplicate =
        members.count < 16
        ? members.contains { $0.key == key } : !seen.insert(key).inserted
      if isDuplicate, !isDocument {
        throw JSONSyntaxError(
          column: keyColumn, found: "the key \(key.quoted) again", expected: "each key once",
          isCutShort: false)
      }
      if isDuplicate { slips.add(.key(key), at: keyColumn) }
      skipSpace()
      try pass(UInt8(ascii: ":"), "“:” after the key")
      let member = JSONMember(key, keyColumn: keyColumn, try element())
      if !isDuplicate { members.append(member) }
      skipSpace()
      if peek == UInt8(ascii: "}") { return leave(with: members) }
      try pass(UInt8(ascii: ","), "“,” or “}”")
      if endsAfterComma(UInt8(ascii: "}")) { return leave(with: members) }
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
      if endsAfterComma(UInt8(ascii: "]")) { return leave(with: elements) }
    }
  }

  /// Whether a list or an object of a document ends though a comma stands before its end.
  private mutating func endsAfterComma(_ end: UInt8) -> Bool {
    guard isDocument, peek == end else { return false }
    slips.add(.comma(end), at: column)
    return true
  }

  private mutating func enter() throws(JSONSyntaxError) {
    let limit = isDocument ? Self.documentDepthLimit : Self.depthLimit
    guard depth < limit else { throw error("at most \(limit) levels of nesting") }
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
  /// The next byte, nothing at the end of the text.
  var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  var column: Int { position - bytes.startIndex - (isDocument ? 0 : continuations) + 1 }

  mutating func skipSpace() {
    while let byte = peek {
      if byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
        position += 1
      } else if isDocument, byte == UInt8(ascii: "/"),
        bytes[position...].starts(with: [byte, byte])
      {
        slips.add(.comment, at: column)
        while let next = peek, next != 0x0a, next != 0x0d { position += 1 }
      } else {
        return
      }
    }
  }

  /// The error of having met something else than expected.
  func error(_ expected: String) -> JSONSyntaxError {
    guard position < bytes.endIndex else {
      return JSONSyntaxError(
        column: column, found: "the end of the \(isDocument ? "document" : "line")",
        expected: expected, isCutShort: true)
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
