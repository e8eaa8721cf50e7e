extension TerminfoEntry {
  /// The entry as curses reads it, with 32-bit numbers; nothing if it is too large for the format.
  func compiled() -> [UInt8]? {
    var table = StringTable()
    let offsets = standard.strings.map { table.add($0) }
    var writer = Writer()
    writer.shorts([
      Self.longNumbers, names.count, standard.flags.count, standard.numbers.count, offsets.count,
      table.bytes.count,
    ])
    writer.bytes += names + standard.flags
    writer.align()
    for number in standard.numbers { writer.number(number) }
    writer.shorts(offsets)
    writer.bytes += table.bytes
    if !extendedNames.isEmpty { writeExtended(&writer) }
    return table.bytes.count <= Int(Int16.max) && writer.bytes.count <= Self.mostBytes
      ? writer.bytes : nil
  }

  /// What curses accepts of the extended format.
  private static var mostBytes: Int { 32_768 }

  private func writeExtended(_ writer: inout Writer) {
    var values = StringTable()
    let offsets = extended.strings.map { values.add($0) }
    var names = StringTable()
    let nameOffsets = extendedNames.map { names.add(.text($0)) }
    writer.align()
    writer.shorts([
      extended.flags.count, extended.numbers.count, offsets.count,
      offsets.count { $0 >= 0 } + nameOffsets.count, values.bytes.count + names.bytes.count,
    ])
    writer.bytes += extended.flags
    writer.align()
    for number in extended.numbers { writer.number(number) }
    writer.shorts(offsets + nameOffsets)
    writer.bytes += values.bytes + names.bytes
  }
}

/// Texts one after the other, each ended by a nought.
private struct StringTable {
  var bytes: [UInt8] = []

  mutating func add(_ capability: TerminfoEntry.StringCapability) -> Int {
    switch capability {
    case .absent: return -1
    case .cancelled: return -2
    case .text(let text):
      defer { bytes += text + [0] }
      return bytes.count
    }
  }
}

private struct Writer {
  var bytes: [UInt8] = []

  mutating func shorts(_ values: [Int]) {
    for value in values {
      let word = UInt16(truncatingIfNeeded: value)
      bytes += [UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8)]
    }
  }

  mutating func number(_ value: Int32) {
    let word = UInt32(bitPattern: value)
    bytes += stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
  }

  mutating func align() {
    if bytes.count % 2 == 1 { bytes.append(0) }
  }
}
