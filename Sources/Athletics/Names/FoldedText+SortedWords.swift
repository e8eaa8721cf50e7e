extension FoldedText {
  /// The words of a text in the order of the alphabet, parted by spaces.
  ///
  /// Plain letters are folded as bytes, since a table may name a million athletes.
  static func sortedWords(of text: String) -> String {
    guard let bytes = plainBytes(of: text) else {
      return FoldedText(text).words.sorted().joined(separator: " ")
    }
    var words: [Range<Int>] = []
    words.reserveCapacity(4)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == blank {
      if start < end { words.append(start..<end) }
      start = end + 1
    }
    words.sort { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    for word in words {
      if !sorted.isEmpty { sorted.append(blank) }
      sorted += bytes[word]
    }
    return String(decoding: sorted, as: UTF8.self)
  }

  private static let blank = UInt8(ascii: " ")

  /// A text of ASCII in lower case, with a blank for all that is neither letter nor digit; nothing
  /// for any other text.
  private static func plainBytes(of text: String) -> [UInt8]? {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[index] |= 0x20
      case ..<0x80: bytes[index] = blank
      default: return nil
      }
    }
    return bytes
  }
}
