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
  /// Whether the file is JSON or XML, whose readers tell of them in their own way, or no text; nothing
  /// before there is anything.
  private var isExempt: Bool?

  package init() {}

  private static let end: UInt8 = 0x1a

  /// The bytes with those before that waited for them.
  package mutating func note(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> ArraySlice<UInt8> {
    if isExempt == nil {
      let start = bytes.first { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }
      isExempt = start.map { "<{[".utf8.contains($0) || FileOpening.isBinary(bytes) }
    }
    guard isExempt != true else { return bytes }
    var bytes = hasHeldEnd && !bytes.isEmpty ? [Self.end] + bytes : bytes
    hasHeldEnd = false
    if bytes.last == Self.end {
      hasHeldEnd = !isLast
      bytes.removeLast()
    }
    if !hasControls(bytes) { return bytes }
    let found = bytes.count(where: Self.isControl)
    if first == nil, let index = bytes.firstIndex(where: Self.isControl) {
      let before = bytes[..<index]
      let start = before.lastIndex { $0 == 0x0a }.map { $0 + 1 }
      let characters = before[(start ?? before.startIndex)...].count { $0 & 0xc0 != 0x80 }
      let line = lines + before.count { $0 == 0x0a } + 1
      first = (bytes[index], line, (start == nil ? column : 0) + characters + 1)
    }
    count += found
    return bytes
  }

  /// Whether there are any; counts the lines and the characters of the last one as long as there are none.
  private mutating func hasControls(_ bytes: ArraySlice<UInt8>) -> Bool {
    let span = bytes.span
    guard !Self.hasControls(span) else { return true }
    let last = bytes.lastIndex(of: 0x0a)
    lines += span.count(of: 0x0a)
    let rest = bytes[(last.map { $0 + 1 } ?? bytes.startIndex)...]
    column = (last == nil ? column : 0) + rest.count { $0 & 0xc0 != 0x80 }
    return false
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
