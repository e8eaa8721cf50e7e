extension FoldedText {
  /// The words of a text in the order of the alphabet, parted by spaces.
  ///
  /// Plain letters are folded as bytes, since a table may name a million athletes.
  static func sortedWords(of text: String) -> String {
    guard let bytes = plainBytes(of: text) else {
      return FoldedText(text).words.sorted().joined(separator: " ")
    }
    let words = bytes.split(separator: blank).sorted { $0.lexicographicallyPrecedes($1) }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    for word in words {
      if !sorted.isEmpty { sorted.append(blank) }
      sorted += word
    }
    return String(decoding: sorted, as: UTF8.self)
  }

  private static let blank = UInt8(ascii: " ")

  /// A text of ASCII in lower case, with a blank for all that is neither letter nor digit; nothing
  /// for any other text.
  private static func plainBytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case ..<0x80: bytes.append(blank)
      default: return nil
      }
    }
    return bytes
  }
}
