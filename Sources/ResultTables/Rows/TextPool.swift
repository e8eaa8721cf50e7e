/// Texts that are found by their bytes: each is held once, and all stand in one row of bytes.
struct TextPool {
  private var bytes: [UInt8] = []
  /// Where each text ends in the row.
  private var ends: [Int] = []
  /// Half of its hash and the number of each text, counted from 1, where its hash says or next to that; none
  /// is 0.
  private var slots: [UInt64] = []
  /// How far from where it belongs anything is put, whatever the texts: what finds no room is held again.
  private static let longestWay = 16

  /// How many there are.
  var count: Int { ends.count }

  /// The position of a text, which is added where it is not known.
  mutating func position(of text: ArraySlice<UInt8>) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    let hash = Self.hash(text)
    var free: Int?
    for step in 0..<Self.longestWay {
      let slot = (Int(hash) &+ step) & (slots.count - 1)
      let held = slots[slot]
      if held == 0 {
        free = slot
        break
      }
      let position = Int(held & 0xffff_ffff) - 1
      if held >> 32 == UInt64(hash), holds(text, at: position) { return position }
    }
    let position = ends.count
    bytes += text
    ends.append(bytes.count)
    if let free, position < Int(UInt32.max) {
      slots[free] = UInt64(hash) << 32 | UInt64(position + 1)
    }
    return position
  }

  /// The bytes of the text at a position.
  func bytes(at position: Int) -> ArraySlice<UInt8> {
    bytes[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }

  /// The text at a position.
  func text(at position: Int) -> String { String(decoding: bytes(at: position), as: UTF8.self) }

  private func holds(_ text: ArraySlice<UInt8>, at position: Int) -> Bool {
    let start = position == 0 ? 0 : ends[position - 1]
    guard ends[position] - start == text.count else { return false }
    let (row, other) = (bytes.span, text.span)
    for index in other.indices where row[start + index] != other[index] { return false }
    return true
  }

  private mutating func grow() {
    let before = slots
    slots = [UInt64](repeating: 0, count: max(before.count * 2, 64))
    for held in before where held != 0 {
      for step in 0..<Self.longestWay {
        let slot = (Int(held >> 32) &+ step) & (slots.count - 1)
        guard slots[slot] == 0 else { continue }
        slots[slot] = held
        break
      }
    }
  }

  private static func hash(_ text: ArraySlice<UInt8>) -> UInt32 {
    let span = text.span
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in span.indices { hash = (hash ^ UInt64(span[index])) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
