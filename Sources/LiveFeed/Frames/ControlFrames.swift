import ResultReading

/// Cuts a stream of bytes into frames that begin with SOH and end with EOT, wherever the stream was
/// cut.
///
/// A frame is of UTF-16, low bytes first, where a NUL follows its SOH and its first letter.
struct ControlFrames: Sendable {
  enum Part {
    /// What stands between SOH and EOT, in UTF-8.
    case frame([UInt8])
    /// A byte outside of any frame.
    case stray(UInt8)
    /// So many bytes of a frame that has no end, and is given up.
    case broken(Int)
  }

  /// How long a frame may be, in bytes.
  static let longest = 1 << 16

  private var bytes: [UInt8] = []
  private var isOpen = false
  private var isUTF16 = false

  /// Takes in a byte; what it completes.
  mutating func take(_ byte: UInt8) -> Part? {
    guard isOpen else {
      if byte != 0x01 { return .stray(byte) }
      start(isUTF16: false)
      return nil
    }
    if isUTF16 { return takeHalf(byte) }
    switch byte {
    case 0x00 where bytes.isEmpty: isUTF16 = true
    case 0x01: return broken(isUTF16: false)
    case 0x04: return close(CodePage.windows1252.mended(bytes[...]))
    default: return append(byte)
    }
    return nil
  }

  /// Takes in half of a character.
  private mutating func takeHalf(_ byte: UInt8) -> Part? {
    // Until its first letter is there, it may be no such frame.
    if byte == 0x01, bytes.count < 2 { return broken(isUTF16: false) }
    guard bytes.count % 2 == 1, let low = bytes.last else { return append(byte) }
    if bytes.count == 1, byte != 0 || low < 0x20 {
      isOpen = false
      return .broken(bytes.count)
    }
    if byte == 0, low == 0x01 || low == 0x04 {
      bytes.removeLast()
      return low == 0x01 ? broken(isUTF16: true) : close(Self.utf8(bytes[...]))
    }
    return append(byte)
  }

  private mutating func start(isUTF16: Bool) {
    bytes.removeAll(keepingCapacity: true)
    isOpen = true
    self.isUTF16 = isUTF16
  }

  private mutating func close(_ utf8: [UInt8]) -> Part {
    isOpen = false
    return .frame(utf8)
  }

  /// Gives up a frame within which another begins.
  private mutating func broken(isUTF16: Bool) -> Part? {
    defer { start(isUTF16: isUTF16) }
    return bytes.isEmpty ? nil : .broken(bytes.count)
  }

  private mutating func append(_ byte: UInt8) -> Part? {
    guard bytes.count < Self.longest else {
      isOpen = false
      return .broken(bytes.count)
    }
    bytes.append(byte)
    return nil
  }

  /// Text of UTF-16, low bytes first.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let units = zip(bytes, bytes.dropFirst()).enumerated().filter { $0.offset % 2 == 0 }
      .map { UInt16($0.element.1) << 8 | UInt16($0.element.0) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
