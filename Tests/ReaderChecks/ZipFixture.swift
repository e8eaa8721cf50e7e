/// ZIP archives with whatever parts.
package enum ZipFixture {
  /// How a part is put in.
  package enum Packing: Int {
    case stored = 0
    /// Deflated, in blocks that are stored.
    case deflated = 8
    case unknown = 12
  }

  package static func archive(
    _ parts: [(name: String, bytes: [UInt8])], _ packing: Packing = .stored, flags: Int = 0
  ) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let packed = packing == .stored ? bytes : blocks(bytes)
      let common =
        number(20, 2) + number(flags, 2) + number(packing.rawValue, 2) + number(0, 4)
        + number(checksum(bytes), 4) + number(packed.count, 4) + number(bytes.count, 4)
        + number(name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4b50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2)
      directory += number(0, 2) + number(0, 4) + number(archive.count, 4) + Array(name.utf8)
      archive += number(0x0403_4b50, 4) + common + Array(name.utf8) + packed
    }
    let end =
      number(0x0605_4b50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func blocks(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 0xffff) {
      let block = bytes[start..<min(start + 0xffff, bytes.count)]
      packed += [0] + number(block.count, 2) + number(~block.count, 2) + block
    }
    return packed + [1] + number(0, 2) + number(0xffff, 2)
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var checksum: UInt32 = 0xffff_ffff
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xedb8_8320 : 0)
      }
    }
    return Int(~checksum)
  }
}
