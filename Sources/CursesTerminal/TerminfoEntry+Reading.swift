extension TerminfoEntry {
  /// Reads a compiled entry; nothing if it is damaged.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard let magic = reader.short(), magic == Self.shortNumbers || magic == Self.longNumbers
    else { return nil }
    reader.numberSize = magic == Self.longNumbers ? 4 : 2
    guard let counts = reader.shorts(5), counts.allSatisfy({ $0 >= 0 }) else { return nil }
    guard let names = reader.bytes(counts[0]), names.last == 0,
      let flags = reader.bytes(counts[1]), reader.align(),
      let numbers = reader.numbers(counts[2]), let offsets = reader.shorts(counts[3]),
      let table = reader.bytes(counts[4])
    else { return nil }
    let strings = offsets.map { Self.string(at: $0, in: table) }
    self.names = names
    standard = Capabilities(flags: flags, numbers: numbers, strings: strings)
    extended = Capabilities()
    extendedNames = []
    guard reader.align(), reader.hasMore else { return }
    guard readExtended(&reader) else { return nil }
  }

  private mutating func readExtended(_ reader: inout Reader) -> Bool {
    guard let counts = reader.shorts(5), counts.allSatisfy({ $0 >= 0 }) else { return false }
    let nameCount = counts[0] + counts[1] + counts[2]
    guard let flags = reader.bytes(counts[0]), reader.align(),
      let numbers = reader.numbers(counts[1]), let offsets = reader.shorts(counts[2]),
      let nameOffsets = reader.shorts(nameCount), let table = reader.bytes(counts[4])
    else { return false }
    // Names follow the values, and count from the end of the last one.
    var nameStart = 0
    for offset in offsets where offset >= 0 {
      guard case .text(let text) = Self.string(at: offset, in: table) else { return false }
      nameStart = max(nameStart, offset + text.count + 1)
    }
    guard nameStart <= table.count else { return false }
    let nameTable = Array(table[nameStart...])
    for offset in nameOffsets {
      guard case .text(let name) = Self.string(at: offset, in: nameTable) else { return false }
      extendedNames.append(name)
    }
    extended = Capabilities(
      flags: flags, numbers: numbers, strings: offsets.map { Self.string(at: $0, in: table) })
    return true
  }

  private static func string(at offset: Int, in table: [UInt8]) -> StringCapability {
    if offset == -2 { return .cancelled }
    guard offset >= 0, offset < table.count, let end = table[offset...].firstIndex(of: 0) else {
      return .absent
    }
    return .text(Array(table[offset..<end]))
  }
}

/// Takes little-endian numbers from bytes, and nothing beyond their end.
private struct Reader {
  let bytes: [UInt8]
  var numberSize = 2
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var hasMore: Bool { position < bytes.count }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<(position + count)])
  }

  mutating func short() -> Int? {
    bytes(2).map { Int(Int16(bitPattern: UInt16($0[0]) | UInt16($0[1]) << 8)) }
  }

  mutating func shorts(_ count: Int) -> [Int]? {
    guard count >= 0, count * 2 <= bytes.count - position else { return nil }
    return (0..<count).compactMap { _ in short() }
  }

  mutating func numbers(_ count: Int) -> [Int32]? {
    guard count * numberSize <= bytes.count - position else { return nil }
    if numberSize == 2 { return shorts(count)?.map(Int32.init) }
    return (0..<count).compactMap { _ in
      bytes(4).map { word in
        Int32(bitPattern: word.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
      }
    }
  }

  /// Numbers begin at even places. A missing last byte is no damage.
  mutating func align() -> Bool {
    if position % 2 == 1, hasMore { position += 1 }
    return true
  }
}
