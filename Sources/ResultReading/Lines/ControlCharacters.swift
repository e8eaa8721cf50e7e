/// Counts the control characters of a text, which are none that anyone typed: a file is told of once.
///
/// Tabs, ends of lines and pages are none, and what DOS ended files with (Ctrl-Z) is left out. NUL
/// bytes are told by their lines.
package struct ControlCharacters {
  private var count = 0
  /// The first of them, with its place.
  private var first: (byte: UInt8, line: Int, column: Int)?
  private var lines = 0
  /// The characters of the last line so far.
  private var column = 0
  private var hasHeldEnd = false
  /// Whether the bytes so far end with a CR, with which an LF is one end of a line.
  private var endsInReturn = false
  /// Whether the file is JSON or XML, whose readers tell of them in their own way, or no text; nothing
  /// before there is anything.
  private var isExempt: Bool?

  /// Before the first byte of a file.
  package init() {}

  private static let end: UInt8 = 0x1a

  /// The bytes with those before that waited for them.
  package mutating func note(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> ArraySlice<UInt8> {
    if isExempt == nil {
      let start = bytes.first { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }
      isExempt = start.map { "<{[".utf8.contains($0) || BinaryStart(bytes) != nil }
    }
    guard isExempt != true else { return bytes }
    var bytes = hasHeldEnd && !bytes.isEmpty ? [Self.end] + bytes : bytes
    hasHeldEnd = false
    if bytes.last == Self.end {
      hasHeldEnd = !isLast
      bytes.removeLast()
    }
    if first != nil || !Self.hasControls(bytes.span) {
      if first == nil { move(over: bytes) } else { count += bytes.count(where: Self.isControl) }
      return bytes
    }
    count += bytes.count(where: Self.isControl)
    if let index = bytes.firstIndex(where: Self.isControl) {
      move(over: bytes[..<index])
      first = (bytes[index], lines + 1, column + 1)
    }
    return bytes
  }

  /// Counts the lines, and the characters of the last one.
  private mutating func move(over bytes: ArraySlice<UInt8>) {
    guard let end = bytes.last else { return }
    lines += Self.lineEnds(bytes.span, isBehindReturn: endsInReturn)
    let last = bytes.lastIndex { $0 == 0x0a || $0 == 0x0d }
    let rest = bytes[(last.map { $0 + 1 } ?? bytes.startIndex)...]
    column = (last == nil ? column : 0) + rest.count { $0 & 0xc0 != 0x80 }
    endsInReturn = end == 0x0d
  }

  /// How many lines end with LF, CRLF or CR.
  private static func lineEnds(_ span: Span<UInt8>, isBehindReturn: Bool) -> Int {
    let returns = span.count(of: 0x0d)
    let feeds = span.count(of: 0x0a)
    guard returns > 0 || isBehindReturn else { return feeds }
    var pairs = 0
    var isBehind = isBehindReturn
    for index in span.indices {
      if isBehind, span[index] == 0x0a { pairs += 1 }
      isBehind = span[index] == 0x0d
    }
    return returns + feeds - pairs
  }

  /// Whether any byte is a control character (``isControl(_:)``), many bytes at once.
  private static func hasControls(_ span: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    var index = 0
    while index < span.count {
      let byte = span[index]
      let isLow: UInt8 = byte < 0x20 ? 1 : 0
      let isNone: UInt8 = byte == 0 ? 1 : 0
      let isTab: UInt8 = byte == 0x09 ? 1 : 0
      let isFeed: UInt8 = byte == 0x0a ? 1 : 0
      let isPage: UInt8 = byte == 0x0c ? 1 : 0
      let isReturn: UInt8 = byte == 0x0d ? 1 : 0
      let isDeletion: UInt8 = byte == 0x7f ? 1 : 0
      found |= isLow & ~(isNone | isTab | isFeed | isPage | isReturn) | isDeletion
      index &+= 1
    }
    return found != 0
  }

  /// What is to be said of them at the end of the file.
  package var problems: [Problem] {
    guard let first else { return [] }
    let sign = String(Unicode.Scalar(first.byte)).quoted
    var problem = Problem(
      column: first.column,
      found: count == 1
        ? "a control character, \(sign)" : "\(count) control characters, \(sign) first",
      expected: "none in a text; a mark stands for each where it is shown")
    problem.line = first.line
    return [problem]
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte > 0 && byte != 0x09 && byte != 0x0a && byte != 0x0c && byte != 0x0d)
      || byte == 0x7f
  }
}
