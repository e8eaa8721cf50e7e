import ResultReading

extension JSONParser {
  /// One of the three words of JSON.
  mutating func word(_ word: String, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    let rest = bytes[position...]
    if rest.starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    if word.utf8.starts(with: rest) { position = bytes.endIndex }
    throw error(word)
  }

  /// The digits of a number.
  mutating func number() throws(JSONSyntaxError) -> String {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits()
    }
    if peek == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if let byte = peek, (0x30...0x39).contains(byte) { throw error("no digit after a leading 0") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    if position == start { throw error("a digit") }
  }

  /// A string; the position stands on its first quote.
  mutating func string() throws(JSONSyntaxError) -> String {
    let openingColumn = column
    position += 1
    let start = position
    var allBits: UInt8 = 0
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        let content = bytes[start..<position]
        let text =
          allBits < 0x80
          ? String(decoding: content, as: UTF8.self) : try text(content, openingColumn)
        position += 1
        return text
      }
      allBits |= byte
      if byte == UInt8(ascii: "\\") { return try escapedString(openingColumn, from: start) }
      try passCharacter(byte)
    }
    throw error("a closing quote")
  }

  private mutating func escapedString(
    _ openingColumn: Int, from start: Int
  ) throws(JSONSyntaxError) -> String {
    var decoded = Array(bytes[start..<position])
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        let text = try text(decoded[...], openingColumn)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        decoded.append(contentsOf: UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter)
      } else {
        decoded.append(byte)
        try passCharacter(byte)
      }
    }
    throw error("a closing quote")
  }

  private mutating func passCharacter(_ byte: UInt8) throws(JSONSyntaxError) {
    guard byte >= 0x20 else { throw error("control characters written as \\u00…") }
    if byte & 0xc0 == 0x80 { continuations += 1 }
    position += 1
  }

  private mutating func text(
    _ content: ArraySlice<UInt8>, _ openingColumn: Int
  ) throws(JSONSyntaxError) -> String {
    if let text = String(validating: content, as: UTF8.self) { return text }
    guard isDocument else {
      throw JSONSyntaxError(
        column: openingColumn, found: "bytes that are not UTF-8", expected: "text in UTF-8",
        isCutShort: false)
    }
    slips.add(.notUTF8, at: openingColumn)
    return String(decoding: CodePage.windows1252.mended(content), as: UTF8.self)
  }

  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = self
    position += 1
    guard let byte = peek else { throw error("the rest of an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(start)
    default:
      position -= 1
      throw error("one of \" \\ / b f n r t u after “\\”")
    }
  }

  private mutating func unicodeEscape(_ start: JSONParser) throws(JSONSyntaxError) -> Unicode.Scalar
  {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let expected = "a pair of surrogates"
    guard first < 0xdc00 else { throw start.error(found: "half a pair", expected) }
    for byte in "\\u".utf8 {
      guard peek == byte else {
        throw position == bytes.endIndex
          ? error(expected) : start.error(found: "half a pair", expected)
      }
      position += 1
    }
    let second = try fourHexDigits()
    guard (0xdc00...0xdfff).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    else { throw start.error(found: "half a pair", expected) }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("four hexadecimal digits after “\\u”")
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
