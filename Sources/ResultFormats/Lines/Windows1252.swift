/// The encoding that tables which are not UTF-8 are taken to be in.
enum Windows1252 {
  /// The bytes as UTF-8; the five that the encoding leaves open become U+FFFD.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      let scalar =
        (0x80...0x9f).contains(byte)
        ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return output
  }

  private static let high: [Unicode.Scalar] = Array(
    """
    €\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\
    \u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ
    """.unicodeScalars)
}
