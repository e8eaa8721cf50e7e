/// The line on which each key of a TOML text stands.
///
/// The parser gives no positions but those of syntax errors, so this reads the text for its keys
/// only. Of a text that is no TOML it makes what it can.
struct TOMLKeyLines {
  /// A place that the parser answers with a failed assertion, not with an error.
  struct Trap: Equatable {
    let words: String
    /// The bytes before the place.
    let offset: Int
    /// The bytes before the header or entry that it belongs to.
    let statement: Int
  }

  /// The first trap.
  private(set) var trap: Trap?

  private var lines: [[String]: Int] = [:]
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var statement = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    var table: [String] = []
    while !isAtEnd {
      skipBlank(newlines: true)
      statement = index
      if byte == UInt8(ascii: "[") {
        table = readHeader()
      } else if !isAtEnd {
        readEntry(in: table)
      }
    }
  }

  /// The line of a key, counted from 1, or that of the nearest table around it.
  func line(of path: [String]) -> Int? {
    guard !path.isEmpty else { return nil }
    return lines[path] ?? line(of: path.dropLast())
  }
}

extension TOMLKeyLines {
  private var isAtEnd: Bool { index >= bytes.count }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    if byte == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    advance()
    return true
  }

  /// The first line of a key counts, where a table is spoken of again.
  private mutating func note(_ path: [String]) {
    for count in path.indices.map({ $0 + 1 }) where lines[Array(path.prefix(count))] == nil {
      lines[Array(path.prefix(count))] = line
    }
  }

  private mutating func noteTrap(_ words: String) {
    trap = trap ?? Trap(words: words, offset: index, statement: statement)
  }

  private mutating func skipBlank(newlines: Bool) {
    while let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0xEF, 0xBB, 0xBF: advance()
      case UInt8(ascii: "\n") where newlines: advance()
      case UInt8(ascii: "#"):
        while !isAtEnd, self.byte != UInt8(ascii: "\n") { advance() }
      default: return
      }
    }
  }

  private mutating func readHeader() -> [String] {
    if take("[") { _ = take("[") }
    while take(" ") || take("\t") {}
    if let byte, !Self.beginsKey(byte), byte != UInt8(ascii: "]") {
      noteTrap("a table without a key")
    }
    let table = readPath(before: "]")
    note(table)
    while take("]") {}
    return table
  }

  private static func beginsKey(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return byte < 0x80 && (character.isLetter || character.isNumber || "_-\"'".contains(character))
  }

  private mutating func readEntry(in table: [String]) {
    let path = table + readPath(before: "=")
    note(path)
    guard take("=") else { return advance() }
    readValue(of: path)
  }

  /// Reads `a."b.c".d`, up to the sign that ends it.
  private mutating func readPath(before end: Unicode.Scalar) -> [String] {
    var path: [String] = []
    var key: [UInt8] = []
    skipBlank(newlines: false)
    while let byte, byte != UInt8(ascii: end), byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): key += readString()
      case UInt8(ascii: "."):
        path.append(String(decoding: key, as: UTF8.self))
        key = []
        advance()
      case UInt8(ascii: " "), UInt8(ascii: "\t"): advance()
      default:
        key.append(byte)
        advance()
      }
    }
    return path + [String(decoding: key, as: UTF8.self)]
  }

  private mutating func readValue(of path: [String]) {
    skipBlank(newlines: false)
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = readString()
    case UInt8(ascii: "["): readList(of: path)
    case UInt8(ascii: "{"): readInlineTable(of: path)
    default:
      while let byte, !",]}#\n".utf8.contains(byte) { advance() }
    }
  }

  private mutating func readList(of path: [String]) {
    _ = take("[")
    var count = 0
    while !isAtEnd {
      skipBlank(newlines: true)
      if take("]") { return }
      if take(",") { continue }
      if byte == UInt8(ascii: "}") { noteTrap("a list without its end") }
      let element = path + [String(count)]
      note(element)
      let start = index
      readValue(of: element)
      if index == start { advance() }
      count += 1
    }
  }

  private mutating func readInlineTable(of path: [String]) {
    _ = take("{")
    while !isAtEnd {
      skipBlank(newlines: true)
      if take("}") { return }
      if take(",") { continue }
      readEntry(in: path)
    }
  }

  /// Reads a string of any of the four kinds and returns what is between its quotes.
  private mutating func readString() -> [UInt8] {
    guard let quote = byte else { return [] }
    let isLong = bytes[index...].starts(with: [quote, quote, quote])
    let closing = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    for _ in closing { advance() }
    let start = index
    while !isAtEnd, !bytes[index...].starts(with: closing) {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { advance() }
      advance()
    }
    let end = min(index, bytes.count)
    for _ in closing { advance() }
    // A long string may end in up to two quotes of its own.
    if isLong { while byte == quote { advance() } }
    return start <= end ? Array(bytes[start..<end]) : []
  }
}
