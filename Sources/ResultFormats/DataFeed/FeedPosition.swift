/// A place in a file: line and column, both counted from 1, the column in characters.
struct FeedPosition: Hashable, Comparable, Sendable {
  private(set) var line = 1
  private(set) var column = 1
  private var isAfterCarriageReturn = false

  static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }

  static func == (one: Self, other: Self) -> Bool {
    one.line == other.line && one.column == other.column
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(column)
  }

  /// Goes on by a byte; LF, CRLF and CR end a line.
  mutating func advance(over byte: UInt8) {
    let follows = isAfterCarriageReturn
    isAfterCarriageReturn = byte == 0x0d
    switch byte {
    case 0x0a where follows: break
    case 0x0a, 0x0d:
      line += 1
      column = 1
    default: column += byte & 0xc0 == 0x80 ? 0 : 1
    }
  }

  mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }
}
