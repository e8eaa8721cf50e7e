/// Bytes as curses takes a description from `TERMINFO` (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + [0, 0]
      let word = UInt32(padded[0]) << 16 | UInt32(padded[1]) << 8 | UInt32(padded[2])
      let digits = [18, 12, 6, 0].map { alphabet[Int(word >> UInt32($0) & 63)] }
      encoded += digits.prefix(group.count + 1)
      encoded += repeatElement(UInt8(ascii: "="), count: 3 - group.count)
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
