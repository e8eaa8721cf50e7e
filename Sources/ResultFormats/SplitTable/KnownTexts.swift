import Athletics

/// What cells of a table have told before, so that each is read and held once for all its rows.
struct KnownTexts {
  private var athletes = Pool<Athlete>()
  private var texts = Pool<String>()
  private var nations: [UInt64: Nation] = [:]
  private var events: [String: TableEvent] = [:]
  private var competitions: [[String]: Competition] = [:]

  /// An athlete of that name, which is in UTF-8.
  mutating func athlete(_ name: ArraySlice<UInt8>) -> Athlete {
    athletes.item(name, text: \.name) { Athlete(name: $0) }
  }

  /// The bytes as text; what is short takes no memory beside and is not held.
  mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.count < 16
      ? String(decoding: bytes, as: UTF8.self) : texts.item(bytes, text: { $0 }, make: { $0 })
  }

  /// The nation that a short word has named before.
  func nation(_ word: UInt64) -> Nation? { nations[word] }

  /// The nation that a text names.
  ///
  /// - Parameter word: the text as a short word, where it is one.
  mutating func nation(_ text: String, _ word: UInt64?) -> Nation? {
    guard let nation = Nation(named: text) else { return nil }
    if let word { nations[word] = nation }
    return nation
  }

  /// The event that a cell names.
  mutating func event(_ text: String) -> TableEvent {
    if let known = events[text] { return known }
    let event = TableEvent(text)
    events[text] = event
    return event
  }

  /// The competition of a name; its code is made of the name where it has none.
  mutating func competition(_ name: String, code: String?) -> Competition? {
    let key = code.map { [name, $0] } ?? [name]
    if let known = competitions[key] { return known }
    let words = FoldedText(name).words
    let made = words.isEmpty ? TableRaceTold.pathPart(name) : words.joined(separator: "-")
    guard let id = code ?? made else { return nil }
    let competition = Competition(id: id, name: name)
    competitions[key] = competition
    return competition
  }
}

extension KnownTexts {
  /// Things that are found by the bytes of their texts.
  private struct Pool<Item: Sendable> {
    private var items: [Item] = []
    /// The positions of items where their texts’ hashes say, or next to that; none is -1.
    private var slots = [Int32](repeating: -1, count: 256)
    /// What does not come again is held in vain.
    private static var mostItems: Int { 1 << 18 }
    /// How far from where it belongs anything is put, whatever the texts.
    private static var longestWay: Int { 16 }

    mutating func item(
      _ bytes: ArraySlice<UInt8>, text: (Item) -> String, make: (String) -> Item
    ) -> Item {
      let hash = Self.hash(bytes)
      var free: Int?
      for step in 0..<Self.longestWay {
        let slot = (hash &+ step) & (slots.count - 1)
        guard slots[slot] >= 0 else {
          free = slot
          break
        }
        let item = items[Int(slots[slot])]
        if Self.isText(text(item), of: bytes) { return item }
      }
      let item = make(String(decoding: bytes, as: UTF8.self))
      guard let free, items.count < Self.mostItems else { return item }
      slots[free] = Int32(items.count)
      items.append(item)
      if items.count * 2 > slots.count { grow(text) }
      return item
    }

    private mutating func grow(_ text: (Item) -> String) {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for (position, item) in items.enumerated() {
        let hash = Self.hash(Array(text(item).utf8)[...])
        for step in 0..<Self.longestWay {
          let slot = (hash &+ step) & (slots.count - 1)
          guard slots[slot] < 0 else { continue }
          slots[slot] = Int32(position)
          break
        }
      }
    }

    private static func isText(_ text: String, of bytes: ArraySlice<UInt8>) -> Bool {
      let (one, other) = (text.utf8.span, bytes.span)
      guard one.count == other.count else { return false }
      for index in one.indices where one[index] != other[index] { return false }
      return true
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
      let span = bytes.span
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for index in span.indices { hash = (hash ^ UInt64(span[index])) &* 0x100_0000_01b3 }
      return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
  }
}
