/// The same numbers for the same seed on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to `length` pieces, many of them troublesome.
  mutating func text(length: Int) -> String {
    let pieces = [
      "a", "B", "7", " ", "é", "e\u{301}", "o\u{308}\u{323}", "世", "한", "\u{1112}\u{1161}\u{11AB}",
      "👍🏽", "👩‍🚀", "🇳🇴", "🇳", "❤️", "─", "│", "▒", "\u{1B}", "\u{1B}[31m", "\n", "\r\n", "\t", "\u{7F}",
      "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{200C}", "\u{301}", "\u{FE0F}",
      "\u{FEFF}", "\u{E000}", "\u{378}", "\u{2028}", "\u{AD}", "\u{FFFD}", "·", "क्ष", "कि", "กำ",
      String(repeating: "\u{302}", count: 6), "\u{E0067}", "\u{115F}", "\u{1160}", "\u{34F}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text += pieces.randomElement(using: &self) ?? ""
    }
    return text
  }
}
