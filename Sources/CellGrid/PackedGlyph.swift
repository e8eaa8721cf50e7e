/// A glyph of at most 15 bytes of UTF-8, kept in place: the first byte is the lowest.
///
/// Comparing `Character`s weighs canonical equivalence and copying them counts references, which is
/// most of the time that drawing and comparing a grid would take.
struct PackedGlyph: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  static let blank = PackedGlyph(" " as Unicode.Scalar)

  /// Packs a glyph that ``VisibleText`` let through; a longer one would lose its end.
  init(_ glyph: Character) {
    var position: UInt64 = 0
    for byte in glyph.utf8.prefix(15) {
      append(byte, at: position)
      position += 1
    }
  }

  init(_ scalar: Unicode.Scalar) {
    var position: UInt64 = 0
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      append(byte, at: position)
      position += 1
    }
  }

  var character: Character {
    if low < 0x80, high == 0 { return Character(Unicode.Scalar(UInt8(low))) }
    return String(decoding: bytes, as: UTF8.self).first ?? " "
  }

  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for word in [low, high] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) where word >> shift != 0 {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }

  private mutating func append(_ byte: UInt8, at position: UInt64) {
    if position < 8 {
      low |= UInt64(byte) << (position * 8)
    } else {
      high |= UInt64(byte) << ((position - 8) * 8)
    }
  }
}
